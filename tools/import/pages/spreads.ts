import type { Line } from '../model/blocks.ts';
import { isBlank, lengthOf } from './line-shape.ts';
import { isSpread } from './readings.ts';
import type { Seam } from './seams.ts';
import { edges, printedLength, usualLength, type Stretch } from './sheets.ts';

/** Share of the sheets that show two pages, by their numbers or by a head in mid-sheet. */
const SHOWN = 0.5;

/** Fewer lines than two pages have, even of the smallest books. */
const SHORTEST_SPREAD = 48;

/**
 * Lines to a character of their width. A page is about half as high as that, in letters of any size;
 * two pages below each other are about as high. Of files of single pages that are as long 19 in 20 stay
 * below 0.63, of files of spreads 99 in 100 above 0.67.
 */
const TWO_PAGES_HIGH = 0.65;

/** As `TWO_PAGES_HIGH`, of more than two pages: such sheets have columns. */
const MORE_PAGES_HIGH = 1.9;

/** Of lines in order of length, the place of one that is full; some extractors write longer ones. */
const FULL_LINE = 0.6;

/** What a seam is worth across which no text runs on. */
const MISFIT = -2;

/** What a seam is worth across which a sentence or a word runs on. */
const RUNS_ON = 2;

/**
 * What speaks for sheets that hold two printed pages each.
 * - `right-first`, `left-first`: the numbers of the pages show them, and their order;
 * - `shown`: heads or numbers in mid-sheet show them, but not their order;
 * - `likely`: they are as long as two pages, and the text runs on from their ends to their beginnings;
 * - `possible`: the same of one or two sheets only;
 * - `faint`: as long, and the text does not contradict it;
 * - `length`: as long, and the text contradicts it;
 * - `none`: nothing, as in most files.
 */
export type Evidence =
  'right-first' | 'left-first' | 'shown' | 'likely' | 'possible' | 'faint' | 'length' | 'none';

/** Whether the sheets of a file are spreads. Single pages, which most files have, give no evidence. */
export function evidenceOfSpreads(
  lines: readonly Line[],
  sheets: readonly Stretch[],
  seam: Seam,
): Evidence {
  const numbers = sheets.map(({ start, end }) =>
    lines.slice(start, end).flatMap(({ pageNumber }) => pageNumber ?? []),
  );
  const numbered = numbers.filter(({ length }) => length > 0);
  // The first page and the last may have none.
  const areSingle = numbered.length > 1 && numbered.length >= sheets.length - 2;
  if (areSingle && numbered.every(({ length }) => length === 1)) return 'none';
  const steps = numbers.flatMap((found) => stepOf(found) ?? []);
  // A number that is there twice is not a page's; the first and the last page may stand alone.
  const areOfPages = new Set(numbers.flat()).size === numbers.flat().length;
  if (areOfPages && steps.length >= Math.max(1, (sheets.length - 2) * SHOWN)) {
    const descending = steps.filter((step) => step < 0).length;
    return descending > steps.length / 2 ? 'right-first' : 'left-first';
  }
  const inside = sheets.map((sheet) => furnitureInside(lines, sheet));
  const shown = inside.filter((count) => count > 0).length;
  // One line alone may be text that looks like a head.
  const isOneLine = inside.reduce((sum, count) => sum + count, 0) === 1;
  if (!isOneLine && shown >= sheets.length * SHOWN) return 'shown';

  const lengths = sheets.map((sheet) => printedLength(lines, sheet));
  const usual = usualLength(lengths);
  const full = sheets.filter((_, index) => isSpread(lengths[index] ?? 0, usual));
  const height = usual / fullWidth(lines);
  if (usual < SHORTEST_SPREAD || height < TWO_PAGES_HIGH || height > MORE_PAGES_HIGH) return 'none';
  // The left page ends the sheet, and runs on into the right one, which begins it.
  const seams = full.flatMap((sheet) => {
    const place = edges(lines, sheet);
    return place ? seam(place.to, place.from) : [];
  });
  const misfits = seams.filter((worth) => worth < MISFIT).length;
  // Of two sheets one that does not fit is half of what is known.
  const areFew = full.length <= 2;
  if (misfits > (areFew ? 0 : 1)) return 'length';
  if (!seams.some((worth) => worth > RUNS_ON)) return 'faint';
  return areFew ? 'possible' : 'likely';
}

/** From the first to the second of two numbers that follow each other on one sheet. */
function stepOf([first, second, ...more]: readonly number[]): number | undefined {
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  return Math.abs(second - first) === 1 ? second - first : undefined;
}

/** How many running heads and page numbers stood between the first and the last words of a sheet. */
function furnitureInside(lines: readonly Line[], sheet: Stretch): number {
  const place = edges(lines, sheet);
  if (!place) return 0;
  return lines.slice(place.from, place.to).filter((line) => isBlank(line) && line.hadFurniture)
    .length;
}

/** Characters in a line that is full. */
function fullWidth(lines: readonly Line[]): number {
  const lengths = lines.filter((line) => !isBlank(line)).map(lengthOf);
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * FULL_LINE)] ?? 0;
}
