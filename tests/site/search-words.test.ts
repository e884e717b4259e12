import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isStopWord } from '../../src/search/dutch/stop-words.ts';
import { Vocabulary, type VocabularyData } from '../../src/search/dutch/vocabulary.ts';
import type { FullTextIndex } from '../../src/search/query/full-text-index.ts';
import { nearestWords } from '../../src/search/query/nearest-words.ts';
import { pagefindIndex } from '../../src/search/pagefind/pagefind-index.ts';
import { search } from '../../src/search/query/search.ts';
import { fold, wordsOf } from '../../src/search/dutch/tokens.ts';
import { VOCABULARY_FILE } from '../../src/search/build/write-index.ts';
import { openPagefind } from '../../tools/bench/search/pagefind-in-node.ts';
import { SITES } from '../built-sites.ts';

let vocabulary: Vocabulary;
let index: FullTextIndex;
/** The words of the sections, folded, in the order of the alphabet. */
let words: string[];
/** Every seventh three words of the sections that stand next to each other. */
let phrases: string[];

beforeAll(async () => {
  const folder = path.join(SITES.root.folder, 'pagefind');
  const file = await readFile(path.join(folder, VOCABULARY_FILE), 'utf8');
  vocabulary = new Vocabulary(JSON.parse(file) as VocabularyData);
  const { pagefind } = await openPagefind(folder);
  index = pagefindIndex(pagefind, (word) => vocabulary.lemma(word));
  const ids = [...(await index.find('"de"')).keys()];
  const pages = await Promise.all(ids.map((id) => index.open(id)));
  const texts = pages
    .filter(({ number }) => number !== undefined)
    .map((page) =>
      page.words.flatMap((text) => Array.from(wordsOf(text), ({ written }) => fold(written))),
    );
  phrases = texts.flatMap((text) =>
    text.slice(2).flatMap((_, at) => (at % 7 === 0 ? [text.slice(at, at + 3).join(' ')] : [])),
  );
  const all = texts.flat();
  words = [...new Set(all)].filter((word) => /^\D{2,}$/.test(word) && !isStopWord(word)).sort();
});

const found = async (typed: string) => (await search(typed, vocabulary, index)).found;

test('each word of the text is found, and nearly each as it stands', async () => {
  expect(words.length).toBeGreaterThan(1000);
  const missed: string[] = [];
  const onlyForms: string[] = [];
  for (const word of words) {
    const all = await found(`${word} `);
    const lemma = vocabulary.lemma(word);
    if (!all.some((other) => vocabulary.lemma(other) === lemma)) missed.push(word);
    // Of an everyday verb other forms may stand on the pages that are opened first.
    else if (!all.includes(word)) onlyForms.push(word);
  }
  expect(missed).toEqual([]);
  expect(onlyForms.length / words.length, onlyForms.join(' ')).toBeLessThan(0.01);
}, 60_000);

test('each phrase of three words is found to the letter', async () => {
  const missed: string[] = [];
  for (const phrase of phrases) {
    const result = await search(`"${phrase}"`, vocabulary, index);
    if (!result.found.includes(phrase) && result.more === 0) missed.push(phrase);
  }
  expect(missed).toEqual([]);
}, 60_000);

test('no query opens more pages than it may', async () => {
  const most = new Map<string, number>();
  for (const typed of [...words, 'ge', 'ie', '"de het"', '❤️', 'relatie ❤️', '"van de"']) {
    const { opened } = await search(typed, vocabulary, index);
    if (opened > 12) most.set(typed, opened);
  }
  expect([...most]).toEqual([]);
}, 60_000);

test('while a word is typed, what begins so is mostly found', async () => {
  let asked = 0;
  const missed: string[] = [];
  for (const word of words.filter((_, place) => place % 9 === 0)) {
    for (let length = 4; length < word.length; length += 1) {
      const typed = word.slice(0, length);
      asked += 1;
      if (!(await found(typed)).some((other) => other.startsWith(typed))) missed.push(typed);
    }
  }
  expect(missed.length / asked, missed.join(' ')).toBeLessThan(0.05);
}, 60_000);

test('the nearest words stand as in the text', async () => {
  expect(await nearestWords('wraakfantsieën', vocabulary, index)).toContain('Wraakfantasieën');
  expect(await nearestWords('olifand', vocabulary, index)).toContain('olifant');
});
