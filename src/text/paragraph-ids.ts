import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { sectionIds } from '../permalinks/section-ids.ts';
import type { LedgerOf } from './ledger-of.ts';
import { placesIn, visitPlaces } from './places.ts';

/**
 * Rehype plugin: gives everything that can be pointed at (paragraph, list item, utterance, stage
 * direction of its own, heading) the id that the ledger has for it; without a ledger `p1`, `p2` … in
 * reading order.
 */
export function paragraphIds(ledgerOf: LedgerOf = () => undefined) {
  return (tree: Root, file: VFile): void => {
    const { ledger, section } = ledgerOf(file.path) ?? { section: '' };
    const ids = sectionIds(ledger, section, placesIn(tree)).values();
    visitPlaces(tree, (element) => {
      element.properties.id = ids.next().value ?? '';
    });
  };
}

/** Calls `visitor` for every element that is cited by its number, in reading order. */
export function visitPassages(tree: Root, visitor: (passage: Element) => void): void {
  visitPlaces(tree, (element, kind) => {
    if (kind === 'passage') visitor(element);
  });
}
