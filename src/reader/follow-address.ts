import { formatFragment, meantId, parseFragment } from '../share/fragment.ts';

/**
 * Goes on from a page that is elsewhere now to where its words are: the page's own links say of each
 * place where that is. Where a link to a range ends, and a personal note, come along.
 */
export function followNewAddress(): void {
  const onwards = document.querySelector<HTMLAnchorElement>('a.new-address');
  if (onwards) location.replace(newAddress(onwards, location.hash));
}

function newAddress({ href: page, dataset }: HTMLAnchorElement, hash: string): string {
  // The title page of a chapter and its whole text are the same under a new name.
  if ('keepsPlaces' in dataset) return page + hash;
  const { passages, note } = parseFragment(hash);
  const first = placeOf(passages?.first ?? meantId(hash, isPlace));
  const last = placeOf(passages?.last);
  const target = new URL(first ?? page);
  const from = target.hash.slice(1);
  const to = last && isSamePage(last, target) ? last.hash.slice(1) : from;
  if (passages && from !== '')
    target.hash = formatFragment({ passages: { first: from, last: to }, note });
  else if (note !== undefined) target.hash = formatFragment({ note });
  return target.href;
}

function isPlace(id: string): boolean {
  return document.getElementById(id)?.matches('.place') ?? false;
}

/** Where the words of a former place are now. */
function placeOf(id: string | undefined): URL | undefined {
  const link = id !== undefined && isPlace(id) && document.getElementById(id)?.querySelector('a');
  return link ? new URL(link.href) : undefined;
}

function isSamePage(one: URL, other: URL): boolean {
  return one.pathname === other.pathname;
}
