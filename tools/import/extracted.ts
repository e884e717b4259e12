import type { DutchDictionary } from '../../src/dictionary/dutch.ts';
import { findHeadings } from './headings.ts';
import type { Manuscript } from './manuscript.ts';
import { readLines } from './lines.ts';
import { orderPages } from './page-order.ts';
import { readBlocks } from './paragraphs.ts';
import { dropRunningHeads } from './running-heads.ts';
import type { KnownChapter } from './sections.ts';

/** Reads text that a PDF tool extracted from printed pages, or that was typed so. */
export function readExtracted(
  text: string,
  dictionary: DutchDictionary,
  known?: KnownChapter,
): Manuscript {
  const titles = known ? [known.title, ...known.sections.map(({ title }) => title)] : [];
  const lines = readLines(text);
  const clean = dropRunningHeads(lines.result, findHeadings(lines.result, titles).headings, titles);
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
    blocks: blocks.result,
    source: text.split(/\r\n|\r|\n/).flatMap((row, index) =>
      row
        .split(/\s+/)
        .filter((word) => word !== '')
        .map((word) => ({ text: word, line: index + 1 })),
    ),
    order: pages.order,
    pagesMoved: pages.moved,
    repairs: [...lines.repairs, ...clean.repairs, ...blocks.repairs],
    doubts: [...doubts, ...clean.doubts, ...pages.doubts, ...blocks.doubts],
  };
}
