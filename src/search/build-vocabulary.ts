import type { DutchDictionary } from '../dictionary/dutch.ts';
import { IRREGULAR_VERBS } from './irregular-verbs.ts';
import { root } from './stems.ts';
import { type ConceptNames, contentWords, encodeWords, type VocabularyData } from './vocabulary.ts';
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
      const folded = fold(word.written);
      if (folded.length < 2 || STOP_WORDS.has(folded)) continue;
      counts.set(folded, (counts.get(folded) ?? 0) + 1);
      if (!written.has(folded)) written.set(folded, word.written);
    }
  }
  const words = Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word, count]) => ({ parts: parts(word, written.get(word) ?? word, dictionary), count }));
  const roots = new Set([...counts.keys()].map((word) => root(word)));
  const endings = [...roots];
  return {
    passages,
    words: encodeWords(words),
    // Prefixed verbs follow their stem, so a row counts as soon as a word ends like it.
    verbs: IRREGULAR_VERBS.filter((forms) =>
      forms.some((form) => endings.some((ending) => ending.endsWith(root(form)))),
    ).map((forms) => forms.join(' ')),
    concepts: concepts.map(({ names, synonyms }) => ({
      names: names.map((name) => contentWords(name).join(' ')),
      synonyms: synonyms.map((name) => contentWords(name).join(' ')),
    })),
  };
}

/** The folded parts of a word: those of a hyphenated word as written, else the dictionary's. */
function parts(folded: string, written: string, dictionary: DutchDictionary): string[] {
  const hyphenated = written.split(/[-\u2010\u2011]/).map(fold);
  const pieces =
    hyphenated.length > 1
      ? hyphenated
      : (dictionary.compound(written.toLowerCase().normalize('NFC')) ?? []).map(fold);
  return pieces.join('') === folded && pieces.every((piece) => piece !== '') ? pieces : [folded];
}
