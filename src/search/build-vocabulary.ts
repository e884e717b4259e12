import type { DutchDictionary } from '../dictionary/dutch.ts';
import { EVERYDAY_SYNONYMS } from './everyday-synonyms.ts';
import { IRREGULAR_WORDS } from './irregular-words.ts';
import { type ConceptRole, type PackedWord, packWords } from './dutch/packed-words.ts';
import { root, stem } from './dutch/stems.ts';
import {
  type ConceptNames,
  contentWords,
  wordRoots,
  type VocabularyData,
} from './dutch/vocabulary.ts';
import { fold, STOP_WORDS, wordsOf } from './words.ts';

/** More words than this make the first query too heavy; the rarest go. */
const MOST_WORDS = 20_000;

/** The roots of each irregular word; words that share one are one: `leden` is of `lid` and of `lijden`. */
const IRREGULAR_ROOTS = IRREGULAR_WORDS.reduce<Set<string>[]>((known, forms) => {
  const roots = new Set(forms.map(root));
  const kin = known.filter((others) => !others.isDisjointFrom(roots));
  return [
    ...known.filter((others) => !kin.includes(others)),
    kin.reduce((all, others) => all.union(others), roots),
  ];
}, []).filter(({ size }) => size > 1);

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
  const inText = Array.from(counts)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_WORDS)
    .map(([word, count]): PackedWord => {
      const own = parts(word, written.get(word) ?? word, dictionary);
      return { words: [own], count, roles: [] };
    });
  const all = [...counts.keys()];
  return {
    passages,
    words: packWords(withConcepts(inText, [...concepts.map(folded), ...synonymsOf(all)])),
    irregular: irregularOf([...all, ...STOP_WORDS]),
  };
}

/** Adds what the concepts are called to the words of the text. */
function withConcepts(
  words: readonly PackedWord[],
  concepts: readonly ConceptNames[],
): PackedWord[] {
  const byName = new Map(words.map((word) => [word.words.flat().join(''), word]));
  const add = (name: string, role: ConceptRole) => {
    const known = byName.get(name) ?? {
      words: name.split(' ').map((word) => [word]),
      count: 0,
      roles: [],
    };
    byName.set(name, { ...known, roles: [...known.roles, role] });
  };
  for (const [concept, { names, synonyms }] of concepts.entries()) {
    for (const name of names) add(name, { concept, isSynonym: false });
    for (const name of synonyms) add(name, { concept, isSynonym: true });
  }
  return [...byName.values()];
}

/** The names of a concept as they are compared, each once. */
function folded({ names, synonyms }: ConceptNames): ConceptNames {
  const fold = (all: readonly string[]) => all.map((name) => contentWords(name).join(' '));
  return { names: withoutForms(fold(names)), synonyms: [...new Set(fold(synonyms))] };
}

/** The everyday synonyms of which a text has one: concepts without a name of their own. */
function synonymsOf(words: readonly string[]): ConceptNames[] {
  const stems = new Set(words.map(stem));
  return EVERYDAY_SYNONYMS.filter((synonyms) => synonyms.some((word) => stems.has(stem(word)))).map(
    (synonyms) => ({ names: [], synonyms }),
  );
}

/** The irregular words of which a text has a form: the roots of their forms. */
function irregularOf(words: readonly string[]): string[] {
  const inText = new Set(words.flatMap(wordRoots));
  return IRREGULAR_ROOTS.filter((roots) => !roots.isDisjointFrom(inText)).map((roots) =>
    [...roots].join(' '),
  );
}

/** One of each of the names or forms that a rule brings together. */
function withoutForms(names: readonly string[]): string[] {
  const roots = (name: string) => name.split(' ').map(root).join(' ');
  return [...new Map(names.toReversed().map((name) => [roots(name), name])).values()].reverse();
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
