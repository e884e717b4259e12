import { distance } from './distance.ts';
import { separations } from '../dutch/lemmatizer.ts';
import type { Query, QueryWord } from './parse-query.ts';
import { root, sound } from '../dutch/stems.ts';
import type { Entry, Vocabulary } from '../dutch/vocabulary.ts';

/**
 * What to look for in the text: a folded word; `~` with a lemma, for all forms of a word; or letters
 * with `*`, for all words that begin so.
 */
export type Pattern = string;

/** Words of the text that answer a typed word: one of each slot, close together. */
export interface Target {
  slots: readonly (readonly Pattern[])[];
  /** How many words apart the slots may be. */
  window: number;
  /** How surely this is what the reader meant, 0–1. */
  quality: number;
}

/** A typed word, or a quoted phrase, with all in the text that answers it. */
export interface Term {
  written: string;
  targets: Target[];
  /** Whether the reader probably mistyped. */
  isGuess: boolean;
  /** Whether only the very words count, next to each other. */
  isLiteral: boolean;
  /** Whether it is the name of a concept. */
  isConcept: boolean;
}

// How surely a kind of likeness is what the reader meant, 0–1.
export const EXACT = 1;
export const FORM = 0.8;
const SEPARATED = 0.75;
const WITHOUT_PARTICLE = 0.65;
const BESIDE_PARTICLE = 0.9;
const PART = 0.7;
const UNFINISHED = 0.8;
const BEGINNING = 0.55;
const UNKNOWN_BEGINNING = 0.3;
const WHOLE_FOR_PARTS = 0.6;
const PARTS_APART = 0.4;
const MISTYPED = 0.6;
const MISTYPED_TWICE = 0.45;
const ENDING = 0.55;
const HEAD = 0.35;
const CONCEPT_NAME = 0.85;
const SYNONYM = 0.65;

/** Below this a word is still looked for among mistyped ones. */
const UNSURE = 0.5;
const SHORTEST_BEGINNING = 3;
const SHORTEST_ENDING = 3;
/** From so many letters an ending is a part of its word, also where the dictionary knows no compound. */
const SURE_ENDING = 5;
/** A verb and its particle stand within a clause. */
const CLAUSE = 9;
/** The parts of a typed compound stand within a sentence or two. */
const SENTENCES = 25;
/** The parts may also stand anywhere on a page. */
const PAGE = Infinity;
const SHORTEST_PART = 3;
const SHORTEST_LEMMA = 4;
/** What counts as less than a mistake: other letters for the same sounds, and an ending that is none. */
const SOUND_ALIKE = 0.5;
const MISTYPED_TAIL = 1.1;
const LONGEST_TAIL = 4;
const SHORTEST_HEAD = 6;
const MOST_PARTS = 3;
/** More words of the text than this for a typed word is noise, and slow. */
const MOST_TARGETS = 12;

/** What in the text may answer a query, a term for each phrase and each word. */
export function matchQuery(query: Query, vocabulary: Vocabulary): Term[] {
  const phrases = query.phrases.map((phrase) => {
    const targets = [{ slots: phrase.map((word) => [word]), window: 1, quality: EXACT }];
    return {
      written: phrase.join(' '),
      targets,
      isGuess: false,
      isLiteral: true,
      isConcept: false,
    };
  });
  const terms = query.words.map((word) => matchWord(word, vocabulary));
  addConceptsOfSeveralWords(query.words, terms, vocabulary);
  return [...phrases, ...terms];
}

/** All forms of a word. */
function formsOf(lemma: string): Pattern {
  return `~${lemma}`;
}

function target(pattern: Pattern, quality: number): Target {
  return { slots: [[pattern]], window: 0, quality };
}

