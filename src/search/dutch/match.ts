import { distance } from './distance.ts';
import type { Query, QueryWord } from './query.ts';
import { sound, stem } from './stems.ts';
import { type Entry, separations, type Vocabulary } from './vocabulary.ts';

/** Words of the text that answer a typed word: one of each slot, close together. */
export interface Target {
  slots: readonly (readonly string[])[];
  /** How many words apart the slots may be. */
  window: number;
  /** How surely this is what the reader meant, 0–1. */
  quality: number;
}

/** A typed word, or a quoted phrase, with all in the text that answers it. */
export interface Term {
  written: string;
  /** Best first. */
  targets: Target[];
  /** Whether the reader probably mistyped. */
  isGuess: boolean;
  /** Whether only the very words count, next to each other. */
  isLiteral: boolean;
  /** How much it decides: the logarithm of its rarity in the text, by its surest targets. */
  weight: number;
}

/** How surely a kind of likeness is what the reader meant. */
const QUALITY = {
  exact: 1,
  inflected: 0.94,
  related: 0.7,
  joined: 0.85,
  separated: 0.8,
  separatedFar: 0.45,
  withoutParticle: 0.65,
  besideParticle: 0.9,
  partFirst: 0.66,
  partLast: 0.72,
  unfinished: 0.8,
  beginning: 0.55,
  wholeForParts: 0.6,
  partsApart: 0.4,
  soundAlike: 0.6,
  typo: 0.58,
  typos: 0.45,
  ending: 0.55,
  inside: 0.4,
  head: 0.35,
  conceptName: 0.85,
  synonym: 0.65,
} as const;

/** What a concept of the text decides beside other words. */
const OF_CONCEPT = 1.4;
/** What the degree decides that a question asks for. */
const OF_DEGREE = 0.5;
/** Below this a word is still looked for among mistyped ones. */
const SURE = 0.5;
const SHORTEST_BEGINNING = 3;
const SHORTEST_ENDING = 4;
/** From so many letters an ending is a part of its word, also where the dictionary knows no compound. */
const SURE_ENDING = 6;
const INFINITIVE_OR_PARTICIPLE = /(?:en|aan|ien|oen)$|^ge.+[dt]$/;
/** A verb and its particle stand within a clause, now and then a long one. */
const CLAUSE = 9;
const LONG_CLAUSE = 14;
/** Begins a verb, and is no word in a compound. */
const PREFIX = /^(?:her|ont|ver)$/;
/** The parts of a typed compound stand within a sentence or two. */
const SENTENCES = 25;
/** The parts may also stand anywhere on a page. */
const PAGE = Infinity;
const SHORTEST_PART = 3;
const SHORTEST_HEAD = 6;
const MOST_PARTS = 3;
/** More words of the text than this for a typed word is noise, and slow. */
const MOST_TARGETS = 24;

/** What in the text may answer a query, a term for each phrase and each word. */
export function matchQuery(query: Query, vocabulary: Vocabulary): Term[] {
  const phrases = query.phrases.map((phrase) => {
    const targets = [{ slots: phrase.map((word) => [word]), window: 1, quality: QUALITY.exact }];
    const weight = rarity(targets, vocabulary);
    return { written: phrase.join(' '), targets, isGuess: false, isLiteral: true, weight };
  });
  const terms = query.words.map((word) => matchWord(word, vocabulary));
  addConceptsOfSeveralWords(query.words, terms, vocabulary);
  addCompoundsTypedApart(query.words, terms, vocabulary);
  return [...phrases, ...terms];
}

/** The logarithm of the rarity of a term; what stands nowhere weighs as what stands once. */
function rarity(targets: readonly Target[], vocabulary: Vocabulary): number {
  const surest = Math.max(...targets.map(({ quality }) => quality));
  let count = 0;
  for (const { slots, quality } of targets) {
    if (quality < surest * 0.9) continue;
    const counts = slots.map((slot) =>
      slot.reduce((sum, word) => sum + (vocabulary.get(word)?.count ?? 0), 0),
    );
    count += Math.min(...counts);
  }
  return Math.log(1 + vocabulary.passages / Math.max(1, count));
}

