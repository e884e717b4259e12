import type { DutchDictionary } from '../dictionary/dutch.ts';
import { EVERYDAY_SYNONYMS } from './everyday-synonyms.ts';
import { IRREGULAR_WORDS } from './irregular-words.ts';
import { root, stem } from './stems.ts';
import {
  type ConceptNames,
  contentWords,
  encodeWords,
  wordRoots,
  type VocabularyData,
} from './vocabulary.ts';
import { fold, STOP_WORDS, wordsOf } from './words.ts';

/** More words than this make the first query too heavy; the rarest go. */
const MOST_WORDS = 20_000;

/** What the vocabulary is made of. */
export interface VocabularySource {
  texts: readonly string[];
  /** Number of passages in the texts. */
  passages: number;
  concepts: readonly ConceptNames[];
}

/** Makes the vocabulary of a text, with its compounds split by the dictionary. */
export function buildVocabulary(
  { texts, passages, concepts }: VocabularySource,
  dictionary: DutchDictionary,
): VocabularyData {
  const counts = new Map<string, number>();
  const written = new Map<string, string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) {
      const key = fold(word.written);
      // Numbers have no forms, and are asked for to the letter.
      if (key.length < 2 || /\d/.test(key) || STOP_WORDS.has(key)) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!written.has(key)) written.set(key, word.written);
    }
  }
  const words = Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word, count]) => ({ parts: parts(word, written.get(word) ?? word, dictionary), count }));
  return {
    passages,
    words: encodeWords(words),
    irregular: irregularOf([...counts.keys(), ...STOP_WORDS]),
    concepts: [
      ...concepts.map(({ names, synonyms }): [string[], string[]] => [
        withoutForms(names.map(folded)),
        synonyms.map(folded),
      ]),
      ...synonymsOf([...counts.keys()]),
    ],
  };
}

/** The everyday synonyms of which a text has one: concepts without a name of their own. */
function synonymsOf(words: readonly string[]): [names: string[], synonyms: string[]][] {
  const stems = new Set(words.map(stem));
  return EVERYDAY_SYNONYMS.filter((synonyms) => synonyms.some((word) => stems.has(stem(word)))).map(
    (synonyms) => [[], [...synonyms]],
  );
}

/** The irregular words of which a text has a form, with those forms that no rule brings together. */
function irregularOf(words: readonly string[]): string[] {
  const roots = new Set(words.flatMap(wordRoots));
  return IRREGULAR_WORDS.filter((forms) => forms.some((form) => roots.has(root(form))))
    .map(withoutForms)
    .filter((forms) => forms.length > 1)
    .map((forms) => forms.join(' '));
}

/** One of each of the names or forms that a rule brings together. */
function withoutForms(names: readonly string[]): string[] {
  const roots = (name: string) => name.split(' ').map(root).join(' ');
  return [...new Map(names.toReversed().map((name) => [roots(name), name])).values()].reverse();
}

function folded(name: string): string {
  return contentWords(name).join(' ');
}

/** The folded parts of a word: those of a hyphenated word as written, else the dictionary's. */
function parts(word: string, written: string, dictionary: DutchDictionary): string[] {
  const hyphenated = written.split(/[-\u2010\u2011]/).map(fold);
  const pieces =
    hyphenated.length > 1
      ? hyphenated
      : (dictionary.compound(written.toLowerCase().normalize('NFC')) ?? []).map(fold);
  return pieces.join('') === word && pieces.every((piece) => piece !== '') ? pieces : [word];
}
