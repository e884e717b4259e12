import { distance } from 'fastest-levenshtein';

/** Share of letters that must agree; an extractor loses or doubles about one in ten. */
const LIKENESS = 0.8;

/** Whether two runs of letters are alike enough to be one title, once clean and once mangled. */
export function isLike(letters: string, title: string): boolean {
  const longest = Math.max(letters.length, title.length);
  if (Math.abs(letters.length - title.length) > longest * (1 - LIKENESS)) return false;
  return distance(letters, title) <= longest * (1 - LIKENESS);
}
