/** What the fragment of an address points at: `#p7`, `#p7-p9`, `#p7&n=…`. */
export interface SharedFragment {
  /** Ids of the first and the last passage; none for a section as a whole. */
  passages?: { first: string; last: string } | undefined;
  /** The personal note, as `encodeNote` gives it. */
  note?: string | undefined;
  /** Text directive, `text=…`; browsers keep it from scripts. */
  directive?: string | undefined;
}

const FRAGMENT = /^#?(?:(p\d+[a-z]*)(?:-(p\d+[a-z]*))?)?(?:&?n=([\w-]*))?(?![\w-])/;

/** Longer than any fragment that this site makes. */
const LONGEST = 10_000;

/**
 * Reads the fragment of an address, whoever wrote it.
 *
 * @param hash With or without its `#`; percent-encoded by some messengers.
 * @returns What is understood; empty for an ordinary fragment such as `#noot-egels`. The note is
 *   empty, and no note, where the fragment is too long to be one of ours.
 */
export function parseFragment(hash: string): SharedFragment {
  const [, first, last = first, note] = FRAGMENT.exec(decode(hash.slice(0, LONGEST))) ?? [];
  return {
    ...(first !== undefined && last !== undefined && { passages: { first, last } }),
    ...(note !== undefined && { note: hash.length > LONGEST ? '' : note }),
  };
}

/** Writes the fragment of an address, `#` included; empty where it says nothing. */
export function formatFragment({ passages, note, directive }: SharedFragment): string {
  const { first = '', last = first } = passages ?? {};
  const place = first === last ? first : `${first}-${last}`;
  const parameters = note === undefined ? place : [place, `n=${note}`].filter(Boolean).join('&');
  const fragment = directive === undefined ? parameters : `${parameters}:~:${directive}`;
  return fragment === '' ? '' : `#${fragment}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
