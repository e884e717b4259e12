import type { Kind } from './addresses.ts';

/** A chapter as the ledger sees it. */
export interface ChapterText {
  chapter: string;
  /** Slugs that the author says it had before. */
  movedFrom: readonly string[];
  /** In any order. */
  sections: readonly SectionText[];
}

/** A section as the ledger sees it. */
export interface SectionText {
  section: string;
  /** Path from the root of the project, for messages. */
  file: string;
  /** Slugs that the author says it had before. */
  movedFrom: readonly string[];
  /** Everything in it that has an address, in reading order. */
  places: readonly TextPlace[];
}

/** Something in a text that has an address. */
export interface TextPlace {
  kind: Kind;
  /** The part of its id that the author chose; without it the ledger gives a number. */
  name?: string;
  /** Its words, without whose they are and without notes. */
  text: string;
  /** Line in the section's file, 1-based. */
  line?: number | undefined;
}
