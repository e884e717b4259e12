import { matchQuery, type Term } from './match.ts';
import { parseQuery } from './query.ts';
import {
  collectHits,
  estimatePage,
  isAnswer,
  type PageHits,
  type Postings,
  scorePage,
  type Stretch,
  termWeights,
} from './rank.ts';
import type { Vocabulary } from './vocabulary.ts';
import { fold } from './words.ts';

/** What a passage is. */
export type Kind = 'tekst' | 'noot' | 'begrip';

/** A page of the index, opened. */
export interface Page {
  url: string;
  title: string;
  /** Sections hold text and notes; a concept is a page of its own. */
  isConcept: boolean;
  /** The words of the page, as written, at their positions. */
  words: readonly string[];
  anchors: readonly { id: string; from: number }[];
}

/** The full-text index that is asked, word by word. */
export interface Index {
  /** Where the index has this word in any of the forms that it holds for one. */
  find(word: string): Promise<Postings>;
  /** Opens a page that `find` named. */
  open(page: string): Promise<Page>;
}

/** A passage that answers the query. */
export interface Passage {
  /** Anchor on the page; none for the page as a whole. */
  id: string | undefined;
  kind: Kind;
  score: number;
  /** The words of the passage and which of them answer the query. */
  words: { written: string; isFound: boolean }[];
}

/** A page that answers the query, with its passages, best first. */
export interface PageResult {
  url: string;
  title: string;
  kind: Kind;
  score: number;
  passages: Passage[];
}

/** The answer to a query. */
export interface SearchResult {
  /** Sections and concepts, best first. */
  pages: PageResult[];
  /** What was looked for instead, where the query looks mistyped. */
  guess: string | undefined;
  /** The found words, folded, to mark on an opened page. */
  found: string[];
}

/** Pages opened for a query; more would only cost bytes. */
const MOST_PAGES = 10;
/** Passages of notes support the text, and never come before it for the same words. */
const NOTE_WEIGHT = 0.8;
const PASSAGE_ID = /^p\d+[a-z]*$/;
const NOTE_ID = /^noot-/;

/** Answers a query from the index by way of the vocabulary. */
export async function search(
  typed: string,
  vocabulary: Vocabulary,
  index: Index,
): Promise<SearchResult> {
  const terms = matchQuery(parseQuery(typed), vocabulary);
  const asked = new Set(terms.flatMap(({ targets }) => targets.flatMap(({ slots }) => slots.flat())));
  const postings = new Map(
    await Promise.all(
      Array.from(asked, async (word) => [word, await index.find(word)] as const),
    ),
  );
  const pages = collectHits(terms, postings);
  const weights = termWeights(terms, pages, vocabulary.passages);
  const likely = pages
    .filter(({ hits }) => isAnswer(hits, terms, weights))
    .map((page) => ({ ...page, estimate: estimatePage(page.hits, weights) }))
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, MOST_PAGES);
  const opened = await Promise.all(
    likely.map(async ({ page, hits }) => {
      const contents = await index.open(page);
      return { page: contents, hits: literalHits(terms, contents, hits) };
    }),
  );
  const answers = opened.filter(({ hits }) => isAnswer(hits, terms, weights));
  return {
    pages: answers
      .map(({ page, hits }) => resultOf(page, hits, weights))
      .sort((a, b) => b.score - a.score),
    guess: guessOf(typed, terms, answers),
    found: foundWords(answers),
  };
}

function resultOf(page: Page, hits: PageHits['hits'], weights: readonly number[]): PageResult {
  const anchors = page.anchors
    .filter(({ id }) => PASSAGE_ID.test(id) || NOTE_ID.test(id))
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = page.isConcept
    ? [{ from: 0, weight: 1 }]
    : anchors.map(({ id, from }) => ({ from, weight: NOTE_ID.test(id) ? NOTE_WEIGHT : 1 }));
  const scored = scorePage(hits, stretches, page.words.length, weights);
  const passages = scored.stretches.map((stretch): Passage => {
    const id = page.isConcept ? undefined : anchors[stretch.index]?.id;
    const from = stretches[stretch.index]?.from ?? 0;
    const to = stretches[stretch.index + 1]?.from ?? page.words.length;
    const found = new Set(stretch.hits.map(({ position }) => position));
    return {
      id,
      kind: page.isConcept ? 'begrip' : id !== undefined && NOTE_ID.test(id) ? 'noot' : 'tekst',
      score: stretch.score,
      words: page.words
        .slice(from, to)
        .map((written, offset) => ({ written, isFound: found.has(from + offset) })),
    };
  });
  return {
    url: page.url,
    title: page.title,
    kind: page.isConcept ? 'begrip' : 'tekst',
    score: scored.title + (passages[0]?.score ?? 0),
    passages,
  };
}

/** Leaves of the hits of a quoted phrase only those where it stands to the letter. */
function literalHits(terms: readonly Term[], page: Page, hits: PageHits['hits']): PageHits['hits'] {
  return hits.filter(({ term: index, position }) => {
    const term = terms[index];
    if (!term?.isLiteral) return true;
    const phrase = term.targets[0]?.slots.map(([word]) => word) ?? [];
    return phrase.some((_, offset) =>
      phrase.every((word, at) => fold(page.words[position - offset + at] ?? '') === word),
    );
  });
}

/** The query with each mistyped word replaced by the word that was found for it. */
function guessOf(
  typed: string,
  terms: readonly Term[],
  opened: readonly { page: Page; hits: PageHits['hits'] }[],
): string | undefined {
  let guess = typed;
  for (const [index, term] of terms.entries()) {
    if (!term.isGuess) continue;
    const best = opened
      .flatMap(({ page, hits }) => hits.map((hit) => ({ hit, page })))
      .filter(({ hit }) => hit.term === index)
      .sort((a, b) => b.hit.quality - a.hit.quality)[0];
    if (!best) continue;
    const word = best.page.words[best.hit.position] ?? '';
    guess = guess.replace(term.written, word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  }
  return guess === typed ? undefined : guess;
}

/** The words that were found, folded. */
function foundWords(opened: readonly { page: Page; hits: PageHits['hits'] }[]): string[] {
  const found = opened.flatMap(({ page, hits }) =>
    hits.map(({ position }) => fold(page.words[position] ?? '')),
  );
  return [...new Set(found)];
}
