/** A word as the reader or the author wrote it: letters and digits, held together by - and ’. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-\u2010\u2011'’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The form in which words are compared and asked of Pagefind: small letters without accents, hyphens
 * and apostrophes; the ligature ĳ as two letters.
 */
export function fold(word: string): string {
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text as written, with where they start. */
export function* wordsOf(text: string): Generator<{ written: string; at: number }> {
  for (const match of text.matchAll(WORD)) yield { written: match[0], at: match.index };
}
