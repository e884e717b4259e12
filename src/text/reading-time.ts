import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';

/** Silent reading of Dutch non-fiction by adults, words per minute (Brysbaert 2019: 238 for English). */
const WORDS_PER_MINUTE = 230;

const words = new Intl.Segmenter('nl', { granularity: 'word' });

/** Number of words in a tree or a plain text. */
export function countWords(text: Nodes | string): number {
  const plain = typeof text === 'string' ? text : toString(text);
  return [...words.segment(plain)].filter(({ isWordLike }) => isWordLike).length;
}

/** Time to read a number of words, in whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE));
}
