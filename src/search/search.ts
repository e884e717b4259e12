import { matchQuery, type Target, type Term } from './dutch/match.ts';
import { parseQuery } from './dutch/query.ts';
import {
  collectHits,
  estimatePage,
  isAnswer,
  type PageHits,
  type Postings,
  scorePage,
  type Stretch,
} from './dutch/rank.ts';
import { stem } from './dutch/stems.ts';
import type { Vocabulary } from './dutch/vocabulary.ts';
import { fold, STOP_WORDS, wordsOf } from './words.ts';

/** What a passage is. */
export type Kind = 'tekst' | 'noot' | 'begrip';

/** A page of the index, opened. */
export interface Page {
  url: string;
  title: string;
  /** Number of the section, as printed. */
  number: string | undefined;
  /** Sections hold text and notes; a concept is a page of its own. */
  isConcept: boolean;
  /** The words of the page, as written, at their positions; a loose dash goes with the word before it. */
  words: readonly string[];
  /** Where each word stands, folded; a hyphenated one by its parts too. */
  positions: ReadonlyMap<string, readonly number[]>;
  anchors: readonly { id: string; from: number }[];
}

/** The full-text index that is asked, word by word. */
export interface Index {
  /**
   * Where the index has this word: a word of the text (`isKnown`) with all that begins like it; for
   * any other, where it first stands on each page.
   */
  find(word: string, isKnown: boolean): Promise<Postings>;
  /** Opens a page that `find` named. */
  open(page: string): Promise<Page>;
}

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

/** The answer to a query. */
export interface SearchResult {
  /** Sections and concepts, best first. */
  pages: PageResult[];
  /** How many more pages may have something. */
  more: number;
  /** What was looked for instead, where the query looks mistyped. */
  guess: string | undefined;
  /** The found words and phrases, folded, to mark on an opened page. */
  found: string[];
}

/** Pages opened for a query where nobody asks for more: each costs its text. */
const FEWEST_PAGES = 3;
export const MOST_PAGES = 6;
/** Pages opened in search of the very word. */
const MOST_OPENED = 24;
/** Beyond the fewest only what promises this share of the best. */
const LIKELY = 0.35;
/** With so many pages for its surest words, those of this share of the best quality, a term needs no others. */
const ENOUGH_PAGES = 30;
const SURE = 0.8;
/** Notes and concepts support the text, and never come before it for the same words. */
const NOTE_WEIGHT = 0.6;
const CONCEPT_WEIGHT = 0.7;
/** So much less counts a title of which hardly a word was typed. */
const PART_OF_TITLE = 0.2;
const PASSAGE_ID = /^p\d+[a-z]*$/;
const NOTE_ID = /^noot-/;

/**
 * Answers a query by way of the vocabulary: asks the index which pages may have the words, opens the
 * likeliest, and looks in their text where the words really stand.
 *
 * @param pages How many pages to open; left out, those that look likely.
 * @throws Error where the index cannot be read.
 */
export async function search(
  typed: string,
  vocabulary: Vocabulary,
  index: Index,
  pages?: number,
): Promise<SearchResult> {
  const terms = matchQuery(parseQuery(typed), vocabulary);
  const weights = terms.map(({ weight }) => weight);
  const likely = await likelyPages(terms, vocabulary, index);
  const ranked = likely
    .map(({ page, hits }) => ({ page, estimate: estimatePage(hits, weights) }))
    .sort((a, b) => b.estimate - a.estimate);
  const least = LIKELY * (ranked[0]?.estimate ?? 0);
  const openPage = async ({ page: id }: { page: string }) => {
    const page = await index.open(id);
    return { page, hits: hitsOnPage(terms, page, vocabulary) };
  };
  const promising = ranked.filter(
    ({ estimate }, place) => place < FEWEST_PAGES || estimate >= least,
  );
  const likeliest = pages === undefined ? promising.slice(0, MOST_PAGES) : ranked.slice(0, pages);
  const opened = await Promise.all(likeliest.map(openPage));
  // The index takes forms of a word for one: which page has the very word, only its text tells.
  while (
    opened.length < Math.min(ranked.length, MOST_OPENED) &&
    terms.some((term, number) => isUnseen(term, number, opened, vocabulary))
  ) {
    const further = ranked.slice(
      opened.length,
      Math.min(MOST_OPENED, opened.length + FEWEST_PAGES),
    );
    opened.push(...(await Promise.all(further.map(openPage))));
  }
  const answers = opened.filter(({ hits }) => isAnswer(hits, terms, weights));
  return {
    pages: answers
      .map(({ page, hits }) =>
        resultOf(
          page,
          hits,
          weights,
          terms.some(({ isLiteral }) => isLiteral) ? 0 : titleShare(typed, page.title),
        ),
      )
      .sort((a, b) => b.score - a.score),
    more: likely.length - opened.length,
    guess: guessOf(typed, terms, answers),
    found: foundWords(answers, terms),
  };
}

