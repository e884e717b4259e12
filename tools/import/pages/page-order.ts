import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import type { Doubt, Line } from '../model/blocks.ts';
import { costOfExceptions, readingsOf, type Reading } from './readings.ts';
import { judgeSeams, type Seam } from './seams.ts';
import { edges, printedLength, sheetsOf, trimBlank, usualLength, type Stretch } from './sheets.ts';
import { evidenceOfSpreads, type Evidence } from './spreads.ts';

/** Source lines that stay together, 1-based, both ends included. */
export interface Piece {
  first: number;
  last: number;
}

/** How much better the text must run on with right pages first before the file's order is left. */
const LEAST_GAIN: Readonly<Record<Evidence, number>> = {
  'right-first': -Infinity,
  shown: 2,
  likely: 2,
  possible: 5,
  faint: 10,
  length: Infinity,
  'left-first': Infinity,
  none: Infinity,
};

/** The author is asked where it runs on better by this much, and stays in the file's order. */
const DOUBTFUL_GAIN = 2;

/** A seam is doubtful where the next best one is as near as this. */
const NARROW = 1;

/** The text runs on so badly that the author should look: a page may be missing. */
const BROKEN = -3;

/** What a page is worth that is as long as all others are, and so ends where it should. */
const AS_LONG = 4;

/** A file's pages in the order in which they are read. */
export interface PageOrder {
  lines: Line[];
  /** The whole source as pieces, in the order in which they are read. */
  order: Piece[];
  /** How many spreads had their right page first. */
  moved: number;
  doubts: Doubt[];
}

/** The best readings up to a sheet, in a chain. */
interface Path {
  score: number;
  open: boolean;
  reading: Reading;
  before: Path | undefined;
}

/**
 * Puts the pages of spreads in the order in which they are read, where sheets are known to hold two
 * pages each. A sheet is then read as it stands, or from one of its empty lines on first; the whole of
 * choices is taken under which sentences, broken words, lists, speakers and quotations run on best
 * (dynamic programming over the sheets). Any other file stays as it is.
 */
export function orderPages(lines: readonly Line[], dictionary: DutchDictionary): PageOrder {
  const sheets = sheetsOf(lines);
  if (sheets.length === 0) {
    const order = piecesOf(lines, [{ start: 0, end: lines.length }]);
    return { lines: [...lines], order, moved: 0, doubts: [] };
  }
  const seam = judgeSeams(lines, dictionary);
  const evidence = evidenceOfSpreads(lines, sheets, seam);
  const isInOrder = evidence === 'none' || evidence === 'left-first';
  const spreads = isInOrder ? undefined : rightPagesFirst(lines, sheets, seam);
  const gain = spreads?.gain ?? 0;
  const doubts: Doubt[] = [];
  let pieces: Stretch[] = sheets;
  let moved = 0;
  if (spreads && gain >= LEAST_GAIN[evidence]) {
    pieces = spreads.path.flatMap(({ reading }) => reading.pieces);
    moved = spreads.path.filter(({ reading }) => reading.pieces.length > 1).length;
    doubts.push(...narrowChoices(lines, spreads.path, spreads.readings, seam));
  } else if (gain >= DOUBTFUL_GAIN) {
    doubts.push({
      line: lines[sheets[0]?.start ?? 0]?.number ?? 1,
      choice: 'all pages in the order of the file',
      alternative: 'spreads with the right page first, if the text does not run on',
    });
  }
  const head = sheets[0]?.start ?? 0;
  if (head > 0) pieces = [{ start: 0, end: head }, ...pieces];
  return {
    lines: pieces.flatMap(({ start, end }) => markPageStart(lines.slice(start, end))),
    order: piecesOf(lines, pieces),
    moved,
    doubts: [...doubts, ...brokenSeams(lines, pieces, seam)],
  };
}

/** The best way to read sheets of which most have their right page first. */
function rightPagesFirst(lines: readonly Line[], sheets: readonly Stretch[], seam: Seam) {
  const lengths = sheets.map((sheet) => printedLength(lines, sheet));
  const usual = usualLength(lengths);
  const readings = sheets.map((sheet) => readingsOf(lines, sheet, usual / 2, seam));
  const cost = costOfExceptions(lengths, usual);
  const kept = bestPath(
    readings.map((choices) => choices.slice(0, 1)),
    seam,
    () => 0,
  );
  const guessed = bestPath(readings, seam, cost);
  const worth = worthOfLengths(guessed);
  return {
    readings,
    path: bestPath(readings, seam, (choice, sheet) => cost(choice, sheet) - worth(choice)),
    /** By how much the text runs on better than in the order of the file. */
    gain: scoreOf(guessed) - scoreOf(kept),
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
      ending[sheet + 1]?.push(...best.values());
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
  return chosen.flatMap(({ reading: taken }, index) => {
    const next = chosen[index + 1]?.reading;
    const open = chosen[index - 1]?.open ? 'open' : 'closed';
    const worth = (candidate: Reading) =>
      seam(chosen[index - 1]?.reading.to, candidate.from) +
      candidate.score -
      candidate.quotation[open].cost -
      (next ? next.quotation[candidate.quotation[open].open ? 'open' : 'closed'].cost : 0) +
      seam(candidate.to, next?.from);
    const rivals = (readings[index] ?? []).filter((other) => other !== taken);
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
function brokenSeams(lines: readonly Line[], pieces: readonly Stretch[], seam: Seam): Doubt[] {
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

/** Blank lines at the edges of a page say nothing of paragraphs: only its first line is marked. */
function markPageStart(lines: readonly Line[]): Line[] {
  const trimmed = trimBlank(lines);
  return trimmed.map((line, index) => ({ ...line, beginsSheet: index === 0 }));
}

function piecesOf(lines: readonly Line[], pieces: readonly Stretch[]): Piece[] {
  return pieces.map(({ start, end }) => ({
    first: lines[start]?.number ?? 1,
    last: lines[end - 1]?.number ?? 1,
  }));
}
