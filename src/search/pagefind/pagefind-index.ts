import type { FullTextIndex, Page } from '../query/full-text-index.ts';
import { isStopWord } from '../dutch/stop-words.ts';
import { fold, wordsOf } from '../dutch/tokens.ts';

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

/**
 * Pagefind's index; what it said is kept.
 *
 * @param lemma The lemma of a folded word, by which its forms are found.
 */
export function pagefindIndex(pagefind: Pagefind, lemma: (word: string) => string): FullTextIndex {
  const found = new Map<string, Promise<Map<string, readonly number[]>>>();
  const results = new Map<string, PagefindResult>();
  const pages = new Map<string, Page>();

  async function ask(query: string): Promise<Map<string, readonly number[]>> {
    const answer = await pagefind.search(query);
    for (const result of answer.results) results.set(result.id, result);
    return new Map(answer.results.map(({ id, words }) => [id, words]));
  }

  return {
    find(query) {
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
      const known = pages.get(id);
      if (known) return known;
      const result = results.get(id);
      if (!result) throw new Error(`The index has no page ${id}`);
      const page = pageOf(await result.data(), lemma);
      pages.set(id, page);
      return page;
    },
  };
}

function pageOf(
  { raw_url, content, meta, filters, anchors }: PagefindPage,
  lemma: (word: string) => string,
): Page {
  const words: string[] = [];
  // Pagefind counts a loose dash or dots as a word; a phrase goes on across it.
  const positions = content.split(/\s+/).map((written) => {
    if (words.length > 0 && !/[\p{L}\p{N}]/u.test(written)) words.push(`${words.pop()} ${written}`);
    else words.push(written);
    return words.length - 1;
  });
  return {
    url: raw_url,
    title: meta.title ?? '',
    number: meta.nummer,
    isConcept: filters['soort']?.includes('begrip') ?? false,
    words,
    positions: positionsOf(words, lemma),
    anchors: anchors.map(({ id, location }) => ({ id, from: positions[location] ?? words.length })),
  };
}

function positionsOf(
  words: readonly string[],
  lemma: (word: string) => string,
): Map<string, number[]> {
  const byPattern = new Map<string, number[]>();
  for (const [position, written] of words.entries()) {
    const parts = Array.from(wordsOf(written), (part) => fold(part.written));
    const own = [fold(written), ...parts];
    const lemmas = own.flatMap((word) => (isStopWord(word) ? [] : [`~${lemma(word)}`]));
    for (const pattern of new Set([...own, ...lemmas])) {
      const positions = byPattern.get(pattern);
      if (positions) positions.push(position);
      else byPattern.set(pattern, [position]);
    }
  }
  return byPattern;
}
