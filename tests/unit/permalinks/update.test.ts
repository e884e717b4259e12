import { describe, expect, it } from 'vitest';
import { parseSettlement } from '../../../src/permalinks/doubt.ts';
import { updateLedger } from '../../../src/permalinks/update.ts';
import type { ChapterText } from '../../../src/permalinks/text.ts';
import type { Ledger } from '../../../src/schemas/permalinks.ts';
import { chapterOf, leadsTo, linesOf } from './chapter.ts';

const FOX = 'De vos sluipt elke avond langs de haag van de buren naar de kippen.';
const OWL = 'Een uil heeft geen haast en weet dat de muis wel komt.';
const HARE = 'Op het veld achter de kerk slaapt de haas met open ogen.';
const CROW = 'Vijf kraaien delen een boterham, en de zesde houdt de wacht.';
const PIKE = 'In de vijver wacht een snoek al sinds de kermis op brood.';

function published(text: ChapterText): Ledger {
  const { ledger, doubts } = updateLedger(undefined, text);
  expect(doubts).toEqual([]);
  return ledger;
}

/** The ledger after one edit of which nothing may be in doubt. */
function edited(before: Record<string, string[]>, after: Record<string, string[]>): Ledger {
  const { ledger, doubts } = updateLedger(published(chapterOf(before)), chapterOf(after));
  expect(doubts).toEqual([]);
  return ledger;
}

describe('a first publication', () => {
  it('numbers passages and headings apart, notes by their name', () => {
    const ledger = published(chapterOf({ bos: ['# Dieren', FOX, '[sluip] Van sluipen.', OWL] }));
    expect(linesOf(ledger, 'bos')).toEqual(['k1', 'p1', 'noot-sluip', 'p2']);
  });
});

describe('an insertion', () => {
  const insert = (...texts: string[]) =>
    linesOf(edited({ bos: [FOX, OWL] }, { bos: texts }), 'bos');

  it('gets a letter after the number before it', () => {
    expect(insert(FOX, HARE, CROW, OWL)).toEqual(['p1', 'p1a', 'p1b', 'p2']);
  });
  it('counts on at the end', () => {
    expect(insert(FOX, OWL, HARE)).toEqual(['p1', 'p2', 'p3']);
  });
  it('is 0a before the first', () => {
    expect(insert(HARE, FOX, OWL)).toEqual(['p0a', 'p1', 'p2']);
  });
  it('takes the next free letter also between 7 and 7a', () => {
    const first = edited({ bos: [FOX, OWL] }, { bos: [FOX, HARE, OWL] });
    const { ledger } = updateLedger(first, chapterOf({ bos: [FOX, CROW, HARE, OWL] }));
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p1b', 'p1a', 'p2']);
  });
  it('goes on with za after z', () => {
    const many = Array.from({ length: 28 }, (_, index) => `Nummer ${index} van de vele kraaien.`);
    const ids = insert(FOX, ...many, OWL);
    expect(ids.slice(24, 30)).toEqual(['p1x', 'p1y', 'p1z', 'p1za', 'p1zb', 'p2']);
  });
});

describe('an edit of the words', () => {
  it('keeps the id of what is alike between the same neighbours', () => {
    const reworded = OWL.replace('geen haast', 'alle tijd');
    const ledger = edited({ bos: [FOX, OWL, HARE] }, { bos: [FOX, reworded, HARE] });
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2', 'p3']);
  });
  it('keeps the ids of neighbours edited together', () => {
    const texts = [FOX, OWL, HARE].map((text) => text.replace('de ', 'hun '));
    expect(linesOf(edited({ bos: [FOX, OWL, HARE] }, { bos: texts }), 'bos')).toEqual([
      'p1',
      'p2',
      'p3',
    ]);
  });
  it('sees a typo mended in a word or two', () => {
    const ledger = edited({ bos: [FOX, 'Neen.', OWL] }, { bos: [FOX, 'Nee.', OWL] });
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2', 'p3']);
  });
  it('does not see curls of quotes, kinds of spaces and of dashes', () => {
    const before = published(chapterOf({ bos: ["Zij zei: 'tot 9-10 uur'."] }));
    const { ledger } = updateLedger(before, chapterOf({ bos: ['Zij zei: ‘tot 9–10\u00a0uur’.'] }));
    expect(ledger).toEqual(before);
  });
});

