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

export interface PageHits {
  page: string;
  /** By position. */
  hits: Hit[];
}

/** How much a stretch answers the query. */
export interface ScoredStretch {
  index: number;
  score: number;
  hits: Hit[];
}

/** A page that answers less of the query than this, by weight of its words, does not answer it. */
const LEAST_COVERAGE = 0.28;
/** What a word counts for that stands elsewhere on the page, or in its title. */
const ELSEWHERE = 0.25;
const IN_TITLE = 0.6;
/** A title is about so long, where the page is not open yet. */
const TITLE_LENGTH = 8;
/** What it adds, of the weight of the query, that the title has nearly all its words, and what is nearly. */
const IS_TITLE = 1.4;
const NEARLY_ALL = 0.75;
/** What two words of the query next to each other add. */
const NEIGHBOURS = 0.6;
/** What each further hit of a word adds, and how many count. */
const AGAIN = 0.12;
const MOST_AGAIN = 4;
/** Passages about this long, in words, are neither favoured nor held back. */
const USUAL_LENGTH = 60;
const LENGTH_MATTERS = 0.12;

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
  const bySlot = slots.map((slot) => mergePostings(slot, postings));
  const [first, ...others] = bySlot;
  if (!first) return;
  for (const [page, positions] of first) {
    const found = new Set<number>();
    for (const position of positions) {
      const group = [position];
      for (const [index, other] of others.entries()) {
        const distanceTo = inOrder
          ? (candidate: number) => (candidate === position + index + 1 ? 0 : Infinity)
          : (candidate: number) => Math.abs(candidate - position);
        const near = (other.get(page) ?? [])
          .filter((candidate) => distanceTo(candidate) <= window)
          .sort((a, b) => distanceTo(a) - distanceTo(b))[0];
        if (near !== undefined) group.push(near);
      }
      if (group.length === slots.length) for (const one of group) found.add(one);
    }
    if (found.size > 0) yield [page, [...found]];
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
  const early = hits.filter(({ position }) => position < TITLE_LENGTH);
  return scoreHits(hits, weights) * coverage(hits, weights) + IN_TITLE * scoreHits(early, weights);
}

/** Whether a page answers enough of the query to be shown. */
export function isAnswer(
  hits: readonly Hit[],
  terms: readonly Term[],
  weights: readonly number[],
): boolean {
  const answered = new Set(hits.map(({ term }) => term));
  return (
    terms.every((term, index) => !term.isLiteral || answered.has(index)) &&
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
    const present = new Set(own.map(({ term }) => term));
    const elsewhere = hits.filter(({ term }) => !present.has(term));
    const length = 1 - LENGTH_MATTERS + (LENGTH_MATTERS * (to - from)) / USUAL_LENGTH;
    const score =
      (weight * scoreHits(own, weights) * (0.4 + 0.6 * coverage(own, weights))) / length +
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
  const best = new Map<string, number>();
  for (const [index, hit] of hits.entries()) {
    for (const other of hits.slice(index + 1, index + 8)) {
      const gap = other.position - hit.position;
      if (other.term === hit.term || gap === 0) continue;
      const [low, high] = [Math.min(hit.term, other.term), Math.max(hit.term, other.term)];
      const weight = Math.min(weights[low] ?? 0, weights[high] ?? 0);
      const value = (NEIGHBOURS * weight * hit.quality * other.quality) / Math.sqrt(gap);
      const key = `${low}:${high}`;
      best.set(key, Math.max(best.get(key) ?? 0, value));
    }
  }
  return sum([...best.values()]);
}

/** The share of the query's weight that was found, 0–1. */
function coverage(hits: readonly Hit[], weights: readonly number[]): number {
  const found = new Set(hits.map(({ term }) => term));
  const total = sum(weights);
  return total === 0 ? 0 : sum(Array.from(found, (term) => weights[term] ?? 0)) / total;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
