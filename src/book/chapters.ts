import { getCollection, type CollectionEntry } from 'astro:content';
import { countWords, readingMinutes } from '../text/reading-time.ts';
import { sectionTree } from '../text/section-tree.ts';
import { typeset } from '../text/typeset.ts';
import { address } from '../site.ts';
import { outline, type OutlineEntry } from './outline.ts';

/** A section as its pages show it. */
export interface Section extends OutlineEntry {
  title: string;
  summary: string;
  /** Address of its page, base included. */
  address: string;
  words: number;
  /** Reading time in minutes. */
  minutes: number;
  entry: CollectionEntry<'sections'>;
}

/** A chapter as its pages show it; sections in reading order. */
export interface Chapter extends Omit<CollectionEntry<'chapters'>['data'], 'sections'> {
  slug: string;
  /** Address of its title page, base included. */
  address: string;
  /** Reading time of the whole, in minutes. */
  minutes: number;
  sections: Section[];
}

/** All chapters, in the order of their first publication. */
export async function getChapters(): Promise<Chapter[]> {
  const entries = await getCollection('chapters');
  const chapters = await Promise.all(entries.map(toChapter));
  return chapters.toSorted((a, b) => a.published.getTime() - b.published.getTime());
}

async function toChapter({ id: slug, data }: CollectionEntry<'chapters'>): Promise<Chapter> {
  const entries = await getCollection('sections', ({ id }) => id.startsWith(`${slug}/`));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const sections = await Promise.all(
    outline(data.sections).flatMap((place) => {
      const entry = byId.get(`${slug}/${place.slug}`);
      return entry ? [toSection(slug, place, entry)] : [];
    }),
  );
  return {
    ...data,
    slug,
    title: typeset(data.title),
    ...(data.subtitle && { subtitle: typeset(data.subtitle) }),
    summary: typeset(data.summary),
    edition: typeset(data.edition),
    rights: typeset(data.rights),
    address: address(`${slug}/`),
    minutes: readingMinutes(sections.reduce((sum, { words }) => sum + words, 0)),
    sections,
  };
}

async function toSection(
  chapter: string,
  place: OutlineEntry,
  entry: CollectionEntry<'sections'>,
): Promise<Section> {
  const { tree } = await sectionTree(entry.body ?? '', entry.filePath ?? entry.id);
  const words = countWords(tree);
  return {
    ...place,
    title: typeset(entry.data.title),
    summary: typeset(entry.data.summary),
    address: address(`${chapter}/${place.slug}/`),
    words,
    minutes: readingMinutes(words),
    entry,
  };
}
