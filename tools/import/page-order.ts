import type { DutchDictionary } from '../../src/dictionary/dutch.ts';
import type { Doubt, Line } from './document.ts';
import { breaksWord, isBlank, isOpen, openingOf } from './layout.ts';
import { judgeSeams, quotationCost, type Seam } from './seams.ts';

/** Source lines that stay together, 1-based, both ends included. */
export interface Piece {
  first: number;
  last: number;
}

/** How much better it must be overall that right pages come first, before the file's order is left. */
const COST_OF_REORDERING = 2;

/** What a sheet costs that is read in another way than most of the file. */
const COST_OF_EXCEPTION = 7;

/** A seam is doubtful where the next best one is as near as this. */
const NARROW = 1;

/** The text runs on so badly that the author should look: a page may be missing. */
const BROKEN = -3;

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

/** What a page is worth that is as long as all others are, and so ends where it should. */
const AS_LONG = 4;

/** Share of a page by which pages differ no more if they are full. */
const UNLIKE = 0.3;

/** Of sheets in order of length, the place of one that is full. */
const FULL = 0.75;

/** Lines of text that a heading takes the place of. */
const HEADING_HEIGHT = 3;

/** What a heading costs that stands at the foot of a page, without its text. */
const LEFT_BEHIND = 4;

export interface PageOrder {
  lines: Line[];
  /** The whole source as pieces, in the order in which they are read. */
  order: Piece[];
  /** How many spreads had their right page first. */
  moved: number;
  doubts: Doubt[];
}

