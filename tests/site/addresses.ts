import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, splitAddress } from '../../src/permalinks/addresses.ts';
import { fingerprint } from '../../src/permalinks/fingerprint.ts';
import { formerPages } from '../../src/permalinks/former.ts';
import { isLivePlace, resolver } from '../../src/permalinks/ledger.ts';
import type { Ledger } from '../../src/schemas/permalinks.ts';
import { placesIn, visitPlaces } from '../../src/text/places.ts';

/**
 * Walks every address that a ledger ever published through a built site, as a browser without
 * scripts would.
 *
 * @returns What does not answer, or not as it should.
 */
export function unansweredAddresses(ledger: Ledger, dist: string): string[] {
  const pages = new Map<string, Root | undefined>();
  const open = (path: string) => {
    if (!pages.has(path)) {
      const file = join(dist, path, 'index.html');
      pages.set(path, existsSync(file) ? fromHtml(readFileSync(file, 'utf8')) : undefined);
    }
    return pages.get(path);
  };
  const at = (path: string, id: string) => {
    const page = open(path);
    return page && select(`[id="${id}"]`, page);
  };
  const resolve = resolver(ledger);
  const live = new Map(ledger.lines.filter(isLivePlace).map((line) => [line.address, line]));
  const pathOf = (section: string) => `${ledger.chapter}/${section}/`;

  const answers = (address: string): boolean => {
    const { section, id } = splitAddress(address);
    const target = resolve(address);
    if (target === undefined) return false;
    if (id === undefined) return open(pathOf(section)) !== undefined;
    const element = at(pathOf(section), id);
    if (!element) return false;
    const line = live.get(address);
    // Of a note the ledger has the words alone; the page has its kind and sources as well.
    if (line && kindOf(id) === 'note') return element.properties.role === 'doc-footnote';
    if (line) return hashOf(element, open(pathOf(section))) === line.hash;
    const there = splitAddress(target);
    if (there.section !== section) return leadsTo(element, `../${there.section}/`, there.id);
    const successor = there.id === undefined ? undefined : at(pathOf(section), there.id);
    return (
      element.tagName === 'span' && (!successor || select(`[id="${id}"]`, successor) !== undefined)
    );
  };
  const isHere = (address: string) => {
    const { section } = splitAddress(address);
    return resolve(section) === section;
  };

  const lost = ledger.lines
    .map(({ address }) => address)
    .filter((address) => isHere(address) && !answers(address));
  const former = formerPages(ledger).flatMap(({ path, to, places }) => {
    const page = open(path);
    const canonical = page && select('link[rel=canonical]', page)?.properties.href;
    const isMoved = typeof canonical === 'string' && new URL(canonical).pathname === `/${to}`;
    if (!page || !isMoved || select('[data-pagefind-body]', page)) return [path];
    const links = new Set(selectAll('main a', page).map(({ properties }) => properties.href));
    const missing = places.filter((place) => {
      const element = select(`[id="${place.id}"]`, page);
      const link = element && select('a', element)?.properties.href;
      const [target = '', id] = place.to.split('#');
      return link !== `/${place.to}` || (id ? !at(target, id) : !open(target));
    });
    return [...(links.has(`/${to}`) ? [] : [path]), ...missing.map(({ id }) => `${path}#${id}`)];
  });
  return [...lost, ...former];
}

/** The hash of the words that a reader finds at an element. */
function hashOf(element: Element, page: Root | undefined): string | undefined {
  if (!page) return undefined;
  const elements: Element[] = [];
  visitPlaces(page, (place) => elements.push(place));
  const text = placesIn(page)[elements.indexOf(element)]?.text;
  return text === undefined ? undefined : fingerprint(text).hash;
}

function leadsTo({ tagName, properties, children }: Element, path: string, id?: string): boolean {
  const isVisible = children.some((child) => child.type === 'text' && child.value.trim() !== '');
  const href = id === undefined ? path : `${path}#${id}`;
  return tagName === 'a' && isVisible && properties.href === href;
}