/** What in the text may answer one typed word. */
export function matchWord(typed: QueryWord, vocabulary: Vocabulary): Term {
  const { word } = typed;
  const found = new Map<Entry, number>();
  const add = (entries: readonly Entry[], quality: number) => {
    for (const entry of entries) {
      if ((found.get(entry) ?? 0) < quality) found.set(entry, quality);
    }
  };

  add(
    [vocabulary.get(word)].flatMap((entry) => entry ?? []),
    QUALITY.exact,
  );
  add(vocabulary.withStem(word), QUALITY.inflected);
  add(vocabulary.withLemma(word), QUALITY.related);
  for (const entry of vocabulary.withPart(word)) {
    const isLast = stem(entry.parts.at(-1) ?? '') === stem(word);
    add([entry], isLast ? QUALITY.partLast : QUALITY.partFirst);
  }
  const split = separations(word);
  for (const [particle, verb] of split) add(vocabulary.joined(particle, verb), QUALITY.joined);
  addBeginnings(typed, vocabulary, add);

  const separable = split.filter(([, verb]) => INFINITIVE_OR_PARTICIPLE.test(verb));
  const targets = separatedVerbs(separable, vocabulary).flatMap((slots): Target[] => [
    { slots, window: CLAUSE, quality: QUALITY.separated },
    { slots, window: LONG_CLAUSE, quality: QUALITY.separatedFar },
  ]);
  const isKnown = () => targets.length > 0 || Math.max(0, ...found.values()) >= SURE;
  const isInText = isKnown() && [...found.keys()].some(({ count }) => count > 0);
  if (word.length >= (isInText ? SURE_ENDING : SHORTEST_ENDING)) {
    add(
      vocabulary.entries.filter((entry) => entry.word.endsWith(word)),
      QUALITY.ending,
    );
  }
  let isGuess = !isKnown() && addMistyped(word, 1, vocabulary, add);
  if (!isKnown()) targets.push(...partsOfTyped(word, vocabulary));
  if (!isKnown()) isGuess = addMistyped(word, 2, vocabulary, add);
  if (!isKnown() && found.size === 0 && word.length >= SHORTEST_ENDING) {
    add(
      vocabulary.entries.filter((entry) => entry.word.includes(word)),
      QUALITY.inside,
    );
  }
  if (!isKnown() && found.size === 0) isGuess = addHead(word, vocabulary, add);
  addTypedParticles(typed, vocabulary, found, targets);
  for (const [entry, quality] of found) {
    if (entry.count > 0) targets.push({ slots: [[entry.word]], window: 0, quality });
    targets.push(...namesOf([entry.word], quality, vocabulary));
  }
  const known = targets.length > 0 ? [...targets] : [{ slots: [[word]], window: 0, quality: 0 }];
  // The index may hold words that the vocabulary was too small for.
  if (vocabulary.withStem(word).length === 0)
    targets.push({ slots: [[word]], window: 0, quality: QUALITY.exact });
  targets.sort((a, b) => b.quality - a.quality);
  return {
    written: typed.written,
    targets: targets.slice(0, MOST_TARGETS),
    isGuess,
    isLiteral: false,
    weight:
      rarity(known, vocabulary) *
      (vocabulary.isConcept([word]) ? OF_CONCEPT : 1) *
      (typed.isDegree ? OF_DEGREE : 1),
  };
}

function addBeginnings(
  { word, isUnfinished }: QueryWord,
  vocabulary: Vocabulary,
  add: (entries: readonly Entry[], quality: number) => void,
): void {
  if (word.length < SHORTEST_BEGINNING) return;
  const quality = isUnfinished ? QUALITY.unfinished : QUALITY.beginning;
  for (const entry of vocabulary.entries) {
    for (let index = 0; index < entry.parts.length; index += 1) {
      const whole = index === 0 ? entry.word : (entry.parts[index] ?? '');
      if (whole === word || !whole.startsWith(word)) continue;
      const share = 0.75 + (0.25 * word.length) / whole.length;
      add([entry], (index === 0 ? 1 : 0.85) * quality * share);
    }
  }
}

/** `ruimt … op` → a form of `opruimen`, or of `ruimen` with `op`, before other forms of `ruimen`. */
function addTypedParticles(
  { word, particles, verb }: QueryWord,
  vocabulary: Vocabulary,
  found: Map<Entry, number>,
  targets: Target[],
): void {
  const joined = [
    ...particles.flatMap((particle) => vocabulary.joined(particle, word)),
    ...(verb === undefined ? [] : vocabulary.joined(word, verb)),
  ];
  const readings = particles.map((particle) => [particle, word] as const);
  const separated = separatedVerbs(readings, vocabulary).map((slots) => ({
    slots,
    window: CLAUSE,
    quality: QUALITY.exact,
  }));
  if (joined.length + separated.length === 0) return;
  // A verb in the text that is written as one is surely meant; words apart may mean just themselves.
  const alone = joined.length > 0 ? QUALITY.withoutParticle : QUALITY.besideParticle;
  for (const [entry, quality] of found) found.set(entry, quality * alone);
  for (const entry of joined) found.set(entry, QUALITY.exact);
  targets.push(...separated);
}

/** `opruimen` → the forms of `ruimen`, and `op`. */
function separatedVerbs(
  readings: readonly (readonly [particle: string, verb: string])[],
  vocabulary: Vocabulary,
): string[][][] {
  return readings
    .map(([particle, verb]) => [vocabulary.formsInText(verb), [particle]])
    .filter((slots) => slots.every((slot) => slot.length > 0));
}

/** `relatieproblemen` → `relatie` and `problemen` in the same sentence, or further apart. */
function partsOfTyped(word: string, vocabulary: Vocabulary): Target[] {
  return splitsOf(word, vocabulary).flatMap((slots) => [
    { slots, window: SENTENCES, quality: QUALITY.wholeForParts },
    { slots, window: PAGE, quality: QUALITY.partsApart },
  ]);
}