/** One way to read a sheet, or two: the places of its lines, half-open. */
interface Reading {
  sheets: 1 | 2;
  pieces: { start: number; end: number }[];
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

/** The best readings up to a sheet, in a chain. */
interface Path {
  score: number;
  open: boolean;
  reading: Reading;
  before: Path | undefined;
}

/**
 * Puts the pages of spreads in the order in which they are read. A sheet is either read as it
 * stands, or from one of its empty lines on first, or after the next sheet; the whole of choices is
 * taken under which sentences, broken words, lists, speakers and quotations run on best (dynamic
 * programming over the sheets). A file whose order is right, or that has no sheets, stays as it is.
 */
export function orderPages(lines: readonly Line[], dictionary: DutchDictionary): PageOrder {
  const sheets = sheetsOf(lines);
  const untouched = {
    lines: [...lines],
    order: piecesOf(lines, [{ start: 0, end: lines.length }]),
    moved: 0,
    doubts: [],
  };
  if (sheets.length === 0) return untouched;
  const seam = judgeSeams(lines, dictionary);
  const lengths = sheets.map((sheet) => printedLength(lines, sheet));
  const usual = [...lengths].sort((a, b) => a - b)[Math.floor(lengths.length * FULL)] ?? 0;
  const readings = sheets.map((sheet, index) =>
    readingsFrom(lines, sheet, sheets[index + 1], usual / 2, seam),
  );
  const costs = readingCosts(lengths, usual);
  const kept = bestPath(readings, seam, costs.inOrder);
  const guessed = bestPath(readings, seam, costs.rightFirst);
  const worth = worthOfLengths(guessed);
  const reordered = bestPath(
    readings,
    seam,
    (choice, sheet) => costs.rightFirst(choice, sheet) - worth(choice),
  );
  // Where some spreads had to be put in order anyway, nothing speaks for the file's own.
  const cost = kept.some(({ reading }) => reading.pieces.length > 1) ? 0 : COST_OF_REORDERING;
  const chosen = scoreOf(guessed) - cost >= scoreOf(kept) ? reordered : kept;
  if (chosen.length === 0) return untouched;
  const pieces = chosen.flatMap(({ reading }) => reading.pieces);
  const head = sheets[0]?.start ?? 0;
  if (head > 0) pieces.unshift({ start: 0, end: head });
  return {
    lines: pieces.flatMap(({ start, end }) => markPageStart(lines.slice(start, end))),
    order: piecesOf(lines, pieces),
    moved: chosen.filter(({ reading }) => reading.pieces.length > 1).length,
    doubts: [...narrowChoices(lines, chosen, readings, seam), ...brokenSeams(lines, pieces, seam)],
  };
}

function sheetsOf(lines: readonly Line[]): { start: number; end: number }[] {
  const starts = lines.flatMap((line, index) => (line.beginsSheet ? [index] : []));
  if (starts.length === 0) return [];
  const first = lines.findIndex((line) => !isBlank(line));
  if (first !== -1 && first < (starts[0] ?? 0)) starts.unshift(first);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
}

function readingsFrom(
  lines: readonly Line[],
  sheet: { start: number; end: number },
  next: { start: number; end: number } | undefined,
  pageLength: number,
  seam: Seam,
): Reading[] {
  const blanks = blanksIn(lines, sheet);
  const gaps = blanks.map((blank) => gapAt(lines, blank));
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  // One gap may be where the left page ends.
  const asItStands = reading(lines, [sheet], Math.max(0, ...gaps) - total, 1);
  const readings = asItStands ? [asItStands] : [];
  if (sheet.end - sheet.start <= LONGEST_SPREAD) {
    for (const blank of blanks) {
      const right = { start: sheet.start, end: blank };
      const left = { start: blank, end: sheet.end };
      const swapped = swap(lines, left, right, seam, pageLength, 1);
      if (swapped)
        readings.push({ ...swapped, score: swapped.score + gapAt(lines, blank) - total });
    }
  }
  if (next && next.end - sheet.start <= LONGEST_SPREAD) {
    const swapped = swap(lines, next, sheet, seam, pageLength, 2);
    if (swapped) readings.push(swapped);
  }
  return readings;
}

function swap(
  lines: readonly Line[],
  left: { start: number; end: number },
  right: { start: number; end: number },
  seam: Seam,
  pageLength: number,
  sheets: 1 | 2,
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
  return reading(lines, [left, right], score, sheets);
}

function reading(
  lines: readonly Line[],
  pieces: { start: number; end: number }[],
  score: number,
  sheets: 1 | 2,
): Reading | undefined {
  const content = pieces.flatMap(({ start, end }) => trimBlank(lines.slice(start, end)));
  const first = pieces[0] && edges(lines, pieces[0]);
  const last = pieces.at(-1) && edges(lines, pieces.at(-1) ?? { start: 0, end: 0 });
  if (!first || !last) return undefined;
  const numbers = pieces.flatMap(({ start, end }) =>
    lines.slice(start, end).flatMap(({ pageNumber }) => pageNumber ?? []),
  );
  const descends = numbers.some((number, index) => number < (numbers[index - 1] ?? 0));
  return {
    sheets,
    pieces,
    lengths: pieces.length > 1 ? pieces.map((piece) => printedLength(lines, piece)) : [],
    score: score - (descends ? DESCENT : 0),
    from: first.from,
    to: last.to,
    quotation: { open: quotationCost(content, true), closed: quotationCost(content, false) },
  };
}

/** What a reading of a sheet costs in a file of one kind or the other: files are of a piece. */
function readingCosts(lengths: readonly number[], usual: number) {
  const isOnePage = (sheet: number) => (lengths[sheet] ?? 0) < usual * ONE_PAGE;
  const isSwapped = ({ pieces }: Reading) => pieces.length > 1;
  return {
    inOrder: (choice: Reading) => (isSwapped(choice) ? COST_OF_EXCEPTION : 0),
    rightFirst: (choice: Reading, sheet: number) => {
      // The text may end at the top of a right page: then the last spread is hardly more than a page.
      const isEither = sheet === lengths.length - 1 && isOnePage(sheet) && choice.sheets === 1;
      const isException = isSwapped(choice) === isOnePage(sheet) || choice.sheets === 2;
      return isException && !isEither ? COST_OF_EXCEPTION : 0;
    },
  };
}

/** What it is worth that pages are of a length, by how many pages are in the likeliest order. */
function worthOfLengths(path: readonly Path[]): (choice: Reading) => number {
  const lengths = path.flatMap(({ reading }) => reading.lengths);
  const counts = Map.groupBy(lengths, (length) => length);
  return (choice) =>
    choice.lengths.reduce(
      (sum, length) => sum + (AS_LONG * (counts.get(length)?.length ?? 0)) / lengths.length,
      0,
    );
}

function scoreOf(path: readonly Path[]): number {
  return path.at(-1)?.score ?? -Infinity;
}

function bestPath(
  readings: readonly Reading[][],
  seam: Seam,
  cost: (choice: Reading, sheet: number) => number,
): Path[] {
  // Paths that end before a given sheet, at most one per last line and state of quotation.
  const ending: Path[][] = Array.from({ length: readings.length + 1 }, () => []);
  for (const [sheet, choices] of readings.entries()) {
    const befores = sheet === 0 ? [undefined] : (ending[sheet] ?? []);
    for (const choice of choices) {
      const best = new Map<boolean, Path>();
      for (const before of befores) {
        const quotation = choice.quotation[before?.open ? 'open' : 'closed'];
        const score =
          (before?.score ?? 0) +
          seam(before?.reading.to, choice.from) +
          choice.score -
          cost(choice, sheet) -
          quotation.cost;
        const rival = best.get(quotation.open);
        if (!rival || score > rival.score)
          best.set(quotation.open, { score, open: quotation.open, reading: choice, before });
      }
      ending[sheet + choice.sheets]?.push(...best.values());
    }
    // A file that begins in the middle of a quotation is possible, and rare.
  }
  const last = (ending.at(-1) ?? []).reduce<Path | undefined>(
    (best, path) => (!best || path.score > best.score ? path : best),
    undefined,
  );
  const path: Path[] = [];
  for (let step = last; step; step = step.before) path.unshift(step);
  return path;
}

/** Seams for which another place is nearly as good. */
function narrowChoices(
  lines: readonly Line[],
  chosen: readonly Path[],
  readings: readonly Reading[][],
  seam: Seam,
): Doubt[] {
  let sheet = 0;
  return chosen.flatMap(({ reading: taken }, index) => {
    const next = chosen[index + 1]?.reading;
    const open = chosen[index - 1]?.open ? 'open' : 'closed';
    const worth = (candidate: Reading) =>
      seam(chosen[index - 1]?.reading.to, candidate.from) +
      candidate.score -
      candidate.quotation[open].cost -
      (next ? next.quotation[candidate.quotation[open].open ? 'open' : 'closed'].cost : 0) +
      seam(candidate.to, next?.from);
    const rivals = (readings[sheet] ?? []).filter(
      (other) => other !== taken && other.sheets === taken.sheets,
    );
    sheet += taken.sheets;
    const best = worth(taken);
    const close = rivals.filter((other) => best - worth(other) < NARROW);
    const rival = close.sort((a, b) => worth(b) - worth(a))[0];
    if (!rival) return [];
    return {
      line: lines[taken.from]?.number ?? 0,
      choice: describe(lines, taken),
      alternative: describe(lines, rival),
    };
  });
}

function describe(lines: readonly Line[], { pieces }: Reading): string {
  const said = pieces.map(({ start, end }) => {
    const place = edges(lines, { start, end });
    return place ? `${lines[place.from]?.number ?? 0}–${lines[place.to]?.number ?? 0}` : '';
  });
  return pieces.length === 1
    ? `page as it stands: lines ${said[0] ?? ''}`
    : `pages read as lines ${said.join(', then ')}`;
}

/** Where one piece does not run on into the next: something may be missing. */
function brokenSeams(
  lines: readonly Line[],
  pieces: readonly { start: number; end: number }[],
  seam: Seam,
): Doubt[] {
  return pieces.flatMap((piece, index) => {
    const next = pieces[index + 1];
    const from = edges(lines, piece)?.to;
    const to = next && edges(lines, next)?.from;
    if (from === undefined || to === undefined || seam(from, to) > BROKEN) return [];
    return {
      line: lines[from]?.number ?? 0,
      choice: `the text does not run on here, into line ${lines[to]?.number ?? 0}`,
      alternative: 'a page is missing or the text breaks off',
    };
  });
}

function blanksIn(
  lines: readonly Line[],
  { start, end }: { start: number; end: number },
): number[] {
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

/** Length in lines of print: empty lines of an extracted text tell nothing of the page's. */
function printedLength(
  lines: readonly Line[],
  { start, end }: { start: number; end: number },
): number {
  const printed = lines.slice(start, end).filter((line) => !isBlank(line));
  const headings = printed.filter((line) => openingOf(line).kind === 'heading').length;
  return printed.length + (HEADING_HEIGHT - 1) * headings;
}

function endsWithHeading(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return line !== undefined && openingOf(line).kind === 'heading';
}

function edges(
  lines: readonly Line[],
  { start, end }: { start: number; end: number },
): { from: number; to: number } | undefined {
  let from = start;
  let to = end - 1;
  for (let line = lines[from]; from < end && line && isBlank(line); line = lines[from]) from += 1;
  for (let line = lines[to]; to > from && line && isBlank(line); line = lines[to]) to -= 1;
  return from < end ? { from, to } : undefined;
}

function trimBlank(lines: readonly Line[]): Line[] {
  const found = edges(lines, { start: 0, end: lines.length });
  return found ? lines.slice(found.from, found.to + 1) : [];
}

/** Blank lines at the edges of a page say nothing of paragraphs: only its first line is marked. */
function markPageStart(lines: readonly Line[]): Line[] {
  const trimmed = trimBlank(lines);
  return trimmed.map((line, index) => ({ ...line, beginsSheet: index === 0 }));
}

function piecesOf(
  lines: readonly Line[],
  pieces: readonly { start: number; end: number }[],
): Piece[] {
  return pieces.map(({ start, end }) => ({
    first: lines[start]?.number ?? 1,
    last: lines[end - 1]?.number ?? 1,
  }));
}
