import { fold, STOP_WORDS, wordsOf } from '../words.ts';
import { unpackWords } from './packed-words.ts';
import { root, sound, stem } from './stems.ts';

/** A concept by all that it is called, as its author wrote it. */
export interface ConceptNames {
  /** The term and its inflected forms. */
  names: readonly string[];
  /** Everyday words that a reader would look for it by. */
  synonyms: readonly string[];
}

/** What the browser gets: the words of a text, made by `buildVocabulary`. */
export interface VocabularyData {
  /** Number of passages in the text, the measure of rarity. */
  passages: number;
  /** The words of the text and the names of its concepts, see `packWords`. */
  words: string;
  /** Roots of a word of the text that no rule brings together, apart by spaces: a word a string. */
  irregular: readonly string[];
}

/** A word of the text, or a name of a concept that the text does not use. */
export interface Entry {
  readonly word: string;
  readonly parts: readonly string[];
  /** Stems of the parts of a compound. */
  readonly partStems: readonly string[];
  /** About how often it stands in the text; 0 for a concept's name that does not. */
  readonly count: number;
  readonly stem: string;
  readonly lemma: string;
  readonly sound: string;
}

/** A concept's name as the words to look for; synonyms are further off than names. */
export interface ConceptName {
  readonly words: readonly string[];
  /** The lemma of each of the words. */
  readonly lemmas: readonly string[];
  readonly isSynonym: boolean;
}

/** Prefixes that come apart from their verb: `ruimt op`. */
const PARTICLES =
  'achterna achter aan af bij binnen buiten bijeen deel dood door dicht goed in klaar kwijt los mee na neer om omhoog onder open op over rond samen schoon stil tegemoet tegen teleur terug thuis toe uiteen uit vast verder voorbij voorop vooruit voort voor vrij waar weg weer'.split(
    ' ',
  );

/** Stop words that make separable verbs: `weg te gaan`. */
const STOP_VERBS = 'doe doen doet ga gaan gaat krijg krijgen krijgt laat laten maak maakt'.split(
  ' ',
);

/** Prefixes of verbs: those that never come apart, and those that do. */
const PREFIXES = [...'be ge her mis ont ver wan on'.split(' '), ...PARTICLES];

/** The words of a text in all the ways a typed word may meet them. */
export class Vocabulary {
  readonly passages: number;
  readonly entries: readonly Entry[];
  readonly #byWord = new Map<string, Entry>();
  readonly #byStem = new Map<string, Entry[]>();
  readonly #byLemma = new Map<string, Entry[]>();
  readonly #byPart = new Map<string, Entry[]>();
  readonly #bySeparable = new Map<string, Entry[]>();
  readonly #irregularOfRoot = new Map<string, string>();
  readonly #concepts: ConceptName[][] = [];

