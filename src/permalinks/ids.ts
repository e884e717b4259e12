import type { FormerPlace, Ledger } from '../schemas/permalinks.ts';
import {
  addressOf,
  highestNumber,
  insertedId,
  kindOf,
  numberedId,
  splitAddress,
} from './addresses.ts';
import { wordsOf } from './fingerprint.ts';
import { isFormerPlace, moveResolver } from './ledger.ts';
import type { Matching } from './match.ts';
import { strandOf, type Place } from './place.ts';

/** A deleted text of so many words that comes back, word for word, gets its address back. */
const UNMISTAKABLE_WORDS = 5;

/** Former places of a ledger, asked for what they were. */
export interface Former {
  /** The line of an address, where that is former. */
  at: (address: string) => FormerPlace | undefined;
  /** True where a place has come back to an address that was its own before it left or was deleted. */
  isBack: (line: FormerPlace, place: Place, origin: Place | undefined) => boolean;
  /** The id that a place gets back in its section. */
  idOf: (place: Place, origin: Place | undefined) => string | undefined;
}

/** An address gets its own text back, never another. */
export function formerPlaces(ledger: Ledger): Former {
  const resolveMoves = moveResolver(ledger);
  const lines = new Map(ledger.lines.filter(isFormerPlace).map((line) => [line.address, line]));
  const isBack: Former['isBack'] = ({ address, status, hash }, place, origin) =>
    origin?.id === undefined
      ? status === 'retired' && hash === place.hash
      : status === 'moved' && resolveMoves(address) === addressOf(origin.section, origin.id);
  return {
    at: (address) => lines.get(address),
    isBack,
    idOf: (place, origin) => {
      if (!origin && wordsOf(place.print).length < UNMISTAKABLE_WORDS) return undefined;
      for (const line of lines.values()) {
        const { section, id } = splitAddress(line.address);
        if (section !== place.section || id === undefined || kindOf(id) !== place.kind) continue;
        if (isBack(line, place, origin)) return id;
      }
      return undefined;
    },
  };
}

/** The address of every place in the text, in reading order. */
export function assignAddresses(
  now: readonly Place[],
  { origin }: Pick<Matching, 'origin'>,
  ledger: Ledger,
): Map<Place, string> {
  const former = formerPlaces(ledger);
  const used = Map.groupBy(ledger.lines, ({ address }) => splitAddress(address).section);
  const ids = new Map<Place, string>();
  for (const strand of Map.groupBy(now, strandOf).values()) {
    const section = strand[0]?.section ?? '';
    const known = strand.map((place) => place.id ?? keptId(place, origin.get(place)));
    const taken = new Set(
      used.get(section)?.flatMap(({ address }) => splitAddress(address).id ?? []) ?? [],
    );
    const held = new Set(known);
    const lastKept = known.findLastIndex((id) => id !== undefined);
    const kind = strand[0]?.kind ?? 'passage';
    let highest = highestNumber(kind, taken);
    for (const [index, place] of strand.entries()) {
      const back = known[index] ?? former.idOf(place, origin.get(place));
      const own = known[index] ?? (held.has(back) ? undefined : back);
      const id =
        own ??
        (index > lastKept
          ? numberedId(kind, (highest += 1))
          : insertedId(kind, known[index - 1], taken));
      known[index] = id;
      held.add(id);
      taken.add(id);
      ids.set(place, id);
    }
  }
  return new Map(now.map((place) => [place, addressOf(place.section, ids.get(place) ?? '')]));
}

function keptId(place: Place, origin: Place | undefined): string | undefined {
  return origin && strandOf(origin) === strandOf(place) ? origin.id : undefined;
}
