import type { Source } from '../share/citation.ts';
import type { Chapter, Section } from './chapters.ts';

/** What a citation of a section says; its year is that of the text as it now is. */
export function citedSource(chapter: Chapter, section: Section): Source {
  return {
    author: chapter.author,
    section: section.title,
    chapter: chapter.title,
    edition: chapter.edition,
    date: chapter.updated ?? chapter.published,
  };
}
