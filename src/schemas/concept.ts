import { z } from 'astro/zod';
import { slug } from './chapter.ts';

const words = z.string().trim().min(1);

/** Frontmatter of `content/concepts/<concept>.mdx`; the body is the definition. */
export const conceptSchema = z.strictObject({
  /** The term as the glossary prints it, in small letters. */
  term: words,
  /** One sentence that says what it is: on the card, in lists, for search engines. */
  short: words.max(180),
  /** Other forms under which the texts use it: plurals, inflections, spellings. */
  forms: z.array(words).default([]),
  /** Whether a longer word that holds the term or a form counts too: wraakfantasie in wraakfantasietje. */
  compounds: z.boolean().default(false),
  /** Words of the texts in which a form means something else: neither linked nor indexed. */
  except: z.array(words).default([]),
  /** A reader's own words for it; they lead here from the search and from the register. */
  synonyms: z.array(words).default([]),
  /** Slugs of concepts to read on with. */
  related: z.array(slug).default([]),
});

export type ConceptData = z.infer<typeof conceptSchema>;
