import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { bookLoader } from './book/loader.ts';
import {
  HELP_FILE,
  readConcepts,
  readHelp,
  readNotes,
  readSources,
  SOURCES_FILE,
} from './book/read-book.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { conceptSchema } from './schemas/concept.ts';
import { helpNeedSchema } from './schemas/help-line.ts';
import { noteSchema } from './schemas/note.ts';
import { sectionSchema } from './schemas/section.ts';
import { sourceSchema } from './schemas/source.ts';

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
  /** id: `<chapter>/<section>/<note>` */
  notes: defineCollection({
    loader: bookLoader('notes', base, async (root) => {
      const { value, problems } = await readNotes(root, `${base}/*`);
      const entries = value.map(({ chapter, section, slug, ...note }) => ({
        id: `${chapter}/${section}/${slug}`,
        ...note,
      }));
      return { value: entries, problems };
    }),
    schema: noteSchema,
  }),
  /** id: `<concept>` */
  concepts: defineCollection({
    loader: bookLoader('concepts', 'content/concepts', async (root) => {
      const { value, problems } = await readConcepts(root);
      return { value: value.map(({ slug, ...concept }) => ({ id: slug, ...concept })), problems };
    }),
    schema: conceptSchema,
  }),
  /** id: what notes cite it by */
  sources: defineCollection({
    loader: bookLoader('sources', SOURCES_FILE, async (root) => {
      const { value, problems } = await readSources(root);
      return { value: value.sources.map((source) => ({ id: source.id, data: source })), problems };
    }),
    schema: sourceSchema,
  }),
  /** id: its place in the order of the page, with a zero before one digit */
  help: defineCollection({
    loader: bookLoader('help', HELP_FILE, async (root) => {
      const { value, problems } = await readHelp(root);
      const entries = value.map((data, index) => ({ id: String(index).padStart(2, '0'), data }));
      return { value: entries, problems };
    }),
    schema: helpNeedSchema,
  }),
};
