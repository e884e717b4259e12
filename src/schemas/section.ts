import { z } from 'astro/zod';

/** Frontmatter of `content/chapters/<chapter>/sections/<section>.mdx`. */
export const sectionSchema = z.strictObject({
  /** Title as printed above the section; straight quotes are curled. */
  title: z.string().trim().min(1),
  /** One sentence on what the reader finds here: page description and table of contents. */
  summary: z.string().trim().min(1).max(200),
});

export type SectionData = z.infer<typeof sectionSchema>;