/** Whether no opened page has the very word, or phrase, which is in the text. */
function isUnseen(
  { targets, isLiteral }: Term,
  number: number,
  opened: readonly { hits: PageHits['hits'] }[],
  vocabulary: Vocabulary,
): boolean {
  const [surest] = targets;
  if (surest?.quality !== 1) return false;
  const isInText = surest.slots.every((slot) =>
    slot.some((word) => STOP_WORDS.has(word) || (vocabulary.get(word)?.count ?? 0) > 0),
  );
  return (
    (isInText || isLiteral) &&
    !opened.some(({ hits }) => hits.some(({ term, quality }) => term === number && quality === 1))
  );
}

/** The pages that have the words, or others that begin like them, by what the index says. */
async function likelyPages(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  index: Index,
): Promise<PageHits[]> {
  const wanted = terms.map((term) => (term.isLiteral ? withoutStopWords(term) : term));
  const postings = await Promise.all(wanted.map((term) => termPostings(term, vocabulary, index)));
  return collectHits(wanted, new Map(postings.flatMap((words) => [...words])));
}

/** Asks for the surest words of a term first: in a long text there is no need of the others. */
async function termPostings(
  { targets }: Term,
  vocabulary: Vocabulary,
  index: Index,
): Promise<Map<string, Postings>> {
  const postings = new Map<string, Postings>();
  const pages = new Set<string>();
  for (let left = targets; left.length > 0 && pages.size < ENOUGH_PAGES;) {
    const surest = Math.max(...left.map(({ quality }) => quality));
    const isSure = ({ quality }: Target) => quality >= surest * SURE;
    for (const [word, found] of await ask(left.filter(isSure), vocabulary, index)) {
      postings.set(word, found);
      for (const page of found.keys()) pages.add(page);
    }
    left = left.filter((target) => !isSure(target));
  }
  return postings;
}

async function ask(
  targets: readonly Target[],
  vocabulary: Vocabulary,
  index: Index,
): Promise<Map<string, Postings>> {
  const words = new Set(targets.flatMap(({ slots }) => slots.flat()));
  const isKnown = (word: string) => vocabulary.get(word) !== undefined || STOP_WORDS.has(word);
  const postings = Array.from(words, async (word): Promise<[string, Postings]> => {
    const answer = await index.find(word, isKnown(word));
    if (answer.size === 0 && (vocabulary.get(word)?.count ?? 0) > 0) {
      throw new Error(`The index has no “${word}”, which is in the text: it cannot be read`);
    }
    return [word, answer];
  });
  return new Map(await Promise.all(postings));
}

/** A phrase is found by its rare words; the others are seen to in the text. */
function withoutStopWords(phrase: Term): Term {
  const targets = phrase.targets.map((target) => {
    const slots = target.slots.filter((slot) => slot.some((word) => !STOP_WORDS.has(word)));
    return {
      ...target,
      slots: slots.length > 0 ? slots : target.slots,
      // Pagefind counts loose dashes too.
      window: 2 * target.slots.length,
    };
  });
  return { ...phrase, isLiteral: false, targets };
}

function hitsOnPage(terms: readonly Term[], page: Page, vocabulary: Vocabulary): PageHits['hits'] {
  const words = terms.flatMap(({ targets }) => targets.flatMap(({ slots }) => slots.flat()));
  const postings = new Map(
    words.map((word): [string, Postings] => {
      const positions = page.positions.get(word) ?? unlistedForms(word, page, vocabulary);
      return [word, new Map(positions.length > 0 ? [[page.url, positions]] : [])];
    }),
  );
  return collectHits(terms, postings)[0]?.hits ?? [];
}

/** Where forms stand of a word that the vocabulary was too small for. */
function unlistedForms(word: string, page: Page, vocabulary: Vocabulary): readonly number[] {
  if (STOP_WORDS.has(word) || vocabulary.withStem(word).length > 0) return [];
  const key = stem(word);
  return [...page.positions]
    .filter(([other]) => other.startsWith(key.slice(0, 2)) && stem(other) === key)
    .flatMap(([, positions]) => positions);
}

/** How much of what was typed is in a title, 0–1; the more so, the more of the title was typed. */
function titleShare(typed: string, title: string): number {
  const folded = (text: string) => new Set(Array.from(wordsOf(text), (word) => fold(word.written)));
  const [words, inTitle] = [folded(typed), folded(title)];
  const both = [...words].filter((word) => inTitle.has(word)).length;
  const whole = both / Math.max(1, inTitle.size);
  return (both / Math.max(1, words.size)) * (1 - PART_OF_TITLE * (1 - whole));
}

function resultOf(
  page: Page,
  hits: PageHits['hits'],
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

/** The words that were found, folded; of a phrase its words together. */
function foundWords(
  opened: readonly { page: Page; hits: PageHits['hits'] }[],
  terms: readonly Term[],
): string[] {
  const found = opened.flatMap(({ page, hits }) =>
    hits.map(({ position, term }) =>
      terms[term]?.isLiteral ? terms[term].written : fold(page.words[position] ?? ''),
    ),
  );
  return [...new Set(found)];
}
