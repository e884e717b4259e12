import type { Problem } from '../problems.ts';
import { sectionTree } from '../text/section-tree.ts';
import { addressesAreUnique } from './checks/addresses-are-unique.ts';
import { conceptsAreKnown } from './checks/concepts-are-known.ts';
import { formsNameOneConcept } from './checks/forms-name-one-concept.ts';
import { listedSectionsExist } from './checks/listed-sections-exist.ts';
import { notesHangInSections } from './checks/notes-hang-in-sections.ts';
import { quotationsAreFound } from './checks/quotations-are-found.ts';
import { sectionsAreListed } from './checks/sections-are-listed.ts';
import { shortTextsAreReadable } from './checks/short-texts-are-readable.ts';
import { sourceIdsAreUnique } from './checks/source-ids-are-unique.ts';
import { sourcesAreCited } from './checks/sources-are-cited.ts';
import { sourcesAreKnown } from './checks/sources-are-known.ts';
import type { Book } from './read-book.ts';

const chapterChecks = [
  sectionsAreListed,
  listedSectionsExist,
  notesHangInSections,
  quotationsAreFound,
];

const bookChecks = [
  addressesAreUnique,
  sourceIdsAreUnique,
  sourcesAreKnown,
  conceptsAreKnown,
  formsNameOneConcept,
  shortTextsAreReadable,
];

/** Everything that must hold across files, and in every text. */
export async function checkBook(book: Book): Promise<Problem[]> {
  const texts = book.chapters.flatMap(({ sections }) => sections);
  const trees = await Promise.all(texts.map(({ body, file }) => sectionTree(body, file)));
  const found = await Promise.all([
    ...bookChecks.map((check) => check(book)),
    ...book.chapters.flatMap((chapter) => chapterChecks.map((check) => check(chapter))),
  ]);
  return [...found.flat(), ...trees.flatMap(({ problems }) => problems)];
}

/** What an author may want to look at; nothing here stops a build. */
export function noticesOf(book: Book): Problem[] {
  return sourcesAreCited(book);
}
