import type { Ledger } from '../schemas/permalinks.ts';
import { splitAddress } from './addresses.ts';
import { assignAddresses } from './ids.ts';
import { emptyLedger } from './ledger.ts';
import { match } from './match.ts';
import { livePlaces, placesOf } from './place.ts';
import type { TextPlace } from './text.ts';

/**
 * The ids of a section's places, in order: those of the ledger where the text agrees with it, as it
 * does in every build. Where it does not yet, while somebody is writing, what is new gets an id for
 * the time being.
 *
 * @param ledger None for a chapter that was never published: numbers run from 1.
 */
export function sectionIds(
  ledger: Ledger | undefined,
  section: string,
  places: readonly TextPlace[],
): string[] {
  const known = ledger ?? emptyLedger('');
  const now = placesOf({ section, places });
  const old = livePlaces(known).filter((place) => place.section === section);
  const addresses = assignAddresses(now, match(old, now, new Map()), known);
  return [...addresses.values()].map((address) => splitAddress(address).id ?? '');
}
