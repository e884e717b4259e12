import { align, type Expected } from './align.ts';
import type { Repair, RepairKind } from '../model/blocks.ts';
import type { Piece } from '../pages/page-order.ts';
import { isLawful, lawsOf } from './repair-laws.ts';
import { replay, stretches } from './stretches.ts';

/** A word of the source, with its line. */
export interface SourceWord {
  text: string;
  line: number;
}

/** A difference between source and output that no repair explains. */
export interface Unexplained {
  line: number;
  before: string;
  after: string;
}

export interface Proof {
  wordsIn: number;
  wordsOut: number;
  /** Differences explained, by kind of repair. */
  explained: Map<RepairKind, number>;
  unexplained: Unexplained[];
}

export interface ProofInput {
  /** The source's words in the order of the file. */
  source: readonly SourceWord[];
  /** The whole source in the order in which it is read. */
  order: readonly Piece[];
  /** The words of the written files, read back. */
  output: readonly string[];
  /** Titles in the written files. */
  titles: readonly string[];
  repairs: readonly Repair[];
}

/**
 * Proves that the output has the source's words: both sequences are laid side by side by their words
 * alone, and each difference must be exactly what the repairs declared there make of the source, each
 * of them within what its kind may do at all. A repair that shows no difference is a fault as well.
 */
export function prove({ source, order, output, titles, repairs }: ProofInput): Proof {
  const unexplained: Unexplained[] = [];
  const ordered = inOrder(source, order);
  if (!ordered) {
    const proof = {
      wordsIn: source.length,
      wordsOut: output.length,
      explained: new Map<RepairKind, number>(),
    };
    return {
      ...proof,
      unexplained: [{ line: 1, before: 'the lines of the source', after: 'not each of them once' }],
    };
  }
  const words = Array.from(ordered, (place) => source[place]?.text ?? '');
  const positions = new Int32Array(source.length);
  for (const [position, place] of ordered.entries()) positions[place] = position;
  const tokensIn = ({ start, end }: { start: number; end: number }) =>
    words
      .slice(start, end)
      .map((text, offset) => ({ text, sources: [ordered[start + offset] ?? -1] }));
  const expected = new Map<number, Expected>();
  for (const declared of stretches([], repairs, positions)) {
    const made = replay(tokensIn(declared), declared.repairs);
    if (made === undefined) continue;
    expected.set(declared.start, { end: declared.end, words: made === '' ? [] : made.split(' ') });
  }
  const differences = align(words, output, expected);
  const explained = new Map<RepairKind, number>();
  const first = source.filter(({ line }) => line === source[0]?.line).map(({ text }) => text);
  const laws = lawsOf(titles, repairs, first.join(' '));

  for (const stretch of stretches(differences, repairs, positions)) {
    const replayed = replay(tokensIn(stretch), stretch.repairs);
    const written = output.slice(stretch.outStart, stretch.outEnd).join(' ');
    const lawful = stretch.repairs.every((declared) => isLawful(declared, laws));
    if (!lawful || replayed !== written) {
      unexplained.push({
        line: source[ordered[Math.min(stretch.start, ordered.length - 1)] ?? 0]?.line ?? 0,
        before: words.slice(stretch.start, stretch.end).join(' '),
        after: written,
      });
      continue;
    }
    for (const { kind } of stretch.repairs) explained.set(kind, (explained.get(kind) ?? 0) + 1);
  }
  return { wordsIn: source.length, wordsOut: output.length, explained, unexplained };
}

/** Places of the source's words in reading order; nothing if a line is missing or there twice. */
function inOrder(source: readonly SourceWord[], order: readonly Piece[]): Int32Array | undefined {
  const places = new Int32Array(source.length);
  let filled = 0;
  const pieces = [...order].sort((a, b) => a.first - b.first);
  const overlap = pieces.some(({ last }, index) => (pieces[index + 1]?.first ?? Infinity) <= last);
  const starts = new Map<Piece, number>();
  let place = 0;
  for (const piece of pieces) {
    starts.set(piece, place);
    while ((source[place]?.line ?? Infinity) <= piece.last) place += 1;
  }
  if (overlap || place !== source.length) return undefined;
  for (const piece of order) {
    let next = starts.get(piece) ?? 0;
    for (
      let line = source[next]?.line;
      line !== undefined && line <= piece.last;
      line = source[next]?.line
    ) {
      if (line < piece.first) return undefined;
      places[filled] = next;
      filled += 1;
      next += 1;
    }
  }
  return filled === source.length ? places : undefined;
}
