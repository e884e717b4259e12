import { z } from 'astro/zod';
import { slug } from './chapter.ts';

/** What a note does for its reader; named in words beside every note. */
export const NOTE_KINDS = ['uitleg', 'bron', 'kanttekening', 'vraag'] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

const words = z.string().trim().min(1);

/** Frontmatter of `content/chapters/<chapter>/notes/<section>/<note>.mdx`; the body is the note. */
export const noteSchema = z
  .strictObject({
    /**
     * `uitleg` explains, `bron` says where a claim comes from, `kanttekening` adds nuance or
     * criticism, `vraag` asks something to think or talk about.
     */
    kind: z.enum(NOTE_KINDS),
    /** The words of the section that the note hangs on: a TextQuoteSelector. */
    quote: z.strictObject({
      /** The words as the page shows them, all from one paragraph. */
      exact: words,
      /** Words right before, where the section has `exact` more than once. */
      prefix: words.optional(),
      /** Words right after. */
      suffix: words.optional(),
    }),
    /** Ids in content/sources.json that the note leans on. */
    sources: z.array(slug).default([]),
    /**
     * Concepts that the note treats, each with the words that name this place as a sub-entry in the
     * register, or nothing after the colon.
     */
    concepts: z.record(slug, words.nullable()).default({}),
  })
  .refine(({ kind, sources }) => kind !== 'bron' || sources.length > 0, {
    path: ['sources'],
    error: 'a note of kind bron names at least one source',
  });

export type NoteData = z.infer<typeof noteSchema>;
