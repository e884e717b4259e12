import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import { readExtracted } from '../../import/read/extracted.ts';
import { importManuscript, proveImport, type Imported } from '../../import/pipeline.ts';
import type { LaidOut } from './lay-out.ts';
import { textBlocks, type TextChapter } from './printed-text.ts';

/** What an import made of a printed chapter. */
export interface Reimported {
  text: TextChapter;
  /** Whether all pages were put in order. */
  pages: boolean;
  /** Whether the proof explains every difference. */
  proven: boolean;
  imported: Imported;
}

/** Imports a printed chapter and reads the result as the site would show it. */
export async function reimport(printed: LaidOut, dictionary: DutchDictionary): Promise<Reimported> {
  const manuscript = readExtracted(printed.text, dictionary);
  const imported = importManuscript(manuscript, dictionary);
  const files = imported.sections.map(({ mdx }) => mdx);
  const { unexplained } = proveImport(manuscript, imported, files);
  const sections = await Promise.all(
    imported.sections.map(async ({ title, mdx }) => ({
      title,
      blocks: await textBlocks(mdx.slice(mdx.indexOf('\n---\n', 3) + 5)),
    })),
  );
  const wanted = new Set(printed.readingOrder);
  const order = manuscript.order.flatMap(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, offset) => first + offset).filter((line) =>
      wanted.has(line),
    ),
  );
  return {
    text: { title: imported.title ?? '', sections },
    pages: order.join() === printed.readingOrder.join(),
    proven: unexplained.length === 0,
    imported,
  };
}