describe('a split', () => {
  it('leaves the id with the first part', () => {
    const ledger = edited({ bos: [HARE, `${FOX} ${OWL}`, CROW] }, { bos: [HARE, FOX, OWL, CROW] });
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2', 'p2a', 'p3']);
  });
  it('is not confused by a few new words put before an edited passage', () => {
    const ledger = edited(
      { bos: [FOX, OWL, CROW] },
      { bos: [FOX, 'En de muis?', OWL.replace('haast', 'vrees'), CROW] },
    );
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p1a', 'p2', 'p3']);
  });
});

describe('a merge', () => {
  it('leaves the first id, and leads the others there', () => {
    const ledger = edited({ bos: [HARE, FOX, OWL, CROW] }, { bos: [HARE, `${FOX} ${OWL}`, CROW] });
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2', 'p3 merged → bos#p2', 'p4']);
  });
});

describe('a move', () => {
  it('within a section keeps the id', () => {
    const ledger = edited({ bos: [FOX, OWL, HARE] }, { bos: [HARE, FOX, OWL] });
    expect(linesOf(ledger, 'bos')).toEqual(['p3', 'p1', 'p2']);
  });
  it('to another section leaves a line at the old place', () => {
    const ledger = edited(
      { bos: [FOX, OWL, HARE], wei: [CROW, PIKE] },
      { bos: [FOX, HARE], wei: [CROW, OWL, PIKE] },
    );
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2 moved → wei#p1a', 'p3']);
    expect(linesOf(ledger, 'wei')).toEqual(['p1', 'p1a', 'p2']);
  });
  it('takes along what stood beside it, also when that occurs elsewhere or was edited', () => {
    const ledger = edited(
      { bos: [FOX, 'Nee.', OWL, HARE], wei: ['Nee.', CROW] },
      { bos: [HARE], wei: ['Nee.', CROW, FOX, 'Nee.', OWL.replace('haast', 'vrees')] },
    );
    expect(linesOf(ledger, 'bos')).toEqual([
      'p1 moved → wei#p3',
      'p2 moved → wei#p4',
      'p3 moved → wei#p5',
      'p4',
    ]);
  });
  it('back to where it came from gives it its own address again', () => {
    const away = edited({ bos: [FOX, OWL], wei: [CROW] }, { bos: [FOX], wei: [CROW, OWL] });
    const { ledger } = updateLedger(away, chapterOf({ bos: [FOX, OWL], wei: [CROW] }));
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2']);
    expect(linesOf(ledger, 'wei')).toEqual(['p1', 'p2 moved → bos#p2']);
  });
  it('back does not take the address of what was deleted meanwhile', () => {
    const away = edited({ bos: [FOX, OWL], wei: [CROW] }, { bos: [FOX], wei: [CROW, OWL] });
    const gone = updateLedger(away, chapterOf({ bos: [FOX], wei: [CROW] })).ledger;
    expect(leadsTo(gone, 'bos#p2')).toBe('wei#p1');
    const { ledger } = updateLedger(gone, chapterOf({ bos: [FOX, CROW], wei: [] }));
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2 moved → wei#p2', 'p3']);
    expect(leadsTo(ledger, 'bos#p2')).toBe('bos#p3');
  });
  it('of words that became a heading leads to the heading', () => {
    const ledger = edited({ bos: [FOX, 'De vos', OWL] }, { bos: [FOX, '# De vos', OWL] });
    expect(linesOf(ledger, 'bos')).toContain('p2 moved → bos#k1');
  });
});

describe('a deletion', () => {
  it('lands at what stood before it', () => {
    const ledger = edited({ bos: [FOX, OWL, HARE] }, { bos: [FOX, HARE] });
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'p2 retired → bos#p1', 'p3']);
  });
  it('lands at what follows where nothing stood before it', () => {
    expect(leadsTo(edited({ bos: [FOX, OWL] }, { bos: [OWL] }), 'bos#p1')).toBe('bos#p2');
  });
  it('of everything lands at the section', () => {
    expect(leadsTo(edited({ bos: [FOX] }, { bos: [] }), 'bos#p1')).toBe('bos');
  });
  it('never frees the id for another text, and gives it back to its own', () => {
    const gone = edited({ bos: [FOX, OWL] }, { bos: [FOX] });
    expect(linesOf(updateLedger(gone, chapterOf({ bos: [FOX, HARE] })).ledger, 'bos')).toContain(
      'p3',
    );
    expect(linesOf(updateLedger(gone, chapterOf({ bos: [FOX, OWL] })).ledger, 'bos')).toEqual([
      'p1',
      'p2',
    ]);
  });
});

