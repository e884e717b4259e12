import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Pagefind, pagefindIndex } from '../../../src/search/pagefind/pagefind-index.ts';
import { search } from '../../../src/search/query/search.ts';
import { Vocabulary, type VocabularyData } from '../../../src/search/dutch/vocabulary.ts';
import { VOCABULARY_FILE } from '../../../src/search/build/write-index.ts';

/** What an engine finds: sections in order, and the passage it would open of each. */
export type Found = { section: string; passage: string | undefined }[];

export type Engine = (query: string) => Promise<Found>;

/** Pagefind as it comes: its order, and the passage of its best hit. */
export function plainEngine(pagefind: Pagefind): Engine {
  return async (query) => {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(
      results.map(async (result) => (await result.data()) as unknown as PlainPage),
    );
    return pages
      .filter(({ filters }) => !filters['soort']?.includes('begrip'))
      .map((page) => {
        const best = page.weighted_locations.toSorted(
          (a, b) => b.balanced_score - a.balanced_score,
        )[0];
        const anchor = page.anchors
          .filter(({ id, location }) => /^p\d/.test(id) && location <= (best?.location ?? 0))
          .at(-1);
        return { section: sectionOf(page.raw_url), passage: anchor?.id };
      });
  };
}

interface PlainPage {
  raw_url: string;
  filters: Record<string, string[]>;
  anchors: { id: string; location: number }[];
  weighted_locations: { location: number; balanced_score: number }[];
}

/** Our search over the index in a folder. */
export async function dutchEngine(pagefind: Pagefind, folder: string): Promise<Engine> {
  const file = await readFile(path.join(folder, VOCABULARY_FILE), 'utf8');
  const vocabulary = new Vocabulary(JSON.parse(file) as VocabularyData);
  const index = pagefindIndex(pagefind, (word) => vocabulary.lemma(word));
  return async (query) => {
    const { pages } = await search(query, vocabulary, index);
    return pages
      .filter(({ kind }) => kind !== 'begrip')
      .map(({ url, passages }) => ({ section: sectionOf(url), passage: passages[0]?.id }));
  };
}

function sectionOf(url: string): string {
  return path.posix.basename(url);
}
