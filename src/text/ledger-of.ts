import type { Ledger } from '../schemas/permalinks.ts';

/** What the addresses of a section's text are made from. */
export interface SectionLedger {
  section: string;
  /** None where the chapter was never published. */
  ledger: Ledger | undefined;
  /** Title of a section of the same chapter, as printed. */
  titleOf: (section: string) => string;
}

/** Finds the ledger that goes with a section's file; none where addresses do not matter. */
export type LedgerOf = (path: string) => SectionLedger | undefined;
