/** What a citation says of where words come from. */
export interface Source {
  author: string;
  /** Title of the section. */
  section: string;
  /** Title of the chapter, which is published on its own. */
  chapter: string;
  /** The edition in words, e.g. "eerste editie". */
  edition: string;
  /** Day of publication of this text, UTC. */
  date: Date;
}

/**
 * A reference to a section after the manner of APA, up to where the chapter's title comes, that
 * title, which is set in italics, and what follows it; the address comes last.
 */
export function reference({ author, section, chapter, edition, date }: Source) {
  return {
    before: `${author} (${date.getUTCFullYear()}). ${closed(section)} In`,
    chapter,
    after: `(${edition}).`,
  };
}

/** The source in one line, as it stands under words that are quoted. */
export function sourceLine({ author, section, chapter, edition, date }: Source): string {
  return `${author}, “${section}”, in ${chapter} (${edition}, ${date.getUTCFullYear()})`;
}

/** Words in quotation marks, with their source and address below. */
export function quotation(words: string, source: string, passages: string, url: string): string {
  // Quotation marks within quotation marks are single.
  const quoted = words.replaceAll('“', '‘').replaceAll('”', '’');
  return `“${quoted}”\n\n${[source, passages].filter(Boolean).join(', ')}. ${url}`;
}

function closed(title: string): string {
  return /[.!?…]$/.test(title) ? title : `${title}.`;
}
