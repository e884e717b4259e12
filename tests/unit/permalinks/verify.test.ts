import { describe, expect, it } from 'vitest';
import { updateLedger } from '../../../src/permalinks/update.ts';
import { ledgerProblems, lostAddresses } from '../../../src/permalinks/verify.ts';
import type { Ledger } from '../../../src/schemas/permalinks.ts';
import { chapterOf } from './chapter.ts';

const FILE = 'content/chapters/proef/permalinks.json';
const FOX = 'De vos sluipt elke avond langs de haag van de buren naar de kippen.';
const OWL = 'Een uil heeft geen haast en weet dat de muis wel komt.';
const PIKE = 'In de vijver wacht een snoek al sinds de kermis op brood.';

const text = chapterOf({ bos: [FOX, OWL] });
const { ledger } = updateLedger(undefined, text);

describe('text and ledger', () => {
  it('agree after an update', () => {
    expect(ledgerProblems(ledger, text, FILE)).toEqual([]);
  });
  it('disagree while there is no ledger', () => {
    expect(ledgerProblems(undefined, text, FILE)).toMatchObject([{ code: 'permalinks-missing' }]);
  });
  it.each([
    ['an edit', [FOX, OWL.replace('haast', 'vrees')], 'bos#p2 is reworded'],
    ['an insertion', [FOX, PIKE, OWL], 'bos#p1a is new: In de vijver wacht een snoek'],
    ['a deletion', [OWL], 'bos#p1 was deleted; see bos#p2'],
    ['a move', [OWL, FOX], 'passages stand in another order'],
  ])('disagree after %s, and say where', (_, texts, reason) => {
    const problems = ledgerProblems(ledger, chapterOf({ bos: texts }), FILE);
    expect(problems).toMatchObject([{ code: 'permalinks-outdated', file: FILE }]);
    expect(problems[0]?.reason).toContain(reason);
    expect(problems[0]?.mend).toContain('npm run permalinks');
  });
  it('disagree where it is not sure what became of a passage, and give the commands', () => {
    const problems = ledgerProblems(ledger, chapterOf({ bos: [FOX, PIKE] }), FILE);
    expect(problems).toMatchObject([{ code: 'permalinks-doubt', line: 8 }]);
    expect(problems[0]?.mend).toMatch(
      /^npm run permalinks -- --settle proef\/bos#p2=[0-9a-f]{8}\n.*line 8.*\nnpm run permalinks -- --settle proef\/bos#p2=gone$/m,
    );
  });
});

describe('since an earlier ledger', () => {
  const codes = (after: Ledger) => lostAddresses(ledger, after, FILE).map(({ code }) => code);

  it('nothing is lost by updates', () => {
    const moved = updateLedger(ledger, chapterOf({ woud: [OWL] })).ledger;
    expect(codes(moved)).toEqual([]);
  });
  it('a line taken out is an address lost', () => {
    expect(codes({ ...ledger, lines: ledger.lines.slice(0, -1) })).toEqual(['permalinks-lost']);
  });
  it('an address that was retired is not for another text', () => {
    const without = updateLedger(ledger, chapterOf({ bos: [FOX] })).ledger;
    const again = updateLedger(undefined, chapterOf({ bos: [FOX, PIKE] })).ledger;
    expect(lostAddresses(without, again, FILE)).toMatchObject([{ code: 'permalinks-reused' }]);
    expect(lostAddresses(without, ledger, FILE)).toEqual([]);
  });
});
