import { z } from 'astro/zod';
import { day } from './chapter.ts';

const words = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be a full web address' });

/** Where a number was read, so that a reader can judge it and an editor can read it again. */
const sourceSchema = z.strictObject({
  /** The site as readers know it: `1712.be`. */
  site: words,
  /** The page itself. */
  url: httpUrl,
  /** The year of that page, where it tells: what is old is to be believed less. */
  year: z.int().optional(),
  /** The day on which it was read. */
  read: day,
});

/** A service that somebody in need can turn to. */
const helpLineSchema = z
  .strictObject({
    name: words,
    /** As it is dialled and shown; none where the site alone is sure. */
    phone: z
      .string()
      .regex(/^[\d -]+$/, 'must be digits with spaces or hyphens; put it between quotes')
      .optional(),
    /** Where it works. */
    countries: z.array(words).min(1),
    /** What it is for, and for whom. */
    about: words,
    /** Hours, price, ways to reach it. */
    facts: words.optional(),
    website: httpUrl.optional(),
    /** Whether it stands above the results of a search for words of danger. */
    first: z.boolean().default(false),
    source: sourceSchema.optional(),
  })
  .refine(({ phone, source }) => phone === undefined || source, {
    path: ['source'],
    error: 'a number goes with the page where it was read, and the day',
  });

/** Lines for one kind of need, as a reader would name it. */
export const helpNeedSchema = z.strictObject({
  need: words,
  /** What to know before calling anyone. */
  intro: words.optional(),
  lines: z.array(helpLineSchema).min(1),
});

/** `content/pages/help-lines.yaml`. */
export const helpSchema = z.array(helpNeedSchema);

export type HelpNeed = z.infer<typeof helpNeedSchema>;
export type HelpLine = z.infer<typeof helpLineSchema>;
