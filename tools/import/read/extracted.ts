import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import { takeFootnotes } from '../pages/footnotes.ts';
import { findHeadings } from '../pages/headings.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { readLines } from '../model/lines.ts';
import { orderPages, type Piece } from '../pages/page-order.ts';
import { readBlocks } from '../pages/paragraphs.ts';
import { dropRunningHeads } from '../pages/running-heads.ts';
import type { KnownChapter } from '../structure/chapter-plan.ts';

/** Reads text that a PDF tool extracted from printed pages, or that was typed so. */
export function readExtracted(
  text: string,
  dictionary: DutchDictionary,
  known?: KnownChapter,
): Manuscript {
  const titles = known ? [known.title, ...known.sections.map(({ title }) => title)] : [];
  const lines = readLines(text);
  const noted = takeFootnotes(lines.result);
  const running = noted.result.lines;
  const clean = dropRunningHeads(running, findHeadings(running, titles).headings, titles);
  const pages = orderPages(clean.result, dictionary);
  // Only in reading order is it known which title comes first.
  const { headings, doubts } = findHeadings(pages.lines, titles);
  const headingOf = new Map(
    headings.flatMap((heading) =>
      heading.lines.map((place) => [pages.lines[place]?.number ?? 0, heading] as const),
    ),
  );
  const blocks = readBlocks(pages.lines, headingOf);
  return {
    blocks: [...blocks.result, ...noted.result.footnotes],
    source: lines.source,
    order: readLast(pages.order, noted.result.pieces),
    pagesMoved: pages.moved,
    isPrinted: true,
    repairs: [...lines.repairs, ...noted.repairs, ...clean.repairs, ...blocks.repairs],
    doubts: [...doubts, ...noted.doubts, ...clean.doubts, ...pages.doubts, ...blocks.doubts],
  };
}

/** The order in which some stretches are read last. */
function readLast(order: readonly Piece[], last: readonly Piece[]): Piece[] {
  const rest = order.flatMap((piece) => {
    const inside = last.filter(({ first }) => piece.first <= first && first <= piece.last);
    const starts = [piece.first, ...inside.map((taken) => taken.last + 1)];
    const ends = [...inside.map((taken) => taken.first - 1), piece.last];
    return starts
      .map((first, index) => ({ first, last: ends[index] ?? first }))
      .filter((part) => part.first <= part.last);
  });
  return [...rest, ...last];
}
