import type { Problem } from '../problems.ts';
import { sectionTree } from '../text/section-tree.ts';
import { addressesAreUnique } from './checks/addresses-are-unique.ts';
import { listedSectionsExist } from './checks/listed-sections-exist.ts';
import { sectionsAreListed } from './checks/sections-are-listed.ts';
import type { Book } from './read-book.ts';

const chapterChecks = [sectionsAreListed, listedSectionsExist];

/** Everything that must hold across files, and in every text. */
export async function checkBook(book: Book): Promise<Problem[]> {
  const texts = book.chapters.flatMap(({ sections }) => sections);
  const trees = await Promise.all(texts.map(({ body, file }) => sectionTree(body, file)));
  return [
    ...addressesAreUnique(book),
    ...book.chapters.flatMap((chapter) => chapterChecks.flatMap((check) => check(chapter))),
    ...trees.flatMap(({ problems }) => problems),
  ];
}
