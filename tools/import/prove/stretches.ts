import type { Difference } from './align.ts';
import type { Repair } from '../model/blocks.ts';

/** A stretch of the source with the repairs declared in it, in the order in which they were made. */
export interface Stretch extends Difference {
  repairs: Repair[];
}

/**
 * Differences and declared repairs that touch each other, as one stretch.
 *
 * @param positions Where each of the source's words stands in reading order.
 */
export function stretches(
  differences: readonly Difference[],
  repairs: readonly Repair[],
  positions: Int32Array,
): Stretch[] {
  const spans = [
    ...differences.map((difference) => ({
      start: difference.start,
      end: difference.end,
      shift: difference.outEnd - difference.outStart - (difference.end - difference.start),
      repair: undefined,
      rank: -1,
    })),
    ...repairs.map((declared, rank) => {
      const places = declared.sources.map((place) => positions[place] ?? -1);
      return {
        start: Math.min(...places),
        end: Math.max(...places) + 1,
        shift: 0,
        repair: declared,
        rank,
      };
    }),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

  const result: Stretch[] = [];
  let shift = 0;
  let index = 0;
  for (let span = spans[index]; span; span = spans[index]) {
    const { start } = span;
    let { end } = span;
    let grown = 0;
    const ranked: { repair: Repair; rank: number }[] = [];
    for (let next: typeof span | undefined = span; next && next.start <= end; next = spans[index]) {
      end = Math.max(end, next.end);
      grown += next.shift;
      if (next.repair) ranked.push({ repair: next.repair, rank: next.rank });
      index += 1;
    }
    result.push({
      start,
      end,
      outStart: start + shift,
      outEnd: end + shift + grown,
      repairs: ranked.sort((a, b) => a.rank - b.rank).map(({ repair }) => repair),
    });
    shift += grown;
  }
  return result;
}

/** What the repairs make of a stretch of the source; nothing where one does not find its words. */
export function replay(
  tokens: readonly { text: string; sources: number[] }[],
  repairs: readonly Repair[],
): string | undefined {
  let current = [...tokens];
  for (const { sources, before, after } of repairs) {
    const wanted = new Set(sources);
    const from = current.findIndex((token) => token.sources.some((place) => wanted.has(place)));
    const to = current.findLastIndex((token) => token.sources.some((place) => wanted.has(place)));
    const taken = current.slice(from, to + 1);
    if (from === -1 || taken.map(({ text }) => text).join(' ') !== before) return undefined;
    const made =
      after === '' ? [] : [{ text: after, sources: taken.flatMap((token) => token.sources) }];
    current = [...current.slice(0, from), ...made, ...current.slice(to + 1)];
  }
  return current.map(({ text }) => text).join(' ');
}
