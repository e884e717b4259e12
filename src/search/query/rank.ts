import type { Target, Term } from './match.ts';

/** Where a word stands, by page: counted in words from the page's first. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** A found word: where, for which term of the query, and how surely. */
export interface Hit {
  position: number;
  /** Index of the term. */
  term: number;
  quality: number;
}

/** A stretch of a page with an address of its own. */
export interface Stretch {
  /** Position of its first word. */
  from: number;
  /** What it weighs beside the running text. */
  weight: number;
}

/** What was found on a page. */
export interface PageHits {
  page: string;
  /** By position. */
  hits: Hit[];
}

/** How much a stretch answers the query. */
interface ScoredStretch {
  index: number;
  score: number;
  hits: Hit[];
}

/** A page that answers less of the query than this, by weight of its words, does not answer it. */
const LEAST_COVERAGE = 0.28;
/** What a word counts for that stands elsewhere on the page, or in its title. */
const ELSEWHERE = 0.25;
const IN_TITLE = 0.6;
/** What it adds, of the weight of the query, that the title has nearly all its words, and what is nearly. */
const IS_TITLE = 1.4;
const NEARLY_ALL = 0.75;
/** What two words of the query next to each other add. */
const NEIGHBOURS = 0.6;
/** What each further hit of a word adds, and how many count. */
const AGAIN = 0.12;
const MOST_AGAIN = 4;

/** What a concept of the text decides beside other words. */
const OF_CONCEPT = 1.4;
/** Hits of this share of the best quality tell how rare a term is. */
const SUREST = 0.75;

/** How much each term decides: the logarithm of its rarity among the passages, by its surest hits. */
export function weighTerms(
  terms: readonly Term[],
  pages: readonly PageHits[],
  passages: number,
): number[] {
  const hits = pages.flatMap((page) => page.hits);
  return terms.map(({ isConcept }, index) => {
    const own = hits.flatMap(({ term, quality }) => (term === index ? [quality] : []));
    const surest = own.reduce((best, quality) => Math.max(best, quality), 0);
    const count = own.filter((quality) => quality >= SUREST * surest).length;
    return Math.log(1 + passages / Math.max(1, count)) * (isConcept ? OF_CONCEPT : 1);
  });
}

/** Puts together, page by page, where the terms were found. */
export function collectHits(
  terms: readonly Term[],
  postings: ReadonlyMap<string, Postings>,
): PageHits[] {
  const pages = new Map<string, Map<string, Hit>>();
  for (const [index, term] of terms.entries()) {
    for (const target of term.targets) {
      for (const [page, positions] of occurrences(target, term.isLiteral, postings)) {
        const hits = pages.get(page) ?? new Map<string, Hit>();
        pages.set(page, hits);
        for (const position of positions) {
          const key = `${index}:${position}`;
          const known = hits.get(key);
          if (known && known.quality >= target.quality) continue;
          hits.set(key, { position, term: index, quality: target.quality });
        }
      }
    }
  }
  return Array.from(pages, ([page, hits]) => ({
    page,
    hits: [...hits.values()].sort((a, b) => a.position - b.position),
  }));
}

/** Where a word of each slot stands within the window, by page. */
function* occurrences(
  { slots, window }: Target,
  inOrder: boolean,
  postings: ReadonlyMap<string, Postings>,
): Generator<[page: string, positions: number[]]> {
  const [first = new Map<string, number[]>(), ...others] = slots.map((slot) =>
    mergePostings(slot, postings),
  );
  for (const [page, positions] of first) {
    for (const position of positions) {
      const group = others.flatMap((other, index) => {
        const isNear = (candidate: number) =>
          inOrder ? candidate === position + index + 1 : Math.abs(candidate - position) <= window;
        return other.get(page)?.find(isNear) ?? [];
      });
      if (group.length === others.length) yield [page, [position, ...group]];
    }
  }
}

