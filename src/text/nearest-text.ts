import search from 'approx-string-match';
import { foldText } from './text-quote.ts';

/** Above this share of wrong letters two texts have nothing to do with each other. */
const MAX_ERROR_SHARE = 0.5;

/**
 * The stretch of a text that comes nearest to the words looked for, in whole words; nothing where
 * nothing is like them.
 */
export function nearestText(text: string, wanted: string): string | undefined {
  const haystack = foldText(text);
  const needle = foldText(wanted).trim();
  const matches = search(
    haystack.toLowerCase(),
    needle.toLowerCase(),
    Math.floor(needle.length * MAX_ERROR_SHARE),
  );
  const [best] = matches.sort((one, other) => one.errors - other.errors || one.start - other.start);
  if (!best) return undefined;
  const start = haystack.lastIndexOf(' ', best.start) + 1;
  const end = haystack.indexOf(' ', best.end);
  return haystack.slice(start, end === -1 ? undefined : end);
}