/** What in the text may answer one typed word. */
function matchWord(typed: QueryWord, vocabulary: Vocabulary): Term {
  const { word } = typed;
  const lemma = vocabulary.lemma(word);
  const found = new Map<Entry, number>();
  const add = (entries: readonly Entry[], quality: number) => {
    for (const entry of entries) {
      if ((found.get(entry) ?? 0) < quality) found.set(entry, quality);
    }
  };

  const own = vocabulary.get(lemma);
  if (own) add([own], FORM);
  const compounds = vocabulary.withPart(word);
  add(compounds, PART);

  const isBeginning = word.length >= SHORTEST_BEGINNING;
  if (isBeginning) {
    add(
      vocabulary.entries.filter((entry) => entry.lemma.startsWith(word)),
      typed.isUnfinished ? UNFINISHED : BEGINNING,
    );
  }

  const targets = separatedVerbs(separations(word), vocabulary).map((slots): Target => ({
    slots,
    window: CLAUSE,
    quality: SEPARATED,
  }));
  // Each of the steps below is for what the ones before it do not surely answer.
  const isKnown = () => targets.length > 0 || Math.max(0, ...found.values()) >= UNSURE;
  const isInText = isKnown() && [...found.keys()].some((entry) => entry.isInText);
  // What loses its beginning (`geschenk`) is not the end of others (`inschenken`).
  const key = root(word);
  if (word[0] === key[0] && key.length >= (isInText ? SURE_ENDING : SHORTEST_ENDING)) {
    add(
      vocabulary.entries.filter((entry) => entry.lemma.endsWith(key)),
      ENDING,
    );
  }
  let isGuess = false;
  const guess = (guesses: readonly (readonly [Entry, number])[]) => {
    for (const [entry, quality] of guesses) add([entry], quality);
    isGuess ||= guesses.length > 0;
  };
  if (!isKnown()) guess(mistyped(word, 1, vocabulary));
  if (!isKnown()) targets.push(...partsOfTyped(word, vocabulary));
  if (!isKnown()) guess(mistyped(word, 2, vocabulary));
  if (!isKnown() && found.size === 0) guess(headOf(word, vocabulary));
  const alone = addTypedParticles(typed, vocabulary, found, targets);
  for (const [entry, quality] of found) {
    if (entry.isInText) targets.push(target(formsOf(entry.lemma), quality));
    // What a compound is also called, its part is not.
    if (!compounds.includes(entry)) targets.push(...namesOf([entry.lemma], quality, vocabulary));
  }
  targets.push(target(word, EXACT * alone));
  // The index may hold words that the vocabulary was too small for.
  if (!own?.isInText) targets.push(target(formsOf(lemma), FORM));
  if (isBeginning && typed.isUnfinished && !own?.isInText) {
    const isOfKnown = vocabulary.lemmasWithin(word).length > 0;
    targets.push(target(`${word}*`, isOfKnown ? UNFINISHED : UNKNOWN_BEGINNING));
  }
  targets.sort((a, b) => b.quality - a.quality);
  return {
    written: typed.written,
    targets: targets.slice(0, MOST_TARGETS),
    isGuess,
    isLiteral: false,
    isConcept: vocabulary.isConcept([lemma]),
  };
}

/**
 * `ruimt … op` → a form of `opruimen`, or of `ruimen` with `op`, before other forms of `ruimen`.
 *
 * @returns what the word alone is still worth.
 */
function addTypedParticles(
  { word, particles }: QueryWord,
  vocabulary: Vocabulary,
  found: Map<Entry, number>,
  targets: Target[],
): number {
  const joined = particles.flatMap(
    (particle) => vocabulary.get(particle + vocabulary.lemma(word)) ?? [],
  );
  const readings = particles.map((particle) => [particle, word] as const);
  const separated = separatedVerbs(readings, vocabulary).map((slots) => ({
    slots,
    window: CLAUSE,
    quality: EXACT,
  }));
  if (joined.length + separated.length === 0) return 1;
  // A verb in the text that is written as one is surely meant; words apart may mean just themselves.
  const alone = joined.length > 0 ? WITHOUT_PARTICLE : BESIDE_PARTICLE;
  for (const [entry, quality] of found) found.set(entry, quality * alone);
  for (const entry of joined) found.set(entry, EXACT);
  targets.push(...separated);
  return alone;
}

/** `opruimen` → the forms of `ruimen`, and `op`. */
function separatedVerbs(
  readings: readonly (readonly [particle: string, verb: string])[],
  vocabulary: Vocabulary,
): Pattern[][][] {
  return readings
    .map(([particle, verb]) => [particle, vocabulary.lemma(verb)] as const)
    .filter(([, lemma]) => vocabulary.isInText(lemma))
    .map(([particle, lemma]) => [[formsOf(lemma)], [particle]]);
}

