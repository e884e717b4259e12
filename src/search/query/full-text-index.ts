import type { Pattern } from './match.ts';

/** A page of the index, opened. */
export interface Page {
  url: string;
  title: string;
  /** Number of the section, as printed. */
  number: string | undefined;
  /** Sections hold text and notes; a concept is a page of its own. */
  isConcept: boolean;
  /** The words of the page, as written, at their positions; a loose dash goes with the word before it. */
  words: readonly string[];
  /** Where each word and each lemma stands; of words written together (`en/of`) each by itself too. */
  positions: ReadonlyMap<Pattern, readonly number[]>;
  anchors: readonly { id: string; from: number }[];
}

/** The full-text index that is asked, word by word. */
export interface FullTextIndex {
  /**
   * Where the index has a word, by page, with all that begins like it; in quotes, where the word
   * itself first stands on each page.
   *
   * @throws Error where the index cannot be read.
   */
  find(ask: string): Promise<ReadonlyMap<string, readonly number[]>>;
  /** Opens a page that `find` named. */
  open(page: string): Promise<Page>;
}
