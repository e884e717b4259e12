import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { layOut, NO_DAMAGE, seeded } from '../../../tools/bench/import/lay-out.ts';
import { printedText, type TextChapter } from '../../../tools/bench/import/printed-text.ts';
import { readExtracted } from '../../../tools/import/read/extracted.ts';
import { dutch } from './dutch.ts';
import { asPages, print, repetitiveText } from './repetitive.ts';

/** The same lay-outs every time, so that a change and not chance breaks a build. */
const SEED = 20261129;

let chapter: TextChapter;

beforeAll(async () => {
  chapter = await printedText(process.cwd(), 'hemel-en-hel');
});

/** The first line of each piece, in the order in which they are read. */
const firstLines = (text: string) => readExtracted(text, dutch).order.map(({ first }) => first);

const pageDoubts = (text: string) =>
  readExtracted(text, dutch).doubts.filter(({ choice }) =>
    /page.* order|as it stands/.test(choice),
  );

/** A printed chapter of which each page is a sheet, as most extractors write it. */
function singlePages(seed: number): string {
  const { text } = layOut(chapter, NO_DAMAGE, seeded(seed));
  const rows = text.replaceAll(/\f|^ /gm, '').split('\n');
  const height = 24 + (seed % 20);
  return rows
    .map((row, index) => (index > 0 && index % height === 0 ? `\f${row}` : row))
    .join('\n');
}

test('single pages are never put in another order, and nothing is said of it', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const text = singlePages(seed);
      expect(readExtracted(text, dutch).pagesMoved).toBe(0);
      expect(pageDoubts(text)).toEqual([]);
    }),
    { seed: SEED, numRuns: 20, endOnFailure: true },
  );
});

test('nor are pages on which everything is said again', () => {
  fc.assert(
    fc.property(repetitiveText, print, (parts, printed) => {
      expect(readExtracted(asPages(parts, printed), dutch).pagesMoved).toBe(0);
    }),
    { seed: SEED, numRuns: 300, endOnFailure: true },
  );
});

test('spreads in the right order stay in it, and others are put in order', () => {
  fc.assert(
    fc.property(fc.nat(), fc.boolean(), fc.boolean(), (seed, pageNumbers, runningHeads) => {
      const damage = { ...NO_DAMAGE, pageNumbers, runningHeads };
      const right = layOut(chapter, damage, seeded(seed));
      expect(readExtracted(right.text, dutch).pagesMoved).toBe(0);
      const wrong = layOut(chapter, { ...damage, rightPageFirst: true }, seeded(seed));
      expect(readExtracted(wrong.text, dutch).pagesMoved).toBeGreaterThan(3);
    }),
    { seed: SEED, numRuns: 20, endOnFailure: true },
  );
});

test('two numbers that follow each other on a sheet say which page comes first', () => {
  const spread = (first: number, second: number) =>
    `\fDe sluis ging open.\n${first}\n\nToen kwam de boot.\n${second}\n\fNiemand wist waarheen.\n36\n`;
  expect(firstLines(spread(35, 34))[0]).toBeGreaterThan(1);
  expect(firstLines(spread(34, 35))[0]).toBe(1);
  // A number that is there twice is a number in the text.
  expect(firstLines(spread(36, 35))[0]).toBe(1);
});

/** Lines of which none says what comes before or after it. */
const lines = (count: number, words: string) =>
  Array.from({ length: count }, (_, index) => `${words} nummer ${index} aan de kade bij de brug.`);

test('sheets as long as two pages of which the text does not tell the order are one doubt', () => {
  const half = (begin: string, end: string) => [begin, ...lines(27, 'Er lag een boot'), end];
  const sheet = (left: string[], right: string[]) => [...right, '', ...left].join('\n');
  // The ends of two sheets break a word, and none of the file's beginnings goes on with it.
  const text = [
    sheet(half('De dag begon.', 'Wij gingen naar'), half('de markt van vroeger.', 'Zij kocht')),
    sheet(half('brood en kaas.', 'Hij zei wan-'), half('Oud brood was het,', 'want het werd')),
    sheet(half('avond in de stad.', 'Zo ging de win-'), half('Elk jaar was er', 'een straat die')),
    sheet(half('leeg en stil werd.', 'Ik bleef'), half('bij het raam.', 'Morgen komt zij.')),
  ].join('\n\f');
  expect(readExtracted(text, dutch).pagesMoved).toBe(0);
  expect(pageDoubts(`\f${text}\n`)).toHaveLength(1);
});

const swapped = '../shared/cases/import/bladzijden-omgewisseld.txt';

test.skipIf(!existsSync(swapped))('a short table at the end of a page moves no page', () => {
  expect(readExtracted(readFileSync(swapped, 'utf8'), dutch).pagesMoved).toBe(0);
});

const sample = '../shared/sample/extracted-text.txt';

test.skipIf(!existsSync(sample))('a real text has its three spreads put in order', () => {
  expect(firstLines(readFileSync(sample, 'utf8'))).toEqual([48, 1, 123, 86, 202, 165]);
});
