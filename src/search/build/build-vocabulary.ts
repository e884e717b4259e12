import type { DutchDictionary } from '../../dictionary/dutch.ts';
import { Lemmatizer, wordRoots } from '../dutch/lemmatizer.ts';
import { packIrregular } from '../dutch/packed-irregular.ts';
import { type ConceptRole, type PackedWord, packWords } from '../dutch/packed-words.ts';
import { root, stem } from '../dutch/stems.ts';
import { contentWords, isStopWord } from '../dutch/stop-words.ts';
import type { ConceptNames, VocabularyData } from '../dutch/vocabulary.ts';
import { EVERYDAY_SYNONYMS } from './everyday-synonyms.ts';
import { IRREGULAR_WORDS } from './irregular-words.ts';
import { fold, wordsOf } from '../dutch/tokens.ts';

/** More lemmas than this make the first query too heavy; the rarest go. */
const MOST_LEMMAS = 20_000;

/** The roots of each irregular word; words that share one are one: `leden` is of `lid` and of `lijden`. */
const IRREGULAR_ROOTS = IRREGULAR_WORDS.reduce<Set<string>[]>((known, forms) => {
  const roots = new Set(forms.map(root));
  const kin = known.filter((others) => !others.isDisjointFrom(roots));
  return [
    ...known.filter((others) => !kin.includes(others)),
    kin.reduce((all, others) => all.union(others), roots),
  ];
}, [])
  .filter(({ size }) => size > 1)
  .map((roots) => [...roots]);

const LEMMATIZER = new Lemmatizer(IRREGULAR_ROOTS);

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
      if (key.length < 2 || /\d/.test(key) || isStopWord(key)) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!written.has(key)) written.set(key, word.written);
    }
  }
  const byLemma = new Map<string, { parts: string[]; count: number }>();
  for (const [word, count] of counts) {
    const parts = lemmaInParts(written.get(word) ?? word, dictionary);
    const lemma = parts.join('');
    byLemma.set(lemma, { parts, count: (byLemma.get(lemma)?.count ?? 0) + count });
  }
  const inText = [...byLemma.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_LEMMAS)
    .map(({ parts }): PackedWord => ({ words: [parts], isInText: true, roles: [] }));
  const all = [...counts.keys()];
  const named = [...concepts, ...synonymsOf(all)]
    .map((concept) =>
      inLemmas(concept, (word) => {
        const parts = lemmaInParts(word, dictionary);
        return byLemma.has(parts.join('')) ? parts : [LEMMATIZER.lemma(word)];
      }),
    )
    .filter(({ names, synonyms }) => names.length + synonyms.length > 1);
  return {
    passages,
    words: packWords(withConcepts(inText, named)),
    irregular: packIrregular(irregularOf(all)),
  };
}

/** A name as the lemmas of its words, each in its parts. */
type Name = readonly (readonly string[])[];

/** Adds what the concepts are called to the words of the text. */
function withConcepts(
  words: readonly PackedWord[],
  concepts: readonly { names: readonly Name[]; synonyms: readonly Name[] }[],
): PackedWord[] {
  const byName = new Map(words.map((word) => [nameKey(word.words), word]));
  const add = (name: Name, role: ConceptRole) => {
    const known = byName.get(nameKey(name)) ?? { words: name, isInText: false, roles: [] };
    byName.set(nameKey(name), { ...known, roles: [...known.roles, role] });
  };
  for (const [concept, { names, synonyms }] of concepts.entries()) {
    for (const name of names) add(name, { concept, isSynonym: false });
    for (const name of synonyms) add(name, { concept, isSynonym: true });
  }
  return [...byName.values()];
}

function nameKey(name: Name): string {
  return name.map((parts) => parts.join('')).join(' ');
}

/** The names of a concept by the lemmas of their words, each once. */
function inLemmas(
  { names, synonyms }: ConceptNames,
  lemma: (word: string) => string[],
): { names: Name[]; synonyms: Name[] } {
  const byKey = (all: readonly string[]) =>
    new Map(all.map((name) => contentWords(name).map(lemma)).map((name) => [nameKey(name), name]));
  const own = byKey(names);
  const others = [...byKey(synonyms)].filter(([key]) => !own.has(key)).map(([, name]) => name);
  return { names: [...own.values()], synonyms: others };
}

/** The everyday synonyms of which a text has one: concepts without a name of their own. */
function synonymsOf(words: readonly string[]): ConceptNames[] {
  const stems = new Set(words.map(stem));
  return EVERYDAY_SYNONYMS.filter((synonyms) => synonyms.some((word) => stems.has(stem(word)))).map(
    (synonyms) => ({ names: [], synonyms }),
  );
}

/** The irregular words of which a text has a form: the roots of their forms. */
function irregularOf(words: readonly string[]): string[][] {
  const inText = new Set(words.flatMap(wordRoots));
  return IRREGULAR_ROOTS.filter((roots) => roots.some((root) => inText.has(root)));
}

/** The lemma of a word: of a compound, as its author or the dictionary divides it, the last part's. */
function lemmaInParts(written: string, dictionary: DutchDictionary): string[] {
  const word = fold(written);
  const hyphenated = written.split(/[-\u2010\u2011]/).map(fold);
  const parts =
    hyphenated.length > 1
      ? hyphenated
      : (dictionary.compound(written.toLowerCase().normalize('NFC')) ?? []).map(fold);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && parts.join('') === word && !parts.includes('')
    ? [...parts.slice(0, -1), LEMMATIZER.lemma(last)]
    : [LEMMATIZER.lemma(word)];
}
