import type { FormerPlace, Ledger, LedgerLine } from '../schemas/permalinks.ts';
import { addressOf, compareSlugs, splitAddress } from './addresses.ts';
import { isPlace, isSection } from './ledger.ts';
import type { Matching } from './match.ts';
import type { Place } from './place.ts';

/** Every line of a place, by address. */
export function writeLines(
  ledger: Ledger,
  { origin, absorbed, gone }: Matching,
  addresses: ReadonlyMap<Place, string>,
): Map<string, LedgerLine> {
  const lines = new Map<string, LedgerLine>(
    ledger.lines.filter(isPlace).map((line) => [line.address, line]),
  );
  const former = (old: Place, status: FormerPlace['status'], to: string) => {
    const address = addressOf(old.section, old.id ?? '');
    if (to !== address) {
      lines.set(address, { address, status, to, words: old.words, hash: old.hash });
    }
  };
  for (const [now, address] of addresses) {
    const old = origin.get(now);
    if (old) former(old, 'moved', address);
    lines.set(address, {
      address,
      status: 'live',
      words: now.words,
      hash: now.hash,
      print: now.print,
    });
  }
  for (const [old, now] of absorbed) {
    const to = addresses.get(now);
    if (to !== undefined) former(old, 'merged', to);
  }
  const stays = staying(ledger, new Set(addresses.values()));
  for (const old of gone) former(old, 'retired', stays(addressOf(old.section, old.id ?? '')));
  return lines;
}

/**
 * What answers for a deleted place: what stood before it in its section and still does, else what
 * stood after it, else the section.
 */
function staying(ledger: Ledger, live: ReadonlySet<string>): (address: string) => string {
  const bySection = Map.groupBy(
    ledger.lines.filter(isPlace).map(({ address }) => address),
    (address) => splitAddress(address).section,
  );
  return (address) => {
    const { section } = splitAddress(address);
    const neighbours = bySection.get(section) ?? [];
    const index = neighbours.indexOf(address);
    const stays = (one: string) => live.has(one);
    return (
      neighbours.slice(0, index).findLast(stays) ?? neighbours.slice(index).find(stays) ?? section
    );
  };
}

/** Lines in the ledger's order: what is not live keeps its place after the line it followed. */
export function sortedLines(
  ledger: Ledger,
  places: ReadonlyMap<string, LedgerLine>,
  addresses: ReadonlyMap<Place, string>,
): LedgerLine[] {
  const sections = ledger.lines.filter(isSection);
  const order = Map.groupBy(addresses.values(), (address) => splitAddress(address).section);
  let previous: { section: string; address?: string } = { section: '' };
  for (const { address } of ledger.lines.filter(isPlace)) {
    const { section } = splitAddress(address);
    const inOrder = order.get(section) ?? [];
    if (!inOrder.includes(address)) {
      const after = previous.section === section ? previous.address : undefined;
      inOrder.splice(after === undefined ? 0 : inOrder.indexOf(after) + 1, 0, address);
      order.set(section, inOrder);
    }
    previous = { section, address };
  }
  return sections
    .toSorted((one, other) => compareSlugs(one.address, other.address))
    .flatMap((section) => [
      section,
      ...(order.get(section.address) ?? []).flatMap((address) => places.get(address) ?? []),
    ]);
}