function mergePostings(
  words: readonly string[],
  postings: ReadonlyMap<string, Postings>,
): Map<string, number[]> {
  const merged = new Map<string, number[]>();
  for (const word of words) {
    for (const [page, positions] of postings.get(word) ?? []) {
      merged.set(page, [...(merged.get(page) ?? []), ...positions]);
    }
  }
  return merged;
}

/** A first estimate of a page from positions alone, to choose which pages to open. */
export function estimatePage(hits: readonly Hit[], weights: readonly number[]): number {
  return scoreHits(hits, weights) * coverage(hits, weights);
}

/** Whether a page answers enough of the query to be shown. */
export function isAnswer(
  hits: readonly Hit[],
  terms: readonly Term[],
  weights: readonly number[],
): boolean {
  return (
    terms.every(({ isLiteral }, index) => !isLiteral || has(hits, index)) &&
    coverage(hits, weights) >= LEAST_COVERAGE
  );
}

/**
 * Scores the stretches of a page; what comes before the first is its title.
 *
 * @param titleShare Share of the typed words, stop words too, that are in the title.
 * @returns the stretches with hits, best first; when only the title has any, none.
 */
export function scorePage(
  hits: readonly Hit[],
  stretches: readonly Stretch[],
  pageLength: number,
  weights: readonly number[],
  titleShare: number,
): { title: number; stretches: ScoredStretch[] } {
  const titleEnd = stretches[0]?.from ?? pageLength;
  const inTitle = hits.filter(({ position }) => position < titleEnd);
  const title =
    IN_TITLE * scoreHits(inTitle, weights) * coverage(inTitle, weights) +
    (inTitle.length > 0 && titleShare >= NEARLY_ALL ? IS_TITLE * titleShare * sum(weights) : 0);
  const scored = stretches.flatMap(({ from, weight }, index) => {
    const to = stretches[index + 1]?.from ?? pageLength;
    const own = hits.filter(({ position }) => position >= from && position < to);
    if (own.length === 0) return [];
    const elsewhere = hits.filter(({ term }) => !has(own, term));
    const score =
      weight * scoreHits(own, weights) * (0.4 + 0.6 * coverage(own, weights)) +
      ELSEWHERE * scoreHits(elsewhere, weights) * coverage(elsewhere, weights);
    return [{ index, score, hits: own }];
  });
  return { title, stretches: scored.sort((a, b) => b.score - a.score) };
}

/** Rarity and closeness of what was found, whatever was not. */
function scoreHits(hits: readonly Hit[], weights: readonly number[]): number {
  let score = 0;
  for (const [term, weight] of weights.entries()) {
    const own = hits.filter((hit) => hit.term === term);
    if (own.length === 0) continue;
    const best = Math.max(...own.map(({ quality }) => quality));
    const again = sum(own.map(({ quality }) => quality)) / best - 1;
    score += weight * best * (1 + AGAIN * Math.min(MOST_AGAIN, again));
  }
  return score + closeness(hits, weights);
}

/** Extra for different terms near each other: full for neighbours, less with each word between. */
function closeness(hits: readonly Hit[], weights: readonly number[]): number {
  const best: number[] = weights.map(() => 0);
  for (const [index, hit] of hits.entries()) {
    for (const other of hits.slice(index + 1, index + 8)) {
      const gap = other.position - hit.position;
      if (other.term === hit.term || gap === 0) continue;
      const weight = Math.min(weights[hit.term] ?? 0, weights[other.term] ?? 0);
      const value = (NEIGHBOURS * weight * hit.quality * other.quality) / Math.sqrt(gap);
      best[hit.term] = Math.max(best[hit.term] ?? 0, value);
    }
  }
  return sum(best);
}

/** The share of the query's weight that was found, 0–1. */
function coverage(hits: readonly Hit[], weights: readonly number[]): number {
  const found = weights.filter((_, term) => has(hits, term));
  return found.length === 0 ? 0 : sum(found) / sum(weights);
}

function has(hits: readonly Hit[], term: number): boolean {
  return hits.some((hit) => hit.term === term);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