describe('notes', () => {
  it('keep their address when their words change', () => {
    const ledger = edited(
      { bos: [FOX, '[een] Kort.'] },
      { bos: [FOX, '[een] Iets heel anders dan eerst.'] },
    );
    expect(linesOf(ledger, 'bos')).toEqual(['p1', 'noot-een']);
  });
  it('that are renamed lead to the new name', () => {
    const ledger = edited({ bos: [FOX, `[een] ${OWL}`] }, { bos: [FOX, `[uil] ${OWL}`] });
    expect(leadsTo(ledger, 'bos#noot-een')).toBe('bos#noot-uil');
  });
  it('that are deleted land at the passage they hung on', () => {
    expect(leadsTo(edited({ bos: [FOX, '[een] Kort.'] }, { bos: [FOX] }), 'bos#noot-een')).toBe(
      'bos#p1',
    );
  });
  it('do not take the name of one that was deleted', () => {
    const gone = edited({ bos: [FOX, `[een] ${OWL}`] }, { bos: [FOX] });
    const { ledger, doubts } = updateLedger(gone, chapterOf({ bos: [FOX, `[een] ${HARE}`] }));
    expect(doubts.map(({ code }) => code)).toEqual(['permalinks-name-taken']);
    expect(ledger).toEqual(gone);
  });
});

describe('sections', () => {
  const before = { bos: [FOX, OWL], wei: [CROW, PIKE] };

  it('that are renamed take their ids along, and the old address leads on', () => {
    const ledger = edited(before, { woud: [FOX, OWL], wei: [CROW, PIKE] });
    expect(linesOf(ledger, 'woud')).toEqual(['p1', 'p2']);
    expect([leadsTo(ledger, 'bos'), leadsTo(ledger, 'bos#p2')]).toEqual(['woud', 'woud#p2']);
  });
  it('may be rewritten and renamed when movedFrom says so', () => {
    const text = chapterOf(
      { woud: [FOX, HARE], wei: [CROW, PIKE] },
      { renamed: { woud: ['bos'] } },
    );
    const { ledger, doubts } = updateLedger(published(chapterOf(before)), text);
    expect(leadsTo(ledger, 'bos#p1')).toBe('woud#p1');
    expect(doubts.map(({ code }) => code)).toEqual(['permalinks-doubt']);
  });
  it('that are renamed and renamed back are themselves again', () => {
    const there = edited(before, { woud: [FOX, OWL], wei: [CROW, PIKE] });
    const { ledger, doubts } = updateLedger(there, chapterOf(before));
    expect(doubts).toEqual([]);
    expect([leadsTo(ledger, 'bos#p2'), leadsTo(ledger, 'woud#p2')]).toEqual(['bos#p2', 'bos#p2']);
  });
  it('that went into another lead there, passage by passage', () => {
    const ledger = edited(before, { wei: [CROW, PIKE, FOX, OWL] });
    expect([leadsTo(ledger, 'bos'), leadsTo(ledger, 'bos#p2')]).toEqual(['wei', 'wei#p4']);
  });
  it('that are gone have to be accounted for', () => {
    const text = chapterOf({ wei: [CROW, PIKE] });
    const { ledger, doubts } = updateLedger(published(chapterOf(before)), text);
    expect(ledger).toEqual(published(chapterOf(before)));
    expect(doubts).toMatchObject([
      { code: 'permalinks-section-gone', choices: [{ settlement: 'bos=wei' }] },
    ]);
    const settled = updateLedger(ledger, text, [parseSettlement('bos=wei')]);
    expect(settled.doubts).toEqual([]);
    expect(leadsTo(settled.ledger, 'bos#p2')).toBe('wei');
  });
  it('do not take the address of one that was renamed', () => {
    const there = edited(before, { woud: [FOX, OWL], wei: [CROW, PIKE] });
    const { doubts } = updateLedger(
      there,
      chapterOf({ woud: [FOX, OWL], wei: [CROW, PIKE], bos: [HARE] }),
    );
    expect(doubts.map(({ code }) => code)).toEqual(['permalinks-section-taken']);
  });
  it('answer for the addresses that movedFrom names, also from before the ledger', () => {
    const text = chapterOf(before, { renamed: { bos: ['forest'] } });
    expect(leadsTo(published(text), 'forest#p2')).toBe('bos#p2');
  });
  it('cannot come from one that is still there', () => {
    const { doubts } = updateLedger(undefined, chapterOf(before, { renamed: { bos: ['wei'] } }));
    expect(doubts.map(({ code }) => code)).toEqual(['permalinks-moved-from-exists']);
  });
});

