import { describe, expect, it } from 'vitest';
import { ContentError, type Problem } from '../../../src/problems.ts';
import { parseLedger, serialiseLedger } from '../../../src/permalinks/ledger.ts';
import { updateLedger } from '../../../src/permalinks/update.ts';
import { chapterOf } from './chapter.ts';

const FILE = 'content/chapters/proef/permalinks.json';
const before = updateLedger(
  undefined,
  chapterOf({ bos: ['De vos sluipt.', 'De uil wacht op de muis.'], wei: ['De kraai eet brood.'] }),
).ledger;
const { ledger } = updateLedger(
  before,
  chapterOf({ bos: ['De vos sluipt.'], wei: ['De kraai eet brood.', 'De uil wacht op de muis.'] }),
);
const source = serialiseLedger(ledger);

function problemsIn(damaged: string): Problem[] {
  try {
    parseLedger(damaged, FILE);
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
  return [];
}

/** The ledger with the line of an address changed. */
function withLine(address: string, change: (line: string) => string): string {
  return source
    .split('\n')
    .map((line) => (line.includes(`{"address":"${address}"`) ? change(line) : line))
    .join('\n');
}

describe('the ledger', () => {
  it('has one address a line and is JSON', () => {
    expect(source.split('\n')).toHaveLength(ledger.lines.length + 3);
    expect(JSON.parse(source)).toMatchObject({ version: 1, chapter: 'proef', formerly: [] });
  });
  it('reads what it wrote, also with the line ends of Windows', () => {
    expect(parseLedger(source, FILE)).toEqual(ledger);
    expect(parseLedger(source.replaceAll('\n', '\r\n'), FILE)).toEqual(ledger);
  });
  it('of an empty chapter is a ledger too', () => {
    const empty = { chapter: 'leeg', formerly: [], lines: [] };
    expect(parseLedger(serialiseLedger(empty), FILE)).toEqual(empty);
  });
});

describe('a damaged ledger', () => {
  const cases: [what: string, damaged: string, line: number, reason: RegExp][] = [
    ['a line twice', withLine('bos#p1', (line) => `${line}\n${line}`), 4, /line 3 has it too/],
    [
      'an unknown status',
      withLine('bos#p1', (line) => line.replace('live', 'lost')),
      3,
      /the status is none of/,
    ],
    [
      'a loop',
      withLine('bos#p2', (line) => line.replace('"to":"wei#p2"', '"to":"bos#p2"')),
      4,
      /loop/,
    ],
    [
      'a successor that is not there',
      withLine('bos#p2', (line) => line.replace('"to":"wei#p2"', '"to":"wei#p9"')),
      4,
      /without a line/,
    ],
    ['half a line', withLine('bos#p1', (line) => line.slice(0, 40)), 3, /not whole/],
    ['a comma too few', withLine('bos#p1', (line) => line.slice(0, -1)), 3, /comma/],
    ['an end cut off', source.replace('\n]}', ''), 7, /last line/],
    ['no head', source.replace(/^.*\n/, ''), 1, /JSON|version/],
    ['an id of no kind', source.replace('bos#p1"', 'bos#x1"'), 3, /address/],
    ['a hash too short', source.replace(/"hash":"..../, '"hash":"'), 3, /hash/],
    [
      'a live place without words',
      withLine('bos#p1', (line) => line.replace(/"words":".*?",/, '')),
      3,
      /words/,
    ],
    ['a section without its line', source.replace(/^\{"address":"bos",.*\n/m, ''), 2, /section/],
    ['nothing at all', '', 1, /JSON/],
    ['another version', source.replace('"version":1', '"version":2'), 1, /version/],
    ['a layout of its own', JSON.stringify(JSON.parse(source), null, 2), 1, /JSON/],
  ];
  it.each(cases)('with %s is refused, by line', (_, damaged, line, reason) => {
    const problem = problemsIn(damaged).find((one) => one.line === line);
    expect(problem).toMatchObject({ code: 'permalinks-damaged', file: FILE });
    expect(problem?.reason).toMatch(reason);
    expect(problem?.mend).toContain(`git restore --source=HEAD -- ${FILE}`);
  });

  it('with marks of a merge conflict says just that', () => {
    const damaged = withLine(
      'bos#p1',
      (line) => `<<<<<<< HEAD\n${line}\n=======\n${line}\n>>>>>>> tak`,
    );
    expect(problemsIn(damaged).map(({ code, line }) => [code, line])).toEqual([
      ['permalinks-conflict', 3],
      ['permalinks-conflict', 5],
      ['permalinks-conflict', 7],
    ]);
  });

  it('with a loop of several names each line of it', () => {
    const loop = withLine('wei#p2', (line) =>
      line
        .replace(/"status":"live"/, '"status":"moved","to":"bos#p2"')
        .replace(/,"print":".*?"/, ''),
    );
    expect(problemsIn(loop).map(({ line }) => line)).toEqual([4, 7]);
  });
});
