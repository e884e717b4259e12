import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import type { Plugin } from 'unified';
import { strings } from '../strings.ts';
import type { LedgerOf } from './ledger-of.ts';
import { paragraphIds } from './paragraph-ids.ts';
import { paragraphLinks } from './paragraph-links.ts';
import { speech } from './speech.ts';
import { typography } from './typography.ts';

/** What every text goes through as mdast, in this order. */
export const remarkPlugins: Plugin<[], MdastRoot>[] = [...typography];

/**
 * What every section goes through as hast, in this order.
 *
 * @param ledgerOf Where its addresses come from; without it passages are numbered from 1.
 */
export function rehypePlugins(ledgerOf: LedgerOf = () => undefined): Plugin<[], HastRoot>[] {
  return [speech, () => paragraphIds(ledgerOf), () => paragraphLinks(strings.passage.number)];
}
