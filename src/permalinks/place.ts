import type { Kind } from './addresses.ts';
import type { Fingerprint } from './fingerprint.ts';

/** Something that has, or is to get, an address. */
export interface Place extends Fingerprint {
  section: string;
  kind: Kind;
  /** The id it has in the ledger, or in the text by its name; none where it is to be numbered. */
  id?: string;
  /** Line in the section's file, of a place in the text. */
  line?: number | undefined;
}

/** Places of one kind in one section are numbered together, and are neighbours. */
export function strandOf({ section, kind }: Place): string {
  return `${section}#${kind}`;
}
