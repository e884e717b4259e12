import { Lemmatizer } from './lemmatizer.ts';
import { unpackIrregular } from './packed-irregular.ts';
import { unpackWords } from './packed-words.ts';
import { sound } from './stems.ts';

/** A concept by all that it is called, as its author wrote it. */
export interface ConceptNames {
  /** The term and its inflected forms. */
  names: readonly string[];
  /** Everyday words that a reader would look for it by. */
  synonyms: readonly string[];
}

/** What the browser gets: the lemmas of a text, made by `buildVocabulary`. */
export interface VocabularyData {
  /** Number of passages in the text, the measure of rarity. */
  passages: number;
  /** The lemmas of the text and the names of its concepts, see `packWords`. */
  words: string;
  /** The irregular words of the text, see `packIrregular`. */
  irregular: string;
}

/** A word of the text in all its forms, or a name of a concept that the text does not use. */
export interface Entry {
  readonly lemma: string;
  /** Whether it stands in the text; not so for some names of concepts. */
  readonly isInText: boolean;
  readonly sound: string;
  /** Of a compound, letters that all its forms begin with. */
  readonly beginning: string | undefined;
}

/** A concept's name as the lemmas of its words; synonyms are further off than names. */
interface ConceptName {
  readonly lemmas: readonly string[];
  readonly isSynonym: boolean;
}

/** The words of a text in all the ways a typed word may meet them. */
export class Vocabulary extends Lemmatizer {
  readonly passages: number;
  readonly entries: Entry[] = [];
  readonly #byLemma = new Map<string, Entry>();
  readonly #byPart = new Map<string, Entry[]>();
  readonly #concepts: ConceptName[][] = [];

  constructor({ passages, words, irregular }: VocabularyData) {
    super(unpackIrregular(irregular));
    this.passages = passages;
    const names = [...unpackWords(words)];
    for (const parts of names.flatMap(({ words }) => words)) {
      if (parts.length > 1) this.addCompound(parts.slice(0, -1).join(''), parts.at(-1) ?? '');
    }
    for (const { words: name, isInText, roles } of names) {
      const lemmas = name.map((parts) => parts.join(''));
      for (const { concept, isSynonym } of roles) {
        (this.#concepts[concept] ??= []).push({ lemmas, isSynonym });
      }
      const [[lemma = ''], [parts = []]] = [lemmas, name];
      if (lemmas.length > 1) continue;
      const first = parts.slice(0, -1).join('');
      const beginning = first === '' ? undefined : lemma.slice(0, first.length + 1);
      const entry = { lemma, isInText, sound: sound(lemma), beginning };
      this.entries.push(entry);
      this.#byLemma.set(lemma, entry);
      if (first !== '' && isInText) {
        for (const part of parts) push(this.#byPart, this.lemma(part), entry);
      }
    }
  }

  /** The word with this lemma. */
  get(lemma: string): Entry | undefined {
    return this.#byLemma.get(lemma);
  }

  /** Whether the text has a form of the word with this lemma. */
  isInText(lemma: string): boolean {
    return this.get(lemma)?.isInText ?? false;
  }

  /** The words with which these letters begin, so that they may be of a form: `relatiet` of `relatietje`. */
  lemmasWithin(letters: string): Entry[] {
    return this.entries.filter(
      ({ lemma: { length }, lemma }) =>
        length > 2 && letters.startsWith(lemma) && letters.length - length < 5,
    );
  }

  /** The words that have this word as a part. */
  withPart(word: string): readonly Entry[] {
    return this.#byPart.get(this.lemma(word)) ?? [];
  }

  /** Whether these lemmas are the name of a concept. */
  isConcept(lemmas: readonly string[]): boolean {
    return this.#concepts.some((concept) =>
      concept.some((name) => !name.isSynonym && isCalled(name, lemmas)),
    );
  }

  /** The other names of the concepts that go by these lemmas. */
  otherNames(lemmas: readonly string[]): ConceptName[] {
    return this.#concepts
      .filter((concept) => concept.some((name) => isCalled(name, lemmas)))
      .flatMap((concept) => concept.filter((name) => !isCalled(name, lemmas)));
  }

  /** The longest name of a concept, in words. */
  get longestName(): number {
    return Math.max(1, ...this.#concepts.flat().map(({ lemmas }) => lemmas.length));
  }
}

function isCalled(name: ConceptName, lemmas: readonly string[]): boolean {
  return name.lemmas.join(' ') === lemmas.join(' ');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
