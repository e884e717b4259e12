import { z } from 'astro/zod';
import { slug } from './chapter.ts';

/**
 * The part of an address after the `#`: `p7`, `p7a` (a passage), `k2` (a heading), `noot-egels` (a
 * note). Letters run a … z, za … zz, zza …; a range such as `p7-p9` can be told from an id.
 */
const ID = /^(?:[pk]\d+(?:z*[a-z])?|noot-[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** An address within the chapter: a section, `de-hel`, or a place in one, `de-hel#p7`. */
const address = z.string().refine((value) => {
  const [section, id, ...rest] = value.split('#');
  return slug.safeParse(section).success && (id === undefined || ID.test(id)) && rest.length === 0;
}, 'an address is a section (de-hel) or a place in one (de-hel#p7, de-hel#k1, de-hel#noot-egels)');

const placeAddress = address.refine(
  (value) => value.includes('#'),
  'a place in a section is meant',
);
const sectionAddress = slug;

/** SHA-256 of the normalised text, its first 64 bits in hexadecimal. */
const hash = z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits');
/** The first and last words, so that people know the passage when they see it. */
const words = z.string();

/** A section that stands at its address. */
const liveSection = z.strictObject({ address: sectionAddress, status: z.literal('live') });

/** A section that stands there no more. */
const formerSection = z.strictObject({
  address: sectionAddress,
  /**
   * `moved`: the section was renamed and took every id along. `merged`: its passages went into
   * another section. `retired`: it was deleted. In the last two each passage has its own line.
   */
  status: z.enum(['moved', 'merged', 'retired']),
  /** The section that answers for it. */
  to: sectionAddress,
});

/** A passage, heading or note that stands at its address. */
const livePlace = z.strictObject({
  address: placeAddress,
  status: z.literal('live'),
  words,
  hash,
  /** Two characters (12 bits) a word, in order: how alike two texts are can be told from it. */
  print: z.string().regex(/^(?:[\w-]{2})*$/, 'two characters of base64url for each word'),
});

/** A passage, heading or note that stands there no more. */
const formerPlace = z.strictObject({
  address: placeAddress,
  /**
   * `moved`: the same text stands elsewhere. `merged`: it became part of another. `retired`: it was
   * deleted, and `to` stands where it stood.
   */
  status: z.enum(['moved', 'merged', 'retired']),
  /** The address that answers for it; may itself be former, never in a loop. */
  to: address,
  words,
  hash,
});

const STATUS = { error: 'the status is none of live, moved, merged, retired' };

/** A line of the ledger for a section. */
export const sectionLineSchema = z.discriminatedUnion(
  'status',
  [liveSection, formerSection],
  STATUS,
);

/** A line of the ledger for a place in a section. */
export const placeLineSchema = z.discriminatedUnion('status', [livePlace, formerPlace], STATUS);

/** First line of the ledger. */
export const ledgerHeadSchema = z.strictObject({
  version: z.literal(1),
  /** Slug of the chapter. */
  chapter: slug,
  /** Slugs that the chapter had before. */
  formerly: z.array(slug),
  /** Stands open here; closed by the last line of the file. */
  addresses: z.tuple([]),
});

export type LivePlace = z.infer<typeof livePlace>;
export type FormerPlace = z.infer<typeof formerPlace>;
export type LedgerLine = z.infer<typeof sectionLineSchema | typeof placeLineSchema>;

/**
 * `content/chapters/<chapter>/permalinks.json`: every address the chapter ever published. The lines
 * stand by section, sections by slug; within a section in reading order, what is former where it
 * stood last.
 */
export interface Ledger {
  chapter: string;
  formerly: string[];
  lines: LedgerLine[];
}
