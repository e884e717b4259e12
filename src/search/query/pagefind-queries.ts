import type { Pattern } from './match.ts';
import { isStopWord } from '../dutch/stop-words.ts';
import type { Vocabulary } from '../dutch/vocabulary.ts';

/**
 * What to ask Pagefind to get the pages of a pattern. Without quotes it finds all that begins like
 * what it is asked, but it takes the endings from that as from a whole word, and `lop` never becomes
 * `loop`. So a lemma is asked as it is, with v and z for f and s, and as forms spelled in full: `loops`,
 * `loopt`, `loopd`, `lopt`.
 */
export function asksFor(pattern: Pattern, vocabulary: Vocabulary): string[] {
  if (pattern.endsWith('*')) {
    const word = pattern.slice(0, -1);
    const lemmas = vocabulary.lemmasWithin(word);
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
  const roots = vocabulary.roots(lemma);
  // Of an irregular word the text has some of the roots: what it lacks would be answered with others.
  const askRoot = (word: string) => (roots.length > 1 ? `"${word}"` : ask(word));
  return roots.flatMap((root) => {
    const inFull = root.replace(/(?<![aeiou])([aeou])([^aeiou])$/, '$1$1$2');
    const beforeVowel = root.replace(/f$/, 'v').replace(/s$/, 'z');
    const quoted = [`${inFull}s`, `${inFull}t`, `${inFull}d`, `${root}t`].map(
      (form) => `"${form}"`,
    );
    return [...(beginning ? [beginning] : [askRoot(root), askRoot(beforeVowel)]), ...quoted];
  });
}
