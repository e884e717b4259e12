import type { Line } from '../model/blocks.ts';
import { isBlank, openingOf } from './line-shape.ts';

/** The places of lines that stand together, half-open. */
export interface Stretch {
  start: number;
  end: number;
}

/** Lines of text that a heading takes the place of. */
const HEADING_HEIGHT = 3;

/** The sheets of a file, where it has any: each begins with a line that begins one, or with the file. */
export function sheetsOf(lines: readonly Line[]): Stretch[] {
  const starts = lines.flatMap((line, index) => (line.beginsSheet ? [index] : []));
  if (starts.length === 0) return [];
  const first = lines.findIndex((line) => !isBlank(line));
  if (first !== -1 && first < (starts[0] ?? 0)) starts.unshift(first);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? lines.length }));
}

/** Of sheets in order of length, the place of one that is full. */
const FULL = 0.75;

/** Length of a sheet that is full. */
export function usualLength(lengths: readonly number[]): number {
  return lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length * FULL)] ?? 0;
}

/** Length in lines of print: empty lines of an extracted text tell nothing of the page's. */
export function printedLength(lines: readonly Line[], { start, end }: Stretch): number {
  const printed = lines.slice(start, end).filter((line) => !isBlank(line));
  const headings = printed.filter((line) => openingOf(line).kind === 'heading').length;
  return printed.length + (HEADING_HEIGHT - 1) * headings;
}

/** The first and last lines with words of a stretch; nothing if it has none. */
export function edges(
  lines: readonly Line[],
  { start, end }: Stretch,
): { from: number; to: number } | undefined {
  let from = start;
  let to = end - 1;
  for (let line = lines[from]; from < end && line && isBlank(line); line = lines[from]) from += 1;
  for (let line = lines[to]; to > from && line && isBlank(line); line = lines[to]) to -= 1;
  return from < end ? { from, to } : undefined;
}

/** The lines without the empty ones before and after them. */
export function trimBlank(lines: readonly Line[]): Line[] {
  const found = edges(lines, { start: 0, end: lines.length });
  return found ? lines.slice(found.from, found.to + 1) : [];
}
