import type { Line } from '../model/blocks.ts';
import { breaksWord, isBlank, isOpen, openingOf } from './line-shape.ts';
import { quotationCost, type Seam } from './seams.ts';
import { edges, printedLength, trimBlank, type Stretch } from './sheets.ts';

/** What a sheet costs that is read in another way than most of the file. */
const COST_OF_EXCEPTION = 7;

/** More lines than two pages ever hold. */
const LONGEST_SPREAD = 160;

/** Share of a usual sheet below which a sheet is one page. */
const ONE_PAGE = 0.56;

/** What an empty line in the middle of a sentence costs if no page ends there. */
const GAP = 3;

/** What a running head or page number costs in the middle of a page. */
const FURNITURE = 9;

/** What it costs to read a page after one with a higher number. */
const DESCENT = 6;

/** What a left page costs that is longer or shorter than pages are in this file. */
const UNEVEN = 6;

/** Share of a page by which pages differ no more if they are full. */
const UNLIKE = 0.3;

/** What a heading costs that stands at the foot of a page, without its text. */
const LEFT_BEHIND = 4;

/** One way to read a sheet. */
export interface Reading {
  /** What is read, in order: the sheet as it stands, or its left page and its right page. */
  pieces: Stretch[];
  /** Lengths of its pages, where it tells them apart. */
  lengths: readonly number[];
  /** Score of what changes inside the reading. */
  score: number;
  /** First and last line with words. */
  from: number;
  to: number;
  /** Cost of the quotation marks, and whether one is open at the end; by whether one was at the start. */
  quotation: Record<'open' | 'closed', { cost: number; open: boolean }>;
}

/**
 * The ways to read a sheet: as it stands, and from each of its empty lines on first.
 *
 * @param pageLength Length of a page, half that of a sheet that is full.
 */
export function readingsOf(
  lines: readonly Line[],
  sheet: Stretch,
  pageLength: number,
  seam: Seam,
): Reading[] {
  const blanks = blanksIn(lines, sheet);
  const gaps = blanks.map((blank) => gapAt(lines, blank));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  // One gap may be where the left page ends.
  const asItStands = reading(lines, [sheet], Math.max(0, ...gaps) - total);
  const readings = asItStands ? [asItStands] : [];
  if (sheet.end - sheet.start <= LONGEST_SPREAD) {
    for (const blank of blanks) {
      const right = { start: sheet.start, end: blank };
      const left = { start: blank, end: sheet.end };
      const swapped = swap(lines, left, right, seam, pageLength);
      if (swapped)
        readings.push({ ...swapped, score: swapped.score + gapAt(lines, blank) - total });
    }
  }
  return readings;
}

function swap(
  lines: readonly Line[],
  left: Stretch,
  right: Stretch,
  seam: Seam,
  pageLength: number,
): Reading | undefined {
  const leftEdges = edges(lines, left);
  const rightEdges = edges(lines, right);
  if (!leftEdges || !rightEdges) return undefined;
  // The last spread may be cut off before its left page ends, and then nothing runs on.
  const isLast = left.end === lines.length;
  const inner = seam(leftEdges.to, rightEdges.from);
  const leftLength = printedLength(lines, left);
  const uneven = UNEVEN * Math.min(1, Math.abs(leftLength - pageLength) / (pageLength * UNLIKE));
  const ends = [leftEdges.to, rightEdges.to].filter((place) =>
    endsWithHeading(lines, place),
  ).length;
  const score =
    (isLast ? Math.max(inner, -2) : inner) -
    seam(rightEdges.to, leftEdges.from) -
    (isLast && leftLength < pageLength ? uneven / 2 : uneven) -
    ends * LEFT_BEHIND;
  return reading(lines, [left, right], score);
}

function reading(lines: readonly Line[], pieces: Stretch[], score: number): Reading | undefined {
  const content = pieces.flatMap(({ start, end }) => trimBlank(lines.slice(start, end)));
  const first = pieces[0] && edges(lines, pieces[0]);
  const last = pieces.at(-1) && edges(lines, pieces.at(-1) ?? { start: 0, end: 0 });
  if (!first || !last) return undefined;
  const numbers = pieces.flatMap(({ start, end }) =>
    lines.slice(start, end).flatMap(({ pageNumber }) => pageNumber ?? []),
  );
  const descends = numbers.some((number, index) => number < (numbers[index - 1] ?? 0));
  return {
    pieces,
    lengths: pieces.length > 1 ? pieces.map((piece) => printedLength(lines, piece)) : [],
    score: score - (descends ? DESCENT : 0),
    from: first.from,
    to: last.to,
    quotation: { open: quotationCost(content, true), closed: quotationCost(content, false) },
  };
}

/**
 * What a reading of a sheet costs where right pages come first: a spread that stands in order is an
 * exception, and so is a single page that does not. The text may end at the top of a right page: then
 * the last spread is hardly more than a page.
 */
export function costOfExceptions(
  lengths: readonly number[],
  usual: number,
): (choice: Reading, sheet: number) => number {
  return ({ pieces }, sheet) => {
    const isOnePage = !isSpread(lengths[sheet] ?? 0, usual);
    if (isOnePage && sheet === lengths.length - 1) return 0;
    return pieces.length > 1 === isOnePage ? COST_OF_EXCEPTION : 0;
  };
}

/** Whether a sheet is too long for one page, if others hold two. */
export function isSpread(length: number, usual: number): boolean {
  return length >= usual * ONE_PAGE;
}

function blanksIn(lines: readonly Line[], { start, end }: Stretch): number[] {
  const blanks: number[] = [];
  for (let place = start + 1; place < end; place += 1) {
    const line = lines[place];
    const next = lines[place + 1];
    if (line && isBlank(line) && next && !isBlank(next) && place + 1 < end) blanks.push(place);
  }
  return blanks;
}

/** What empty lines cost if no page ends there: where a sentence runs on, or a page's furniture stood. */
function gapAt(lines: readonly Line[], blank: number): number {
  return brokenSentenceAt(lines, blank) + (hadFurnitureAt(lines, blank) ? FURNITURE : 0);
}

/** Whether a running head or page number stood between two lines with words. */
function hadFurnitureAt(lines: readonly Line[], blank: number): boolean {
  let place = blank;
  for (let line = lines[place]; line && isBlank(line); line = lines[(place -= 1)]) {
    if (line.hadFurniture) return true;
  }
  return false;
}

/** What an empty line costs across which a sentence runs on, unless that is an utterance's first line. */
function brokenSentenceAt(lines: readonly Line[], blank: number): number {
  const after = lines[blank + 1];
  const before = lines.slice(Math.max(0, blank - 3), blank).findLast((line) => !isBlank(line));
  if (!before || !after || !isOpen(before) || openingOf(after).kind !== 'text') return 0;
  const { kind } = openingOf(before);
  if (kind !== 'text' && kind !== 'item') return 0;
  return breaksWord(before) ? GAP * 2 : GAP;
}

function endsWithHeading(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return line !== undefined && openingOf(line).kind === 'heading';
}
