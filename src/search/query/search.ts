import { type Alarm, alarmOf } from './alarm/alarm.ts';
import { EXACT, FORM, matchQuery, type Pattern, type Term } from './match.ts';
import { parseQuery, type Query } from './parse-query.ts';
import { collectHits, estimatePage, isAnswer, type PageHits, type Postings } from './rank.ts';
import type { Vocabulary } from '../dutch/vocabulary.ts';
import type { FullTextIndex, Page } from './full-text-index.ts';
import { likelyPages, patternsOf } from './candidate-pages.ts';
import {
  type Answer,
  foundWords,
  guessOf,
  type PageResult,
  resultOf,
  titleShare,
} from './results.ts';

/** The answer to a query. */
export interface SearchResult {
  /** Sections and concepts, best first. */
  pages: PageResult[];
  /** How many pages were opened, and how many more may have something. */
  opened: number;
  more: number;
  /** What was looked for instead, where the query looks mistyped. */
  guess: string | undefined;
  /** The found words and phrases, folded, to mark on an opened page. */
  found: string[];
  /** Whether help comes before anything that was found. */
  alarm: Alarm['kind'] | undefined;
}

/** Pages opened at first: each costs its text. */
const FEWEST_PAGES = 3;
const MOST_PAGES = 6;
/** Where fewer answer, and none with every word, further pages are opened. */
const FEWEST_ANSWERS = 2;
/** Pages opened in all where the first do not answer, or lack a word that the text has. */
const MOST_OPENED = 12;
/** Beyond the fewest only what promises this share of the best. */
const LIKELY = 0.5;

/**
 * Answers a query by way of the vocabulary: asks the index which pages may have the words, opens the
 * likeliest, and looks in their text where the words really stand. A query that raises an alarm is
 * never answered with other words than its own.
 *
 * @param pages How many pages to open at least; left out, those that look likely.
 * @throws Error where the index cannot be read.
 */
export async function search(
  typed: string,
  vocabulary: Vocabulary,
  index: FullTextIndex,
  pages?: number,
): Promise<SearchResult> {
  const alarm = alarmOf(typed, (letters) =>
    vocabulary.entries.some(({ lemma, isInText }) => isInText && lemma.startsWith(letters)),
  );
  const terms =
    alarm?.kind === 'danger'
      ? [literalTerm(alarm)]
      : [
          ...(alarm && alarm.literal.length > 0 ? [literalTerm(alarm)] : []),
          ...matchQuery(queryBeside(typed, alarm), vocabulary),
        ];
  const likely = await likelyPages(terms, vocabulary, index);
  const { weights } = likely;
  const ranked = likely.pages
    .map(({ page, hits }) => ({ page, estimate: estimatePage(hits, weights) }))
    .sort((a, b) => b.estimate - a.estimate);
  const least = LIKELY * (ranked[0]?.estimate ?? 0);
  const promising = ranked.filter(
    ({ estimate }, place) => place < FEWEST_PAGES || estimate >= least,
  );

  const opened: Answer[] = [];
  const open = async (likeliest: readonly { page: string }[]) => {
    const texts = await Promise.all(likeliest.map(({ page }) => index.open(page)));
    opened.push(...texts.map((page) => ({ page, hits: hitsOnPage(terms, page) })));
  };
  const answers = () => opened.filter(({ hits }) => isAnswer(hits, terms, weights));
  await open(pages === undefined ? promising.slice(0, MOST_PAGES) : ranked.slice(0, pages));
  // The index takes for a word what begins like it: which page really has it, only its text tells.
  // Whoever is in danger is not helped by more of the text.
  const most = alarm?.kind === 'danger' ? 0 : Math.min(MOST_OPENED, ranked.length);
  while (
    opened.length < most &&
    ((answers().length < FEWEST_ANSWERS && !opened.some(({ hits }) => hasEach(terms, hits))) ||
      terms.some((term, number) => isMissing(term, number, opened, vocabulary)))
  ) {
    await open(ranked.slice(opened.length, Math.min(most, opened.length + FEWEST_PAGES)));
  }

  const found = answers();
  const isLiteral = terms.some((term) => term.isLiteral);
  return {
    pages: found
      .map((answer) =>
        resultOf(answer, weights, isLiteral ? 0 : titleShare(typed, answer.page.title)),
      )
      .sort((a, b) => b.score - a.score),
    opened: opened.length,
    more: ranked.length - opened.length,
    guess: guessOf(typed, terms, found),
    found: foundWords(found, terms),
    alarm: alarm?.kind,
  };
}

/** What is asked besides the words that are looked for to the letter. */
function queryBeside(typed: string, alarm: Alarm | undefined): Query {
  const { phrases, words } = parseQuery(typed);
  const literal = new Set(alarm?.literal.flat());
  return { phrases, words: words.filter(({ word }) => !literal.has(word)) };
}

/** Any of the words, or the phrase, of an alarm. */
function literalTerm({ literal }: Alarm): Term {
  return {
    written: literal[0]?.join(' ') ?? '',
    targets: literal.map((words) => ({
      slots: words.map((word) => [word]),
      window: 1,
      quality: 1,
    })),
    isGuess: false,
    isLiteral: literal.some(({ length }) => length > 1),
    isConcept: false,
  };
}

/** Whether no opened page has the word, or the phrase, which is in the text. */
function isMissing(
  { targets, isLiteral }: Term,
  number: number,
  opened: readonly Answer[],
  vocabulary: Vocabulary,
): boolean {
  const [surest] = targets;
  if (surest?.quality !== EXACT) return false;
  const isInText = surest.slots.every((slot) =>
    slot.some((word) => vocabulary.isInText(vocabulary.lemma(word))),
  );
  return (isInText || isLiteral) && !opened.some(({ hits }) => hasTerm(number, hits, FORM));
}

function hasEach(terms: readonly Term[], hits: PageHits['hits']): boolean {
  return terms.every((_, number) => hasTerm(number, hits, EXACT));
}

function hasTerm(number: number, hits: PageHits['hits'], least: number): boolean {
  return hits.some(({ term, quality }) => term === number && quality >= least);
}

function hitsOnPage(terms: readonly Term[], page: Page): PageHits['hits'] {
  const patterns = patternsOf(terms.flatMap(({ targets }) => targets));
  const postings = new Map(
    patterns.map((pattern): [Pattern, Postings] => {
      const positions = positionsOn(page, pattern);
      return [pattern, new Map(positions.length > 0 ? [[page.url, positions]] : [])];
    }),
  );
  return collectHits(terms, postings)[0]?.hits ?? [];
}

function positionsOn({ positions }: Page, pattern: Pattern): readonly number[] {
  if (!pattern.endsWith('*')) return positions.get(pattern) ?? [];
  const beginning = pattern.slice(0, -1);
  return [...positions].flatMap(([word, at]) => (word.startsWith(beginning) ? at : []));
}
