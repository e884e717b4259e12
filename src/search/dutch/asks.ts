import type { Pattern } from './match.ts';
import { isStopWord } from './stop-words.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What to ask Pagefind to get the pages of a pattern. Its stemmer knows most forms of a word, and
 * without quotes it finds all that begins like it; but what it is asked it takes for a whole word, with
 * a long vowel spelled as one, so that a lemma is asked in the ways its forms may be spelled.
 */
export function asksFor(pattern: Pattern, vocabulary: Vocabulary): string[] {
  if (pattern.endsWith('*')) {
    const word = pattern.slice(0, -1);
    const lemmas = vocabulary.begunBy(word);
    return lemmas.length > 0
      ? lemmas.flatMap(({ lemma }) => asksFor(`~${lemma}`, vocabulary))
      : [word];
  }
  const isLemma = pattern.startsWith('~');
  const lemma = isLemma ? pattern.slice(1) : vocabulary.lemma(pattern);
  // Without quotes Pagefind answers for a word that it does not have with others like it.
  const isKnown = vocabulary.isInText(lemma) || isStopWord(pattern);
  const ask = (word: string) => (isKnown ? word : `"${word}"`);
  if (!isLemma) return [ask(pattern)];
  const beginning = isKnown && vocabulary.get(lemma)?.beginning;
  return vocabulary.roots(lemma).flatMap((root) => {
    const word = root.replace(/(?<![aeiou])([aeou])([^aeiou])$/, '$1$1$2');
    const beforeVowel = root.replace(/f$/, 'v').replace(/s$/, 'z');
    const quoted = [`${word}s`, `${word}t`, `${word}d`, `${root}t`].map((form) => `"${form}"`);
    return [...(beginning ? [beginning] : [ask(root), ask(beforeVowel)]), ...quoted];
  });
}
