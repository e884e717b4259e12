import type { Root } from 'mdast';
import { replaceRunningText } from './running-text.ts';

/** A hyphen with a space on both sides, or two or three hyphens. Dutch has no em dash. */
const ASIDE = /(?<=\S\s)-(?=\s\S)|(?<!-)-{2,3}(?!-)/g;

/** Two numbers with nothing around them that could make them a date, a code or part of a word. */
const RANGE =
  /(?<![\p{L}\p{N}’/–-]|\p{N}[.,:])(’\d\d|\d{1,4})-(’\d\d|\d{1,4})(?![\p{L}\p{N}/–-]|[.,:]\p{N})/gu;

/** Remark plugin: the en dash of asides and of ranges that are surely ranges (1914-1918, ’90-’95). */
export function dutchDashes() {
  return (tree: Root): void => {
    replaceRunningText(tree, ASIDE, '–');
    replaceRunningText(tree, RANGE, (range) => {
      const [from = '', to = ''] = range.split('-');
      return isRange(from, to) ? `${from}–${to}` : range;
    });
  };
}

/** Rising numbers are; a telephone number (03-123) and a score (2-1) are not. */
function isRange(from: string, to: string): boolean {
  if (to.startsWith('’')) return from.startsWith('’') || from.length === 4;
  return !from.startsWith('0') && Number(from) < Number(to);
}
