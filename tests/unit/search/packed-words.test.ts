import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type PackedWord, packWords, unpackWords } from '../../../src/search/dutch/packed-words.ts';

const part = fc.string({
  unit: fc.constantFrom(...Array.from('abcdezłж')),
  minLength: 1,
  maxLength: 30,
});
const roles = fc.array(fc.record({ concept: fc.nat(2000), isSynonym: fc.boolean() }), {
  maxLength: 3,
});
const inText = fc.record({
  words: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => [parts]),
  count: fc.integer({ min: 0, max: 4 }).map((power) => 4 ** power),
  roles,
});
const name = fc.record({
  words: fc.array(fc.tuple(fc.oneof(part, fc.constantFrom('4x4', '2'))), {
    minLength: 1,
    maxLength: 3,
  }),
  count: fc.constant(0),
  roles,
});
const words = fc.uniqueArray(fc.oneof(inText, name), {
  selector: ({ words }) => JSON.stringify(words),
});

it('packs words without losing any', () => {
  fc.assert(
    fc.property(words, (given: PackedWord[]) => {
      const sorted = (all: PackedWord[]) => all.map((word) => JSON.stringify(word)).sort();
      expect(sorted([...unpackWords(packWords(given))])).toEqual(sorted(given));
    }),
  );
});
