import type { Term } from './match.ts';
import { type PageHits, scorePage, type Stretch } from './rank.ts';
import type { Page } from './full-text-index.ts';
import { isStopWord } from '../dutch/stop-words.ts';
import { fold, wordsOf } from '../dutch/tokens.ts';

/** What a passage is. */
export type Kind = 'tekst' | 'noot' | 'begrip';

/** A passage that answers the query. */
export interface Passage {
  /** Anchor on the page; none for the page as a whole. */
  id: string | undefined;
  kind: Kind;
  score: number;
  /** The words of the passage, each with how surely it answers the query: 0 where it does not. */
  words: { written: string; quality: number }[];
}

/** A page that answers the query, with its passages, best first. */
export interface PageResult {
  url: string;
  title: string;
  number: string | undefined;
  kind: Kind;
  score: number;
  passages: Passage[];
}

/** An opened page, with what answers the query on it. */
export interface Answer {
  page: Page;
  hits: PageHits['hits'];
}

/** Notes and concepts support the text, and never come before it for the same words. */
const NOTE_WEIGHT = 0.6;
const CONCEPT_WEIGHT = 0.7;
/** So much less counts a title of which hardly a word was typed. */
const PART_OF_TITLE = 0.2;
const PASSAGE_ID = /^p\d+[a-z]*$/;
const NOTE_ID = /^noot-/;

/**
 * Scores the passages of a page that answers the query.
 *
 * @param weights Of the terms.
 * @param share How much of what was typed is in the title, see `titleShare`.
 */
export function resultOf(
  { page, hits }: Answer,
  weights: readonly number[],
  share: number,
): PageResult {
  const anchors = page.anchors
    .filter(({ id }) => PASSAGE_ID.test(id) || NOTE_ID.test(id))
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = page.isConcept
    ? [{ from: 0, weight: CONCEPT_WEIGHT }]
    : anchors.map(({ id, from }) => ({ from, weight: NOTE_ID.test(id) ? NOTE_WEIGHT : 1 }));
  const scored = scorePage(hits, stretches, page.words.length, weights, share);
  const passages = scored.stretches.map((stretch): Passage => {
    const id = page.isConcept ? undefined : anchors[stretch.index]?.id;
    const from = stretches[stretch.index]?.from ?? 0;
    const to = stretches[stretch.index + 1]?.from ?? page.words.length;
    const found = new Map<number, number>();
    for (const { position, quality } of stretch.hits)
      found.set(position, Math.max(quality, found.get(position) ?? 0));
    return {
      id,
      kind: page.isConcept ? 'begrip' : id !== undefined && NOTE_ID.test(id) ? 'noot' : 'tekst',
      score: stretch.score,
      words: page.words
        .slice(from, to)
        .map((written, offset) => ({ written, quality: found.get(from + offset) ?? 0 })),
    };
  });
  return {
    url: page.url,
    title: page.title,
    number: page.number,
    kind: page.isConcept ? 'begrip' : 'tekst',
    score: scored.title + (passages[0]?.score ?? 0),
    passages,
  };
}

/** How much of what was typed is in a title, 0–1; the more so, the more of the title was typed. */
export function titleShare(typed: string, title: string): number {
  const folded = (text: string) => new Set(Array.from(wordsOf(text), (word) => fold(word.written)));
  const [words, inTitle] = [folded(typed), folded(title)];
  const both = [...words].filter((word) => inTitle.has(word)).length;
  const whole = both / Math.max(1, inTitle.size);
  return (both / Math.max(1, words.size)) * (1 - PART_OF_TITLE * (1 - whole));
}

/** The query with each mistyped word replaced by the word that was found for it. */
export function guessOf(
  typed: string,
  terms: readonly Term[],
  answers: readonly Answer[],
): string | undefined {
  let guess = typed;
  for (const [index, { isGuess, written }] of terms.entries()) {
    const found = answers
      .flatMap(({ page, hits }) =>
        hits.map((hit) => ({ ...hit, word: page.words[hit.position] ?? '' })),
      )
      .filter(({ term }) => term === index)
      .sort((a, b) => b.quality - a.quality);
    const [best] = found;
    // What begins as it was typed is no guess: the reader is still typing.
    const isBegun = found.some(({ word }) => fold(word).startsWith(fold(written)));
    if (!best || !isGuess || isBegun) continue;
    guess = guess.replace(written, best.word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  }
  return guess === typed ? undefined : guess;
}

/**
 * The words that were found, folded; of a phrase its words together. Of a verb apart the particle
 * (`op`) is left out: it stands all over the page.
 */
export function foundWords(answers: readonly Answer[], terms: readonly Term[]): string[] {
  const found = answers.flatMap(({ page, hits }) =>
    hits.flatMap(({ position, term }) => {
      const { isLiteral = false, written = '' } = terms[term] ?? {};
      const word = isLiteral ? written : fold(page.words[position] ?? '');
      return isLiteral || !isStopWord(word) || isStopWord(fold(written)) ? [word] : [];
    }),
  );
  return [...new Set(found)];
}