describe('a chapter', () => {
  it('that is renamed remembers its names', () => {
    const before = published(chapterOf({ bos: [FOX] }));
    const text = chapterOf({ bos: [FOX] }, { chapter: 'dieren', movedFrom: ['proef'] });
    const { ledger } = updateLedger(before, text);
    expect([ledger.chapter, ledger.formerly]).toEqual(['dieren', ['proef']]);
  });
  it('does not take the ledger of another', () => {
    const before = published(chapterOf({ bos: [FOX] }));
    const { ledger, doubts } = updateLedger(
      before,
      chapterOf({ bos: [FOX] }, { chapter: 'kopie' }),
    );
    expect(doubts.map(({ code }) => code)).toEqual(['permalinks-other-chapter']);
    expect(ledger).toEqual(before);
  });
});

describe('a doubt', () => {
  const before = published(chapterOf({ bos: [FOX, OWL, HARE], wei: [CROW] }));
  const text = chapterOf({ bos: [FOX, PIKE, HARE], wei: [CROW] });
  const { ledger, doubts } = updateLedger(before, text);

  it('arises where something else stands in the place of a passage', () => {
    expect(ledger).toEqual(before);
    expect(doubts).toMatchObject([{ file: 'content/chapters/proef/sections/bos.mdx', line: 8 }]);
  });
  it('is settled by either of its choices', () => {
    const outcomes = doubts[0]?.choices.map(({ settlement }) => {
      const settled = updateLedger(before, text, [parseSettlement(settlement)]);
      expect(settled.doubts).toEqual([]);
      return linesOf(settled.ledger, 'bos');
    });
    expect(outcomes).toEqual([
      ['p1', 'p2', 'p3'],
      ['p1', 'p2 retired → bos#p1', 'p1a', 'p3'],
    ]);
  });
  it('arises where a passage is gone and one like it is new elsewhere', () => {
    const moved = OWL.replace('geen haast en weet', 'alle tijd, want');
    const { doubts } = updateLedger(before, chapterOf({ bos: [FOX, HARE], wei: [CROW, moved] }));
    expect(doubts[0]?.choices).toHaveLength(2);
    const settlement = parseSettlement(doubts[0]?.choices[0]?.settlement ?? '');
    const settled = updateLedger(before, chapterOf({ bos: [FOX, HARE], wei: [CROW, moved] }), [
      settlement,
    ]);
    expect(leadsTo(settled.ledger, 'bos#p2')).toBe('wei#p2');
  });
  it('arises where two new passages are about as alike', () => {
    const one = OWL.replace('haast', 'vrees');
    const other = OWL.replace('muis', 'mol');
    const { doubts } = updateLedger(
      before,
      chapterOf({ bos: [FOX, one, other, HARE], wei: [CROW] }),
    );
    expect(doubts[0]?.choices).toHaveLength(3);
  });
  it('does not keep what is sure from being written', () => {
    const both = updateLedger(
      before,
      chapterOf({ bos: [FOX, PIKE, HARE], wei: [CROW, 'Ook dat nog.'] }),
    );
    expect(both.doubts).toHaveLength(1);
    expect(linesOf(both.ledger, 'wei')).toEqual(['p1', 'p2']);
    expect(linesOf(both.ledger, 'bos')).toEqual(['p1', 'p2', 'p3']);
  });
  it('is not settled by something that is not there', () => {
    expect(() => updateLedger(before, text, [parseSettlement('bos#p9=gone')])).toThrow(/bos#p9/);
    expect(() => updateLedger(before, text, [parseSettlement('bos#p2=00000000')])).toThrow(
      /00000000/,
    );
    expect(() => parseSettlement('bos#p2')).toThrow(RangeError);
  });
});
