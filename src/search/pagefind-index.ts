import type { Index, Page } from './search.ts';

/** What this module uses of Pagefind's JavaScript. */
export interface Pagefind {
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  words: number[];
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  raw_url: string;
  content: string;
  meta: { title?: string; nummer?: string };
  filters: Record<string, string[]>;
  anchors: { id: string; location: number }[];
}

/** Pagefind's index, asked a word at a time; what it said is kept. */
export function pagefindIndex(pagefind: Pagefind): Index {
  const found = new Map<string, Promise<Map<string, readonly number[]>>>();
  const results = new Map<string, PagefindResult>();

  async function ask(query: string): Promise<Map<string, readonly number[]>> {
    const answer = await pagefind.search(query);
    for (const result of answer.results) results.set(result.id, result);
    return new Map(answer.results.map(({ id, words }) => [id, words]));
  }

  return {
    find(word, isKnown) {
      // Without quotes Pagefind answers for a word that it does not have with others like it.
      const query = isKnown ? word : `"${word}"`;
      const known = found.get(query);
      if (known) return known;
      const answer = ask(query);
      found.set(query, answer);
      // Pagefind keeps silent about an index that it could not fetch: what is empty is asked again.
      void answer.then(
        (pages) => pages.size > 0 || found.delete(query),
        () => found.delete(query),
      );
      return answer;
    },
    async open(id) {
      const result = results.get(id);
      if (!result) throw new Error(`The index has no page ${id}`);
      return pageOf(await result.data());
    },
  };
}

function pageOf({ raw_url, content, meta, filters, anchors }: PagefindPage): Page {
  return {
    url: raw_url,
    title: meta.title ?? '',
    number: meta.nummer,
    isConcept: filters['soort']?.includes('begrip') ?? false,
    words: content.split(/\s+/),
    anchors: anchors.map(({ id, location }) => ({ id, from: location })),
  };
}
