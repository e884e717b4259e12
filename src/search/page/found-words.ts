/** What a reader found on a page, to be marked when it opens; kept until the tab closes. */
export interface FoundWords {
  /** Path of the page. */
  path: string;
  /** The words as the index compares them, see `fold`. */
  words: string[];
}

const KEY = 'kantlijn:found';

/** The words to mark on this page, if the reader came to it from the search. */
export function readFoundWords(): string[] {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '') as FoundWords;
    return found.path === location.pathname ? found.words : [];
  } catch {
    return [];
  }
}

/** Keeps the words for the page that is about to open; nothing of it enters an address. */
export function keepFoundWords(found: FoundWords): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(found));
  } catch {
    // Storage refused: the page opens without marks.
  }
}

export function forgetFoundWords(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Storage refused: there is nothing to forget.
  }
}