  constructor(data: VocabularyData) {
    this.passages = data.passages;
    for (const roots of data.irregular) {
      for (const key of roots.split(' ')) {
        if (!this.#irregularOfRoot.has(key)) this.#irregularOfRoot.set(key, roots);
      }
    }
    for (const { words, count, roles } of unpackWords(data.words)) {
      for (const { concept, isSynonym } of roles) {
        const name = words.map((parts) => parts.join(''));
        (this.#concepts[concept] ??= []).push({
          words: name,
          lemmas: name.map((word) => this.lemma(word)),
          isSynonym,
        });
      }
      const [parts, ...others] = words;
      if (parts && others.length === 0) this.#add(parts, count);
    }
    this.entries = [...this.#byWord.values()];
  }

  #add(parts: readonly string[], count: number): void {
    const word = parts.join('');
    const entry = {
      word,
      parts,
      partStems: parts.length > 1 ? parts.map(stem) : [],
      count,
      stem: stem(word),
      lemma: this.lemma(word),
      sound: sound(stem(word)),
    };
    this.#byWord.set(word, entry);
    push(this.#byStem, entry.stem, entry);
    push(this.#byLemma, entry.lemma, entry);
    if (parts.length > 1) for (const part of parts) push(this.#byPart, this.#partKey(part), entry);
    for (const [particle, verb] of separations(word)) {
      push(this.#bySeparable, particle + this.lemma(verb), entry);
    }
  }

  /** A key shared by all forms of a word, irregular verbs included. */
  lemma(word: string): string {
    const key = root(word);
    const irregular = this.#irregularOfRoot.get(key);
    if (irregular !== undefined) return irregular;
    for (const [prefix, rest] of prefixed(word)) {
      const verb = this.#irregularOfRoot.get(root(rest));
      if (verb !== undefined) return prefix + verb;
    }
    return key;
  }

  /** A linking s is no part of the word: `belonings` + `systeem`. */
  #partKey(part: string): string {
    return stem(part).replace(/(ing|heid|teit|e?rij)s$/, '$1');
  }

  get(word: string): Entry | undefined {
    return this.#byWord.get(word);
  }

  withStem(word: string): readonly Entry[] {
    return this.#byStem.get(stem(word)) ?? [];
  }

  withLemma(word: string): readonly Entry[] {
    return this.#byLemma.get(this.lemma(word)) ?? [];
  }

  withPart(word: string): readonly Entry[] {
    return this.#byPart.get(this.#partKey(word)) ?? [];
  }

  /** Forms, written as one word, of the separable verb of this particle and verb. */
  joined(particle: string, verb: string): readonly Entry[] {
    return this.#bySeparable.get(particle + this.lemma(verb)) ?? [];
  }

  /** The words of the text that are forms of this word. */
  formsInText(word: string): string[] {
    const forms = new Set([...this.withStem(word), ...this.withLemma(word)]);
    const inText = [...forms].filter(({ count }) => count > 0).map((entry) => entry.word);
    // Stop words are in every text, and not in the vocabulary.
    const lemma = this.lemma(word);
    return [...inText, ...STOP_VERBS.filter((verb) => this.lemma(verb) === lemma)];
  }

  /** Whether these words are the name of a concept, or a form of it. */
  isConcept(words: readonly string[]): boolean {
    const lemmas = words.map((word) => this.lemma(word));
    return this.#concepts.some((concept) =>
      concept.some((name) => !name.isSynonym && isCalled(name, lemmas)),
    );
  }

  /** The other names of the concepts that go by these words. */
  *otherNames(words: readonly string[]): Generator<ConceptName> {
    const lemmas = words.map((word) => this.lemma(word));
    for (const concept of this.#concepts) {
      if (!concept.some((name) => isCalled(name, lemmas))) continue;
      for (const name of concept) if (!isCalled(name, lemmas)) yield name;
    }
  }

  /** The longest name of a concept, in words. */
  get longestName(): number {
    return Math.max(1, ...this.#concepts.flat().map(({ words }) => words.length));
  }
}

/** The ways to read a word as a particle with a verb: `opgeruimd` → `op`, `geruimd`. */
export function separations(word: string): [particle: string, verb: string][] {
  return PARTICLES.filter(
    (particle) => word.startsWith(particle) && word.length >= particle.length + 3,
  ).map((particle) => [particle, word.slice(particle.length).replace(/^te(?=.{3})/, '')]);
}

/** The roots by which a word may be the form of another: its own, and without a prefix. */
export function wordRoots(word: string): string[] {
  return [word, ...prefixed(word).map(([, rest]) => rest)].map(root);
}

/** The ways to read a word as a prefix with a verb. */
function prefixed(word: string): [prefix: string, rest: string][] {
  return PREFIXES.filter((prefix) => word.startsWith(prefix)).map((prefix) => [
    prefix,
    word.slice(prefix.length),
  ]);
}

export function isParticle(word: string): boolean {
  return PARTICLES.includes(word);
}

/** The folded words of a text that are no stop words; all of them where there are no others. */
export function contentWords(text: string): string[] {
  const words = Array.from(wordsOf(text), ({ written }) => fold(written));
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : words;
}

function isCalled(name: ConceptName, lemmas: readonly string[]): boolean {
  return (
    name.lemmas.length === lemmas.length &&
    name.lemmas.every((lemma, index) => lemma === lemmas[index])
  );
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
