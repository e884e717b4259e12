/** What has an address in a section. Passages and headings are numbered; a note has a name. */
export type Kind = 'passage' | 'heading' | 'note';

const PREFIXES: Readonly<Record<Kind, string>> = { passage: 'p', heading: 'k', note: 'noot-' };

/** The kind of place that an id names. */
export function kindOf(id: string): Kind {
  if (id.startsWith(PREFIXES.note)) return 'note';
  return id.startsWith(PREFIXES.heading) ? 'heading' : 'passage';
}

/** The id of something that has a name of its own: `noot-egels`. */
export function namedId(kind: Kind, name: string): string {
  return PREFIXES[kind] + name;
}

/** What people call a place by: `7a` for `p7a`, `egels` for `noot-egels`. */
export function labelOf(id: string): string {
  return id.slice(PREFIXES[kindOf(id)].length);
}

export function addressOf(section: string, id: string): string {
  return `${section}#${id}`;
}

/** The two parts of an address; a section's own has no id. */
export function splitAddress(address: string): { section: string; id?: string } {
  const [section = '', id] = address.split('#');
  return id === undefined ? { section } : { section, id };
}

/** Order of code units, the same on every machine. */
export function compareSlugs(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** The highest number among ids of a kind, 0 where there are none. */
export function highestNumber(kind: Kind, ids: Iterable<string>): number {
  let highest = 0;
  for (const id of ids) if (kindOf(id) === kind) highest = Math.max(highest, numberOf(id));
  return highest;
}

/** The id for something new at the end of a section, where numbers count on. */
export function numberedId(kind: Kind, number: number): string {
  return `${PREFIXES[kind]}${number}`;
}

/**
 * The id for something new in the middle: what is inserted after 7 becomes 7a, 7b … 7z, 7za,
 * whichever is the first that was never used; before 1 stands 0a.
 *
 * @param after Id before it in the text, of the same kind.
 * @param used Every id the section ever had.
 */
export function insertedId(
  kind: Kind,
  after: string | undefined,
  used: ReadonlySet<string>,
): string {
  const base = numberedId(kind, after === undefined ? 0 : numberOf(after));
  for (let count = 0; ; count += 1) {
    const id = base + letters(count);
    if (!used.has(id)) return id;
  }
}

/** 7 for `p7` and for `p7a`. */
function numberOf(id: string): number {
  return Number.parseInt(labelOf(id), 10);
}

/** 0 → a, 25 → z, 26 → za, 52 → zza. */
function letters(count: number): string {
  return 'z'.repeat(Math.floor(count / 26)) + String.fromCharCode(97 + (count % 26));
}
