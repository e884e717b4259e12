import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Rehype plugin: numbers what can be pointed at (paragraph, list item, utterance, stage direction
 * of its own) in reading order: `p1`, `p2` …
 */
export function paragraphIds() {
  return (tree: Root): void => {
    let number = 0;
    visitPassages(tree, (passage) => {
      number += 1;
      passage.properties.id = `p${number}`;
    });
  };
}

/** Calls `visitor` for every element that gets an address of its own, in reading order. */
export function visitPassages(tree: Root, visitor: (passage: Element) => void): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'p' && element.tagName !== 'li') return;
    visitor(element);
    // A paragraph inside a list item goes by the item's number.
    return SKIP;
  });
}
