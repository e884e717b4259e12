import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import type { Plugin, Transformer } from 'unified';
import { strings } from '../strings.ts';
import { dutchApostrophes } from './dutch-apostrophes.ts';
import { paragraphIds } from './paragraph-ids.ts';
import { paragraphLinks } from './paragraph-links.ts';
import { speech } from './speech.ts';

/** Quotes only: authors write their own dashes and dots, see docs/authoring.md. */
const curlyQuotes: Plugin<[], MdastRoot> = function () {
  // remark-smartypants types its tree as a bare unist node.
  return remarkSmartypants.call(this, {
    dashes: false,
    ellipses: false,
    backticks: false,
  }) as unknown as Transformer<MdastRoot>;
};

/** What every text goes through as mdast, in this order. */
export const remarkPlugins: Plugin<[], MdastRoot>[] = [dutchApostrophes, curlyQuotes];

/** What every section goes through as hast, in this order. */
export const rehypePlugins: Plugin<[], HastRoot>[] = [
  speech,
  paragraphIds,
  () => paragraphLinks(strings.passage.number),
];
