import type { Problem } from '../../problems.ts';
import { outline } from '../outline.ts';
import type { Book, ChapterSource } from '../read-book.ts';
import { CHAPTER_PAGES, ROOT_PAGES } from '../taken-slugs.ts';

/** No two pages answer to one address. */
export function addressesAreUnique({ chapters }: Pick<Book, 'chapters'>): Problem[] {
  return [
    ...chapters.filter(({ slug }) => ROOT_PAGES.includes(slug)).map(chapterTakesPage),
    ...chapters.flatMap(sectionsTakingAnAddressTwice),
  ];
}

function chapterTakesPage({ slug, file }: ChapterSource): Problem {
  return {
    code: 'address-taken',
    file,
    reason: `The address /${slug}/ belongs to a page of the site itself.`,
    mend: `Give the folder content/chapters/${slug} another name.`,
  };
}

function sectionsTakingAnAddressTwice({
  slug: chapter,
  file,
  data,
  lineOf,
}: ChapterSource): Problem[] {
  const seen = new Set(CHAPTER_PAGES);
  const problems: Problem[] = [];
  for (const { slug } of outline(data.sections)) {
    if (seen.has(slug)) {
      problems.push({
        code: 'address-taken',
        file,
        line: lineOf(['sections']),
        reason: `The address /${chapter}/${slug}/ would be given out twice.`,
        mend: CHAPTER_PAGES.includes(slug)
          ? `Rename the section: /${slug}/ belongs to a page of the site itself.`
          : 'List each section once: addresses are flat, whatever the nesting.',
      });
    }
    seen.add(slug);
  }
  return problems;
}
