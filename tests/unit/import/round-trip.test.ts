import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { compare, type Score } from '../../../tools/bench/import/compare.ts';
import { layOut, NO_DAMAGE, seeded, type Damage } from '../../../tools/bench/import/lay-out.ts';
import { printedText, type TextChapter } from '../../../tools/bench/import/printed-text.ts';
import { reimport } from '../../../tools/bench/import/reimport.ts';
import { dutch } from './dutch.ts';

const LAYOUTS = 500;

/** The same lay-outs every time, so that a change and not chance breaks a build. */
const SEED = 20261124;

/** Sections printed at a time: enough for some spreads, few enough for many lay-outs. */
const SECTIONS = 3;

let chapter: TextChapter;

beforeAll(async () => {
  chapter = await printedText(process.cwd(), 'hemel-en-hel');
});

const damage = fc.record(
  Object.fromEntries(Object.keys(NO_DAMAGE).map((name) => [name, fc.boolean()])) as {
    [Name in keyof Damage]: fc.Arbitrary<boolean>;
  },
);

test(
  'a chapter printed, damaged and imported is the same chapter',
  { timeout: 300_000 },
  async () => {
    const scores: (Score & { pages: boolean })[] = [];
    await fc.assert(
      fc.asyncProperty(fc.integer(), damage, fc.nat(), async (seed, damaged, start) => {
        const first = start % (chapter.sections.length - SECTIONS + 1);
        const part = { ...chapter, sections: chapter.sections.slice(first, first + SECTIONS) };
        const { text, pages, proven } = await reimport(layOut(part, damaged, seeded(seed)), dutch);
        expect(proven).toBe(true);
        scores.push({ ...compare(part, text), pages });
      }),
      { numRuns: LAYOUTS, seed: SEED, endOnFailure: true },
    );
    const sum = (value: (score: (typeof scores)[number]) => number) =>
      scores.reduce((total, score) => total + value(score), 0);
    const shares = {
      words: sum(({ wordsKept }) => wordsKept) / sum(({ words }) => words),
      breaks: sum(({ breaksKept }) => breaksKept) / sum(({ breaks }) => breaks),
      pages: sum(({ pages }) => Number(pages)) / LAYOUTS,
      sections: sum(({ sections }) => Number(sections)) / LAYOUTS,
      speakers: sum(({ speakers }) => Number(speakers)) / LAYOUTS,
    };
    expect(shares.words).toBeGreaterThan(0.99);
    expect(shares.breaks).toBeGreaterThan(0.95);
    // Three sections are few pages to learn from; `npm run bench:import` prints whole chapters.
    expect(shares.pages).toBeGreaterThan(0.98);
    expect(shares.sections).toBeGreaterThan(0.97);
    expect(shares.speakers).toBeGreaterThan(0.99);
  },
);
