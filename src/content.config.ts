import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { chapterSchema } from './schemas/chapter.ts';
import { sectionSchema } from './schemas/section.ts';

const base = 'content/chapters';
const folder = (path: string) => path.split('/')[0] ?? path;

export const collections = {
  /** id: `<chapter>` */
  chapters: defineCollection({
    loader: glob({ base, pattern: '*/chapter.yaml', generateId: ({ entry }) => folder(entry) }),
    schema: chapterSchema,
  }),
  /** id: `<chapter>/<section>` */
  sections: defineCollection({
    loader: glob({
      base,
      pattern: '*/sections/*.mdx',
      generateId: ({ entry }) => entry.replace('/sections/', '/').replace(/\.mdx$/, ''),
    }),
    schema: sectionSchema,
  }),
};
