import type { Root } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin, Transformer } from 'unified';
import { dutchApostrophes } from './dutch-apostrophes.ts';
import { dutchDashes } from './dutch-dashes.ts';
import { quoteSides } from './quote-sides.ts';
import { singleSpaces } from './single-spaces.ts';

/** Curly quotes and one-character ellipses; dashes by the Dutch rules of `dutchDashes`. */
const smartypants: Plugin<[], Root> = function () {
  // remark-smartypants types its tree as a bare unist node.
  return remarkSmartypants.call(this, {
    dashes: false,
    ellipses: 'unspaced',
    backticks: false,
  }) as unknown as Transformer<Root>;
};

/** Dutch typography as remark plugins, in this order; see docs/authoring.md § Leestekens. */
export const typography: Plugin<[], Root>[] = [
  singleSpaces,
  dutchApostrophes,
  dutchDashes,
  quoteSides,
  smartypants,
];
