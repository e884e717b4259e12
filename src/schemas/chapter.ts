import { z } from 'astro/zod';

/** The part of an address that names a chapter or a section: `onze-drie-breinen`. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'an address uses small letters without accents, digits and single hyphens, e.g. onze-drie-breinen',
  );

/** One entry of the tree of sections: a slug, or a slug with the sections nested under it. */
export type SectionTree = (string | Record<string, SectionTree>)[];

const sectionTree: z.ZodType<SectionTree> = z.lazy(() =>
  z.array(
    z.union([
      slug,
      z
        .record(slug, sectionTree)
        .refine(
          (entry) => Object.keys(entry).length === 1,
          'one section an entry: give each section a line of its own, begun with "- "',
        ),
    ]),
  ),
);

/** A calendar day, `2026-11-22`. YAML may already have made a Date of it. */
export const day = z.coerce.date('a day is written 2026-11-22');

/** `content/chapters/<chapter>/chapter.yaml`: what is true of the chapter as a whole. */
export const chapterSchema = z.strictObject({
  /** The title as on the cover. */
  title: z.string().trim().min(1),
  /** The line below the title, if there is one. */
  subtitle: z.string().trim().min(1).optional(),
  /** Who wrote it, as it is to be cited. */
  author: z.string().trim().min(1),
  /** Two to four sentences for the title page and for search engines. */
  summary: z.string().trim().min(1),
  /** BCP 47 tag of the language it is written in. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'a language tag such as nl-BE')
    .default('nl-BE'),
  /** The edition in words, as it is to be cited, e.g. "eerste editie". */
  edition: z.string().trim().min(1),
  /** Day of first publication. */
  published: day,
  /** Day of the last change that a reader would notice. */
  updated: day.optional(),
  /** Who holds the rights and what others may do with the text. */
  rights: z.string().trim().min(1),
  /** Address of the licence, where there is one. */
  license: z.url().optional(),
  /** Folder names that the chapter had before; their addresses lead on to this one. */
  movedFrom: z.array(slug).default([]),
  /** Every section in reading order; nested sections are indented below their parent. */
  sections: sectionTree.refine((tree) => tree.length > 0, 'a chapter has at least one section'),
});

export type ChapterData = z.infer<typeof chapterSchema>;
