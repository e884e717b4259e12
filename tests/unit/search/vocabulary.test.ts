import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeWords, encodeWords } from '../../../src/search/vocabulary.ts';

const part = fc.string({
  unit: fc.constantFrom(...Array.from('abcdez19')),
  minLength: 1,
  maxLength: 30,
});
const words = fc.uniqueArray(
  fc.record({
    parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    count: fc.integer({ min: 0, max: 6 }).map((power) => 2 ** power),
  }),
  { selector: ({ parts }) => parts.join('|') },
);

it('packs words without losing any', () => {
  fc.assert(
    fc.property(words, (given) => {
      const key = ({ parts, count }: { parts: readonly string[]; count: number }) =>
        `${parts.join('|')} ${count}`;
      expect([...decodeWords(encodeWords(given))].map(key).sort()).toEqual(given.map(key).sort());
    }),
  );
});