/** The ways to read a word as words of the text written together, with an s between them or not. */
function splitsOf(word: string, vocabulary: Vocabulary, parts = MOST_PARTS): string[][][] {
  const splits: string[][][] = [];
  // Of a few letters, too much is kin.
  const inflected = (part: string) =>
    part.length > SHORTEST_PART
      ? vocabulary.formsInText(part)
      : vocabulary.withStem(part).flatMap(({ count, word }) => (count > 0 ? [word] : []));
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
    const first = word.slice(0, at);
    if (PREFIX.test(first)) continue;
    const forms = inflected(first).concat(
      /.{3}s$/.test(first) ? inflected(first.slice(0, -1)) : [],
    );
    if (forms.length === 0) continue;
    const rest = word.slice(at);
    const last = inflected(rest).concat(vocabulary.withPart(rest).map((entry) => entry.word));
    if (last.length > 0) splits.push([forms, last]);
    else if (parts > 2)
      for (const further of splitsOf(rest, vocabulary, parts - 1)) splits.push([forms, ...further]);
  }
  return splits;
}

/** `boter ham` → a form of `boterham`. */
function addCompoundsTypedApart(
  words: readonly QueryWord[],
  terms: readonly Term[],
  vocabulary: Vocabulary,
): void {
  for (const [index, { word }] of words.entries()) {
    const next = words[index + 1];
    if (!next) continue;
    const targets = vocabulary
      .formsInText(word + next.word)
      .map((form) => ({ slots: [[form]], window: 0, quality: QUALITY.inflected }));
    for (const term of terms.slice(index, index + 2)) term.targets.unshift(...targets);
  }
}

/** Looks for words spelled or sounding nearly so; the shorter the word, the fewer mistakes. */
function addMistyped(
  word: string,
  mistakes: number,
  vocabulary: Vocabulary,
  add: (entries: readonly Entry[], quality: number) => void,
): boolean {
  const key = stem(word);
  const heard = sound(key);
  const candidates = new Map<Entry, number>();
  for (const entry of vocabulary.entries) {
    let cost = Math.min(
      entry.sound === heard ? 0.5 : Infinity,
      mistakesIn(key, entry.stem, mistakes),
      mistakesIn(word, entry.word, mistakes),
    );
    for (const part of entry.partStems) {
      cost = Math.min(cost, mistakesIn(key, part, 1) + 0.25);
    }
    // Who makes two mistakes, or one in a short word, still has the first sound right.
    const isFar = (cost > 1 || word.length < 5) && entry.sound[0] !== heard[0];
    if (cost <= mistakes && !isFar) candidates.set(entry, cost);
  }
  const nearest = Math.min(...candidates.values());
  for (const [entry, cost] of candidates) {
    if (cost > nearest + 0.25) continue;
    add([entry], cost < 1 ? QUALITY.soundAlike : cost < 2 ? QUALITY.typo : QUALITY.typos);
  }
  return candidates.size > 0;
}

/** The mistakes that make `typed` of a word, or Infinity where it is too short for so many. */
function mistakesIn(typed: string, word: string, most: number): number {
  const limit = Math.min(most, typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2);
  const mistakes = distance(typed, word, limit);
  return mistakes > limit ? Infinity : mistakes;
}

/** `truckchauffeur` → words with `chauffeur`: the last part of a compound says what it is. */
function addHead(
  word: string,
  vocabulary: Vocabulary,
  add: (entries: readonly Entry[], quality: number) => void,
): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_HEAD; at += 1) {
    const head = word.slice(at);
    const kin = [...vocabulary.withStem(head), ...vocabulary.withPart(head)];
    if (kin.length === 0) continue;
    add(kin, QUALITY.head);
    return true;
  }
  return false;
}

/** The other names of the concept that goes by these words, where the text uses them. */
function namesOf(words: readonly string[], quality: number, vocabulary: Vocabulary): Target[] {
  return Array.from(vocabulary.otherNames(words), (name) => ({
    slots: name.words.map((word) => vocabulary.formsInText(word)),
    window: name.words.length + 2,
    quality: quality * (name.isSynonym ? QUALITY.synonym : QUALITY.conceptName),
  })).filter(({ slots }) => slots.every((slot) => slot.length > 0));
}

function addConceptsOfSeveralWords(
  words: readonly QueryWord[],
  terms: readonly Term[],
  vocabulary: Vocabulary,
): void {
  for (let length = 2; length <= vocabulary.longestName; length += 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const span = words.slice(at, at + length).map(({ word }) => word);
      const names = namesOf(span, QUALITY.exact, vocabulary);
      if (names.length === 0) continue;
      for (const term of terms.slice(at, at + length)) {
        // Together the words mean the concept: apart, only they themselves still count.
        term.targets = term.targets.filter(({ quality }) => quality >= QUALITY.inflected);
        term.targets.push(...names);
      }
    }
  }
}
