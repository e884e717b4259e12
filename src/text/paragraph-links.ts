import type { Root } from 'hast';
import { h } from 'hastscript';
import { visitPassages } from './paragraph-ids.ts';

/**
 * Rehype plugin: puts the number of each passage before it as a link to itself. The digits come
 * from CSS (`attr(data-number)`), so they are in no selection, no quotation and no search index.
 */
export function paragraphLinks(label: (number: string) => string) {
  return (tree: Root): void => {
    visitPassages(tree, (passage) => {
      const id = String(passage.properties.id);
      const number = id.replace(/^p/, '');
      passage.children.unshift(
        h('a', {
          class: 'passage-number',
          href: `#${id}`,
          'aria-label': label(number),
          'data-number': number,
        }),
      );
    });
  };
}
