import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Kind } from '../permalinks/addresses.ts';
import type { TextPlace } from '../permalinks/text.ts';

/** Class of what stands where something stood that moved to another section. */
export const MOVED_CLASS = 'moved';

/** Calls `visitor` for everything in a section that has an address, in reading order. */
export function visitPlaces(tree: Root, visitor: (element: Element, kind: Kind) => void): void {
  const walk = (nodes: readonly (RootContent | ElementContent)[], inItem: boolean): void => {
    for (const element of nodes) {
      if (element.type !== 'element' || hasClass(element, MOVED_CLASS)) continue;
      const kind = kindOfElement(element);
      // A paragraph inside a list item goes by the item's number.
      const isPlace = kind !== undefined && !(inItem && element.tagName === 'p');
      if (isPlace) visitor(element, kind);
      if (kind === undefined || element.tagName === 'li') {
        walk(element.children, inItem || element.tagName === 'li');
      }
    }
  };
  walk(tree.children, false);
}

/** The places of a section, for its ledger. */
export function placesIn(tree: Root): TextPlace[] {
  const places: TextPlace[] = [];
  visitPlaces(tree, (element, kind) => {
    const name = kind === 'note' ? String(element.properties.id).replace(/^noot-/, '') : undefined;
    places.push({
      kind,
      text: ownWords(element),
      line: element.position?.start.line,
      ...(name !== undefined && { name }),
    });
  });
  return places;
}

function kindOfElement({ tagName, properties }: Element): Kind | undefined {
  if (String(properties.id).startsWith('noot-')) return 'note';
  if (tagName === 'p' || tagName === 'li') return 'passage';
  return /^h[1-6]$/.test(tagName) ? 'heading' : undefined;
}

/** The words of a place, without who speaks them, its notes, and the places inside it. */
function ownWords({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' && !isApart(child) ? ownWords(child) : '';
    })
    .join('');
}

function isApart(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    ['ul', 'ol'].includes(tagName) ||
    properties.role === 'doc-footnote' ||
    properties.role === 'doc-noteref' ||
    hasClass(element, 'speaker')
  );
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
