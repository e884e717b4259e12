import fc from 'fast-check';
import { expect, it } from 'vitest';
import { IRREGULAR_WORDS } from '../../../../src/search/build/irregular-words.ts';
import { packIrregular, unpackIrregular } from '../../../../src/search/dutch/packed-irregular.ts';

const sorted = (words: readonly (readonly string[])[]) =>
  words.map((word) => word.join(' ')).toSorted();

const root = fc.string({ unit: fc.constantFrom(...Array.from('aeijourlt')), minLength: 1 });
const words = fc.uniqueArray(fc.uniqueArray(root, { minLength: 2, maxLength: 4 }), {
  selector: (word) => word.join(' '),
});

it('packs words without losing any', () => {
  fc.assert(
    fc.property(words, (given) => {
      expect(sorted([...unpackIrregular(packIrregular(given))])).toEqual(sorted(given));
    }),
  );
});

it('says once what many verbs do', () => {
  const verbs = IRREGULAR_WORDS.filter(([infinitive]) => /^[^aeiou]+ijven$/.test(infinitive ?? ''));
  const packed = packIrregular(verbs.map(([, past = '', participle = '']) => [participle, past]));
  expect(packed.length).toBeLessThan(verbs.flat().join(' ').length);
});

it('makes nothing of nothing', () => {
  expect([...unpackIrregular(packIrregular([]))]).toEqual([]);
});
