import { asksFor } from './pagefind-queries.ts';
import type { Pattern, Target, Term } from './match.ts';
import { collectHits, type PageHits, type Postings, weighTerms } from './rank.ts';
import { isStopWord } from '../dutch/stop-words.ts';
import type { Vocabulary } from '../dutch/vocabulary.ts';
import type { FullTextIndex } from './full-text-index.ts';

/** With so many pages for its surest words, those of this share of the best quality, a term needs no others. */
const ENOUGH_PAGES = 8;
const SURE = 0.8;

/** Pagefind keeps silent about what it could not fetch. */
const IN_EVERY_TEXT = '"de"';

/** What the index says of the terms of a query, before a page is opened. */
interface LikelyPages {
  /** Where words stand that answer the terms, or others that begin like them. */
  pages: PageHits[];
  /** How much each term decides. */
  weights: number[];
}

/**
 * Asks the index which pages may answer the terms.
 *
 * @throws Error where the index cannot be read.
 */
export async function likelyPages(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  index: FullTextIndex,
): Promise<LikelyPages> {
  const wanted = terms.map((term) => (term.isLiteral ? loosePhrase(term, vocabulary) : term));
  const asked = await Promise.all(wanted.map((term) => askTerm(term, vocabulary, index)));
  const postings = new Map(asked.flatMap((patterns) => [...patterns]));
  const isSilent = [...postings.values()].every(({ size }) => size === 0);
  if (terms.length > 0 && isSilent && (await index.find(IN_EVERY_TEXT)).size === 0) {
    throw new Error('The index has no words: it cannot be read');
  }
  const pages = collectHits(wanted, postings);
  return { pages, weights: weighTerms(wanted, pages, vocabulary.passages) };
}

/** All patterns of some targets. */
export function patternsOf(targets: readonly Target[]): Pattern[] {
  return targets.flatMap(({ slots }) => slots.flat());
}

/** Asks for the surest words of a term first: in a long text there is no need of the others. */
async function askTerm(
  { targets }: Term,
  vocabulary: Vocabulary,
  index: FullTextIndex,
): Promise<Map<Pattern, Postings>> {
  const postings = new Map<Pattern, Postings>();
  const pages = new Set<string>();
  for (let left = targets; left.length > 0 && pages.size < ENOUGH_PAGES;) {
    const surest = Math.max(...left.map(({ quality }) => quality));
    const isSure = ({ quality }: Target) => quality >= surest * SURE;
    for (const [pattern, found] of await askTargets(left.filter(isSure), vocabulary, index)) {
      postings.set(pattern, found);
      for (const page of found.keys()) pages.add(page);
    }
    left = left.filter((target) => !isSure(target));
  }
  return postings;
}

async function askTargets(
  targets: readonly Target[],
  vocabulary: Vocabulary,
  index: FullTextIndex,
): Promise<Map<Pattern, Postings>> {
  const postings = Array.from(
    new Set(patternsOf(targets)),
    async (pattern): Promise<[Pattern, Postings]> => {
      const answers = await Promise.all(asksFor(pattern, vocabulary).map((ask) => index.find(ask)));
      const merged = new Map<string, number[]>();
      for (const [page, positions] of answers.flatMap((answer) => [...answer])) {
        merged.set(page, [...new Set([...(merged.get(page) ?? []), ...positions])]);
      }
      return [pattern, merged];
    },
  );
  return new Map(await Promise.all(postings));
}

/**
 * A phrase as the index can be asked for it: by its rare words, near each other. The others, and the
 * order, are seen to in the text.
 */
function loosePhrase(phrase: Term, vocabulary: Vocabulary): Term {
  const targets = phrase.targets.map(({ slots, quality }): Target => {
    const rare = slots.filter((slot) => slot.some((word) => !isStopWord(word)));
    const asked = rare.length > 0 ? rare : slots;
    // Of a word in quotes the index gives one place on a page; elsewhere it counts loose dashes too.
    const isAskedInQuotes = rare
      .flat()
      .some((word) => !vocabulary.isInText(vocabulary.lemma(word)));
    return { slots: asked, window: isAskedInQuotes ? Infinity : 2 * slots.length, quality };
  });
  return { ...phrase, isLiteral: false, targets };
}