/** `relatieproblemen` → `relatie` and `problemen` in the same sentence, or further apart. */
function partsOfTyped(word: string, vocabulary: Vocabulary): Target[] {
  return splitsOf(word, vocabulary).flatMap((slots) => [
    { slots, window: SENTENCES, quality: WHOLE_FOR_PARTS },
    { slots, window: PAGE, quality: PARTS_APART },
  ]);
}

/** The ways to read a word as words of the text written together. */
function splitsOf(word: string, vocabulary: Vocabulary, parts = MOST_PARTS): Pattern[][][] {
  const splits: Pattern[][][] = [];
  const forms = (part: string) => {
    const lemma = vocabulary.lemma(part);
    return vocabulary.isInText(lemma) ? [formsOf(lemma)] : [];
  };
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const [first, rest] = [word.slice(0, at), word.slice(at)];
    const own = forms(first);
    if (own.length === 0) continue;
    const last = forms(rest).concat(vocabulary.withPart(rest).map(({ lemma }) => formsOf(lemma)));
    if (last.length > 0) splits.push([own, last]);
    else if (parts > 2)
      for (const further of splitsOf(rest, vocabulary, parts - 1)) splits.push([own, ...further]);
  }
  return splits;
}

/** Words spelled or sounding nearly so; the shorter the word, the fewer mistakes. */
function mistyped(word: string, mistakes: number, vocabulary: Vocabulary): [Entry, number][] {
  const key = root(word);
  const [heard, wholeHeard] = [sound(key), sound(word)];
  const mistakesIn = (typed: string, other: string, { lemma: { length } }: Entry, tail = 0) => {
    const limit = (tail > 0 ? length - 1 : word.length) < 5 ? 0 : length < 7 ? 1 : mistakes;
    return length < SHORTEST_LEMMA ? Infinity : distance(typed, other, limit, tail);
  };
  const costs = vocabulary.entries
    .map((entry): [Entry, number] => [
      entry,
      Math.min(
        entry.sound === heard ? SOUND_ALIKE : Infinity,
        mistakesIn(key, entry.lemma, entry),
        mistakesIn(wholeHeard, entry.sound, entry, LONGEST_TAIL) + MISTYPED_TAIL,
      ),
    ])
    .filter(([, cost]) => cost <= mistakes);
  const nearest = Math.min(...costs.map(([, cost]) => cost));
  return costs
    .filter(([, cost]) => cost <= nearest + 0.25)
    .map(([entry, cost]) => [entry, cost < 2 ? MISTYPED : MISTYPED_TWICE]);
}

/** `truckchauffeur` → words with `chauffeur`: the last part of a compound says what it is. */
function headOf(word: string, vocabulary: Vocabulary): [Entry, number][] {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_HEAD; at += 1) {
    const head = word.slice(at);
    const lemma = vocabulary.lemma(head);
    const kin = [vocabulary.get(lemma) ?? [], vocabulary.withPart(head)].flat(2);
    if (kin.length > 0 && lemma.length >= SHORTEST_LEMMA) return kin.map((entry) => [entry, HEAD]);
  }
  return [];
}

/** The other names of the concept that goes by these lemmas, where the text uses them. */
function namesOf(lemmas: readonly string[], quality: number, vocabulary: Vocabulary): Target[] {
  return vocabulary
    .otherNames(lemmas)
    .filter((name) => name.lemmas.every((lemma) => vocabulary.isInText(lemma)))
    .map((name) => ({
      slots: name.lemmas.map((lemma) => [formsOf(lemma)]),
      window: name.lemmas.length + 2,
      quality: quality * (name.isSynonym ? SYNONYM : CONCEPT_NAME),
    }));
}

function addConceptsOfSeveralWords(
  words: readonly QueryWord[],
  terms: readonly Term[],
  vocabulary: Vocabulary,
): void {
  for (let length = 2; length <= vocabulary.longestName; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const span = words.slice(at, at + length).map(({ word }) => vocabulary.lemma(word));
      const names = namesOf(span, EXACT, vocabulary);
      if (names.length === 0) continue;
      for (const term of terms.slice(at, at + length)) {
        // Together the words mean the concept: apart, only they themselves still count.
        term.targets = term.targets.filter(({ quality }) => quality >= FORM);
        term.targets.push(...names);
      }
    }
  }
}
