import type { Problem } from '../../problems.ts';
import { outline } from '../outline.ts';
import type { ChapterSource } from '../read-book.ts';

/** Every file in `sections/` stands in the tree of chapter.yaml: what is not listed has no place. */
export function sectionsAreListed({ file, data, sections }: ChapterSource): Problem[] {
  const listed = new Set(outline(data.sections).map(({ slug }) => slug));
  return sections
    .filter(({ slug }) => !listed.has(slug))
    .map((section) => ({
      code: 'section-not-listed',
      file: section.file,
      reason: `${file} does not list the section "${section.slug}", so it has no place in the chapter.`,
      mend: `Add "- ${section.slug}" to sections: in ${file} where it is to be read, or move the file out of sections/.`,
    }));
}
