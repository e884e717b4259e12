import type { Chapter, Section } from './chapters.ts';

/** schema.org `Book` for a chapter, which is published on its own. */
export function chapterJsonLd(chapter: Chapter, site: URL | undefined): object {
  return {
    '@context': 'https://schema.org',
    ...book(chapter, site),
    description: chapter.summary,
    datePublished: day(chapter.published),
    ...(chapter.updated && { dateModified: day(chapter.updated) }),
    bookEdition: chapter.edition,
    copyrightNotice: chapter.rights,
    ...(chapter.license && { license: chapter.license }),
    hasPart: chapter.sections.map((section) => part(section, site)),
  };
}

/** schema.org `Chapter` for a section. */
export function sectionJsonLd(chapter: Chapter, section: Section, site: URL | undefined): object {
  return {
    '@context': 'https://schema.org',
    ...part(section, site),
    description: section.summary,
    inLanguage: chapter.language,
    author: chapter.author,
    wordCount: section.words,
    timeRequired: `PT${section.minutes}M`,
    isPartOf: book(chapter, site),
  };
}

function book({ title, author, language, address }: Chapter, site: URL | undefined) {
  return {
    '@type': 'Book',
    name: title,
    url: new URL(address, site).href,
    inLanguage: language,
    author,
  };
}

function part({ title, number, address }: Section, site: URL | undefined) {
  return { '@type': 'Chapter', name: title, position: number, url: new URL(address, site).href };
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
