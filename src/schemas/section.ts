import { z } from 'astro/zod';
import { slug } from './chapter.ts';

/** Frontmatter of `content/chapters/<chapter>/sections/<section>.mdx`. */
export const sectionSchema = z.strictObject({
  /** Title as printed above the section; straight quotes are curled. */
  title: z.string().trim().min(1),
  /** One sentence on what the reader finds here: page description and table of contents. */
  summary: z.string().trim().min(1).max(200),
  /** File names that the section had before; their addresses lead on to this one. */
  movedFrom: z.array(slug).default([]),
});

export type SectionData = z.infer<typeof sectionSchema>;
