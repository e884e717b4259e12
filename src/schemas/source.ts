import { z } from 'astro/zod';
import { slug } from './chapter.ts';

const words = z.string().trim().min(1);

const names = z.array(
  z.union([
    z.looseObject({ family: words, given: words.optional() }),
    z.looseObject({ literal: words }),
  ]),
);

/**
 * One item of `content/sources.json`: CSL-JSON as Zotero exports it
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). What is
 * named here must or may be there; whatever else CSL-JSON knows may be there too.
 */
export const sourceSchema = z
  .looseObject({
    /** The address on the page of sources, and what notes cite it by: `peterson-2006`. */
    id: slug,
    /** CSL type, e.g. `book`, `chapter`, `article-journal`. */
    type: words,
    title: words,
    author: names.optional(),
    editor: names.optional(),
    /** Year, or year, month and day, as nested arrays: `{ "date-parts": [[2006]] }`. */
    issued: z.looseObject({ 'date-parts': z.array(z.array(z.union([z.number(), words])).min(1)) }),
    /** Without `https://doi.org/`. */
    DOI: z.string().startsWith('10.').optional(),
    /** First and last page, with a hyphen or a dash between. */
    page: words.optional(),
    /** Language of the work itself: its title gets that `lang`. */
    language: words.optional(),
  })
  .refine(({ author, editor }) => author ?? editor, {
    path: ['author'],
    error: 'a source has an author or an editor',
  });

/** `content/sources.json`. */
export const sourcesSchema = z.array(sourceSchema);

export type Source = z.infer<typeof sourceSchema>;
