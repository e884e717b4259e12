import { diffArrays, diffChars, type ChangeObject } from 'diff';
import { isWhole, wordsOf, type Fingerprint } from './fingerprint.ts';

/** From here on two texts in the same place are one text, reworded. */
export const ALIKE = 0.6;

/** Letters only tell anything where nearly all of them agree: a typo mended in a few words. */
const ALIKE_IN_LETTERS = 0.8;

/**
 * How much of two texts is the same, in the same order: 2 × common ÷ total, counted in words (Dice's
 * coefficient over the longest common subsequence), for a few words in letters where that says more.
 *
 * @returns 0 … 1
 */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  if (one.hash === other.hash) return 1;
  const inWords = dice(wordsOf(one.print), wordsOf(other.print));
  if (inWords >= ALIKE || !isWhole(one) || !isWhole(other)) return inWords;
  const inLetters =
    (2 * common(diffChars(one.words, other.words))) / (one.words.length + other.words.length);
  return inLetters >= ALIKE_IN_LETTERS ? inLetters : inWords;
}

/** Likeness of two sequences of words. */
export function dice(one: string[], other: string[]): number {
  const total = one.length + other.length;
  return total === 0 ? 0 : (2 * commonWords(one, other)) / total;
}

/** How many words two sequences share in the same order. */
export function commonWords(one: string[], other: string[]): number {
  return common(diffArrays(one, other));
}

function common(changes: ChangeObject<unknown>[]): number {
  return changes.reduce(
    (sum, { added, removed, count }) => (added || removed ? sum : sum + count),
    0,
  );
}
