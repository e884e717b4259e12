import type { Ledger } from '../schemas/permalinks.ts';
import { kindOf, namedId, splitAddress, type Kind } from './addresses.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { isLivePlace } from './ledger.ts';
import type { SectionText } from './text.ts';

/** Something that has, or is to get, an address. */
export interface Place extends Fingerprint {
  section: string;
  kind: Kind;
  /** The id it has in the ledger, or in the text by its name; none where it is to be numbered. */
  id?: string;
  /** Line in the section's file, of a place in the text. */
  line?: number | undefined;
}

/** What the ledger says is there. */
export function livePlaces({ lines }: Ledger): Place[] {
  return lines.filter(isLivePlace).map(({ address, hash, words, print }) => {
    const { section, id = '' } = splitAddress(address);
    return { section, id, kind: kindOf(id), hash, words, print };
  });
}

/** What is there. */
export function placesOf({ section, places }: Pick<SectionText, 'section' | 'places'>): Place[] {
  return places.map(({ kind, name, text, line }) => ({
    section,
    kind,
    ...fingerprint(text),
    ...(name !== undefined && { id: namedId(kind, name) }),
    line,
  }));
}

/** Places of one kind in one section are numbered together, and are neighbours. */
export function strandOf({ section, kind }: Place): string {
  return `${section}#${kind}`;
}
