import type { Passage } from './search.ts';

/** Words of a passage that are shown. */
const LENGTH = 32;
/** Words shown before the first found one. */
const BEFORE = 8;

/** The part of a passage around the most found words, with dots where it is cut. */
export function excerpt(words: Passage['words']): Passage['words'] {
  const starts = words.flatMap(({ isFound }, index) =>
    isFound ? [Math.max(0, index - BEFORE)] : [],
  );
  const countFrom = (start: number) =>
    words.slice(start, start + LENGTH).filter(({ isFound }) => isFound).length;
  const best = starts.reduce(
    (known, start) => (countFrom(start) > countFrom(known) ? start : known),
    starts[0] ?? 0,
  );
  const from = Math.max(0, Math.min(best, words.length - LENGTH));
  const dots = { written: '…', isFound: false };
  return [
    ...(from > 0 ? [dots] : []),
    ...words.slice(from, from + LENGTH),
    ...(from + LENGTH < words.length ? [dots] : []),
  ];
}
