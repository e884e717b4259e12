/** Something that cannot be decided surely, and what somebody may decide. */
export interface Doubt {
  /** Anchor in docs/errors.md. */
  code: string;
  /** File and line to look at. */
  file: string;
  line?: number | undefined;
  reason: string;
  /** What to do where there is nothing to choose from; else what the choices are about. */
  mend: string;
  choices: Choice[];
}

export interface Choice {
  /** Argument of `--settle`: `de-hel#p7=3f9a2c10`. */
  settlement: string;
  /** What choosing it means, in a few words. */
  meaning: string;
}

/** A doubt that somebody settled: what became of an address. */
export interface Settlement {
  address: string;
  /** `gone`; or what it is now: a section, or a text by the first digits of its hash. */
  fate: string;
}

/** @throws RangeError when it is not `<address>=<fate>`. */
export function parseSettlement(argument: string): Settlement {
  const [address, fate, ...rest] = argument.split('=');
  if (!address || !fate || rest.length > 0) {
    throw new RangeError(`"${argument}" does not settle anything: write <address>=<fate>.`);
  }
  return { address, fate };
}
