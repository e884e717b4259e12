import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Repair } from '../../../tools/import/model/blocks.ts';
import { prove } from '../../../tools/import/prove/proof.ts';

const words = (text: string) => text.split(' ').filter((word) => word !== '');

function proof(
  source: string,
  output: string,
  repairs: Repair[] = [],
  titles: string[] = ['De trein'],
) {
  const lines = words(source).map((text) => ({ text, line: 1 }));
  return prove({
    source: lines,
    order: [{ first: 1, last: 1 }],
    output: words(output),
    titles,
    repairs,
  });
}

const capital: Repair = { kind: 'capital', line: 1, sources: [0], before: 'de', after: 'De' };

test('the same words are proven without repairs', () => {
  expect(proof('de trein is laat', 'de trein is laat').unexplained).toEqual([]);
});

test('a difference needs a repair, and a repair a difference', () => {
  expect(proof('de trein is laat', 'De trein is laat').unexplained).toHaveLength(1);
  expect(proof('de trein is laat', 'De trein is laat', [capital]).unexplained).toEqual([]);
  expect(proof('de trein is laat', 'de trein is laat', [capital]).unexplained).toHaveLength(1);
});

test('a repair may do no more than its kind allows', () => {
  const lie: Repair = { ...capital, after: 'Den' };
  expect(proof('de trein is laat', 'Den trein is laat', [lie]).unexplained).toHaveLength(1);
  const drop: Repair = {
    kind: 'running-head',
    line: 1,
    sources: [2, 3],
    before: 'is laat',
    after: '',
  };
  expect(proof('de trein is laat', 'de trein', [drop]).unexplained).toHaveLength(1);
});

test.each(['Sneeuwval', 'Sneeuwval en ijzel', 'Vroege sneeuwval'])(
  'a running head repeats a title, its beginning or its end: %s',
  (title) => {
    const head: Repair = {
      kind: 'running-head',
      line: 1,
      sources: [0, 1],
      before: 'sNeeuw vAl',
      after: '',
    };
    const { unexplained } = proof('sNeeuw vAl is laat', 'is laat', [head], [title]);
    expect(unexplained).toEqual([]);
  },
);

test('a phrase that comes back beside a repair leads nobody astray', () => {
  const source = 'WAT IS EEN DIJK? Wat is een dijk? Een muur.';
  const written = 'Wat is een dijk? Wat is een dijk? Een muur.';
  const title: Repair = {
    kind: 'title-case',
    line: 1,
    sources: [0, 1, 2, 3],
    before: 'WAT IS EEN DIJK?',
    after: 'Wat is een dijk?',
  };
  expect(proof(source, written, [title]).unexplained).toEqual([]);
  const lost = proof(source, 'Wat is een dijk? Een muur.', [title]);
  expect(lost.unexplained.length).toBeGreaterThan(0);
});

test('a running head repeats the first line of the file, or a line of a title over three', () => {
  const head: Repair = {
    kind: 'running-head',
    line: 2,
    sources: [4, 5],
    before: 'Een dijk',
    after: '',
  };
  const told = (titles: string[], first: string) =>
    prove({
      source: words(`${first} Wat vooraf Een dijk breekt`).map((text, place) => ({
        text,
        line: place < 2 ? 1 : 2,
      })),
      order: [{ first: 1, last: 2 }],
      output: words(`${first} Wat vooraf breekt`),
      titles,
      repairs: [head],
    }).unexplained;
  expect(told([], 'Een dijk')).toEqual([]);
  expect(told(['De zee, een dijk en de polder'], 'Zo begon')).toEqual([]);
  expect(told(['Het verhaal', 'De zee'], 'Zo begon')).toHaveLength(1);
});

test('lines that are lost or read twice are found', () => {
  const source = [
    { text: 'een', line: 1 },
    { text: 'twee', line: 2 },
  ];
  const input = { source, output: ['een', 'twee'], titles: [], repairs: [] };
  expect(prove({ ...input, order: [{ first: 1, last: 1 }] }).unexplained).toHaveLength(1);
  const twice = [
    { first: 1, last: 2 },
    { first: 2, last: 2 },
  ];
  expect(prove({ ...input, order: twice }).unexplained).toHaveLength(1);
});

test('any word lost, added or changed without a repair is found', () => {
  const text = fc.array(fc.constantFrom('de', 'trein', 'is', 'laat', 'en', 'vol'), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.constantFrom('lose', 'add', 'change'), (source, place, edit) => {
      const at = place % source.length;
      const output: string[] = [...source];
      if (edit === 'lose') output.splice(at, 1);
      else output.splice(at, edit === 'add' ? 0 : 1, 'nieuw');
      expect(proof(source.join(' '), output.join(' ')).unexplained.length).toBeGreaterThan(0);
    }),
  );
});
