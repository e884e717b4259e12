import { distance } from './dutch/distance.ts';
import { sound } from './dutch/stems.ts';
import type { Vocabulary } from './dutch/vocabulary.ts';
import { contentWords } from './dutch/vocabulary.ts';

const MOST = 5;
/** Further off than this share of its letters a word is no help. */
const FURTHEST = 0.5;

/** Words of the text that look or sound most like what was typed, nearest first. */
export function nearestWords(typed: string, vocabulary: Vocabulary): string[] {
  const near = contentWords(typed).flatMap((word) => {
    const limit = Math.floor(word.length * FURTHEST);
    const heard = sound(word);
    return vocabulary.entries.flatMap((entry) => {
      const apart = distance(heard, sound(entry.word), limit);
      return entry.count > 0 && apart <= limit ? [{ word: entry.word, apart }] : [];
    });
  });
  return near
    .sort((a, b) => a.apart - b.apart)
    .slice(0, MOST)
    .map(({ word }) => word);
}
