import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Kind, kindOf, labelOf, splitAddress } from '../permalinks/addresses.ts';
import { formerIds, type FormerId } from '../permalinks/former.ts';
import type { LedgerOf } from './ledger-of.ts';
import { MOVED_CLASS } from './places.ts';

/** How the page says where something went. */
export interface MovedLabels {
  /** Before the links: `Verplaatst naar “De hel”:`. */
  movedTo: (title: string) => string;
  /** What a reader calls a place: `alinea 7`. */
  places: Readonly<Record<Kind, (label: string) => string>>;
}

/**
 * Rehype plugin, after everything else that has an id: an id that the section had before still
 * answers. It stands as an empty `<span>` at what answers for it; where that is in another section,
 * a link stands at its old place.
 */
export function formerAddresses(ledgerOf: LedgerOf, labels: MovedLabels) {
  return (tree: Root, file: VFile): void => {
    const { ledger, section, titleOf } = ledgerOf(file.path) ?? {};
    if (!ledger || section === undefined || !titleOf) return;
    const former = formerIds(ledger, section);
    const stays = ({ to }: FormerId) => splitAddress(to).section === section;
    const byPlace = Map.groupBy(
      former.filter((id) => !stays(id)),
      ({ to, after = '' }) => `${after} ${splitAddress(to).section}`,
    );
    for (const group of [...byPlace.values()].reverse()) {
      const title = titleOf(splitAddress(group[0]?.to ?? '').section);
      insertAfter(tree, group[0]?.after, movedTo(group, labels.movedTo(title), labels));
    }
    for (const { id, to } of former.filter(stays)) {
      (elementById(tree, splitAddress(to).id) ?? tree).children.unshift(h('span', { id }));
    }
  };
}

function movedTo(places: FormerId[], introduction: string, labels: MovedLabels): Element {
  const links = places.flatMap(({ id, to }) => {
    const { section, id: target } = splitAddress(to);
    const fragment = target === undefined ? '' : `#${target}`;
    return [
      ', ',
      h('a', { id, href: `../${section}/${fragment}` }, labels.places[kindOf(id)](labelOf(id))),
    ];
  });
  return h(
    'p',
    { class: MOVED_CLASS, 'data-pagefind-ignore': 'all' },
    `${introduction} `,
    links.slice(1),
  );
}

/** Puts a note after a place; in a list, which holds items alone, as an item. */
function insertAfter(tree: Root, id: string | undefined, note: Element): void {
  if (id === undefined) {
    tree.children.unshift(note);
    return;
  }
  let isDone = false;
  visit(tree, 'element', (element, index, parent) => {
    if (isDone || element.properties.id !== id || !parent || index === undefined) return;
    const isItem = element.tagName === 'li';
    parent.children.splice(index + 1, 0, isItem ? { ...note, tagName: 'li' } : note);
    isDone = true;
  });
}

function elementById(tree: Root, id: string | undefined): Element | undefined {
  let found: Element | undefined;
  visit(tree, 'element', (element) => {
    if (id !== undefined && element.properties.id === id) found = element;
  });
  return found;
}
