import { hash as digest } from 'node:crypto';

/** What the ledger remembers of a text. */
export interface Fingerprint {
  /** SHA-256 of the normalised text, its first 64 bits in hexadecimal. */
  hash: string;
  /** The first and last words; all of them where there are few. */
  words: string;
  /** Two characters for each word, in order. */
  print: string;
}

/** Words kept at either end. */
const EDGE = 6;

export function fingerprint(text: string): Fingerprint {
  const normal = normalise(text);
  return { hash: hashOf(normal), words: edges(normal), print: printOf(normal) };
}

/** True if `words` are the whole text that `hash` was made of. */
export function isWhole({ words, hash }: Pick<Fingerprint, 'words' | 'hash'>): boolean {
  return hashOf(words) === hash;
}

/** The words of a print, each as its two characters. */
export function wordsOf(print: string): string[] {
  return print.match(/../g) ?? [];
}

/** The text without what typography does to it: curls of quotes, kinds of dashes and of spaces. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[‘’‚‛ʼ]/g, "'")
    .replace(/["“”„‟«»]/g, '”')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** SHA-256 of a text as it stands, its first 64 bits in hexadecimal. */
export function hashOf(text: string): string {
  return digest('sha256', text, 'hex').slice(0, 16);
}

function edges(normal: string): string {
  const words = normal.split(' ');
  if (words.length <= 2 * EDGE) return normal;
  return `${words.slice(0, EDGE).join(' ')} … ${words.slice(-EDGE).join(' ')}`;
}

function printOf(normal: string): string {
  const words = normal.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => digest('sha256', word, 'base64url').slice(0, 2)).join('');
}
