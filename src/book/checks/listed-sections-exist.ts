import type { Problem } from '../../problems.ts';
import { outline } from '../outline.ts';
import type { ChapterSource } from '../read-book.ts';

/** Every section in the tree of chapter.yaml has its file. */
export function listedSectionsExist({
  file,
  data,
  lineOf,
  sections,
  unreadable,
}: ChapterSource): Problem[] {
  const existing = new Set([...sections.map(({ slug }) => slug), ...unreadable]);
  return outline(data.sections)
    .filter(({ slug }) => !existing.has(slug))
    .map(({ slug }) => ({
      code: 'section-missing',
      file,
      line: lineOf(['sections']),
      reason: `The section "${slug}" is listed, but there is no file for it.`,
      mend: `Write ${file.replace('chapter.yaml', `sections/${slug}.mdx`)}, or take the line out.`,
    }));
}
