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
  raw_content: string;
  meta: { title?: string };
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
      answer.catch(() => found.delete(query));
      return answer;
    },
    async open(id) {
      const result = results.get(id);
      if (!result) throw new Error(`The index has no page ${id}`);
      return pageOf(await result.data());
    },
  };
}

function pageOf({ raw_url, raw_content, meta, filters, anchors }: PagefindPage): Page {
  return {
    url: raw_url,
    title: meta.title ?? '',
    isConcept: filters['kind']?.includes('begrip') ?? false,
    words: unescape(raw_content).split(/\s+/),
    anchors: anchors.map(({ id, location }) => ({ id, from: location })),
  };
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
