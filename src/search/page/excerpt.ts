import type { Passage } from '../query/results.ts';

/** Words of a passage that are shown. */
const LENGTH = 32;
/** Words shown before the first found one. */
const BEFORE = 8;

/** The part of a passage with the surest and the most of the found words, with dots where it is cut. */
export function excerpt(words: Passage['words']): Passage['words'] {
  const starts = words.flatMap(({ quality }, index) =>
    quality > 0 ? [Math.max(0, index - BEFORE)] : [],
  );
  // One sure word is worth more than a few that are just near it in meaning.
  const worth = (start: number) =>
    words.slice(start, start + LENGTH).reduce((sum, { quality }) => sum + quality ** 3, 0);
  const best = starts.reduce(
    (known, start) => (worth(start) > worth(known) ? start : known),
    starts[0] ?? 0,
  );
  const from = Math.max(0, Math.min(best, words.length - LENGTH));
  const dots = { written: '…', quality: 0 };
  return [
    ...(from > 0 ? [dots] : []),
    ...words.slice(from, from + LENGTH),
    ...(from + LENGTH < words.length ? [dots] : []),
  ];
}
