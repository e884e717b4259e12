/** What the fragment of an address points at: `#p7`, `#p7-p9`, `#p7&n=…`. */
export interface SharedFragment {
  /** Ids of the first and the last passage; none for a section as a whole. */
  passages?: { first: string; last: string } | undefined;
  /** The personal note, as `encodeNote` gives it. */
  note?: string | undefined;
  /** Text directive, `text=…`; browsers keep it from scripts. */
  directive?: string | undefined;
}

/** `p7`, `p7a-p9`; a word processor makes a dash of the hyphen, a keyboard a capital of the p. */
const PASSAGES = /^(p\d+[a-z]*)(?:[-\u2010-\u2015](p\d+[a-z]*))?(?![\w-])/i;
const NOTE = /^n=([\w-]*)/;

/** Longer than any fragment that this site makes. */
const LONGEST = 10_000;

/**
 * Reads the fragment of an address, whoever wrote it and whatever messengers glued to it: a full
 * stop, a bracket, what they follow a reader by.
 *
 * @param hash With or without its `#`; percent-encoded by some messengers.
 * @returns What is understood; empty for an ordinary fragment such as `#noot-egels`. The note is
 *   empty, and no note, where the fragment is too long to be one of ours.
 */
export function parseFragment(hash: string): SharedFragment {
  const parts = fragmentText(hash).split(/[&?]/);
  const [, first, last = first] = PASSAGES.exec(parts[0] ?? '') ?? [];
  const note = parts.map((part) => NOTE.exec(part)?.[1]).find((code) => code !== undefined);
  return {
    ...(first !== undefined &&
      last !== undefined && { passages: { first: first.toLowerCase(), last: last.toLowerCase() } }),
    ...(note !== undefined && { note: hash.length > LONGEST ? '' : note }),
  };
}

/**
 * The id that a fragment means: `p5` for `#p5`, and for `#p5.`, `#P5`, `#p5?fbclid=…`.
 *
 * @param has Whether the page has an element with this id.
 */
export function meantId(hash: string, has: (id: string) => boolean): string | undefined {
  const text = fragmentText(hash);
  const [word = ''] = /^[\w-]*/.exec(text) ?? [];
  const meant = [word, word.toLowerCase()].flatMap((id) => [id, id.replace(/[-_]+$/, '')]);
  return [text, ...meant].find((id) => id !== '' && has(id));
}

/** Writes the fragment of an address, `#` included; empty where it says nothing. */
export function formatFragment({ passages, note, directive }: SharedFragment): string {
  const { first = '', last = first } = passages ?? {};
  const place = first === last ? first : `${first}-${last}`;
  const parameters = note === undefined ? place : [place, `n=${note}`].filter(Boolean).join('&');
  const fragment = directive === undefined ? parameters : `${parameters}:~:${directive}`;
  return fragment === '' ? '' : `#${fragment}`;
}

function fragmentText(hash: string): string {
  return decode(hash.slice(0, LONGEST).replace(/^#/, ''));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
