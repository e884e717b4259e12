import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type PackedWord,
  packWords,
  unpackWords,
} from '../../../../src/search/dutch/packed-words.ts';

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
  isInText: fc.boolean(),
  roles,
});
const name = fc.record({
  words: fc.array(fc.tuple(fc.oneof(part, fc.constantFrom('4x4', '2'))), {
    minLength: 1,
    maxLength: 3,
  }),
  isInText: fc.constant(false),
  roles,
});
const words = fc.uniqueArray(fc.oneof(inText, name), {
  selector: ({ words }) => JSON.stringify(words),
});

/** The same words in the same order, with the concepts numbered as they come. */
function renumbered(all: readonly PackedWord[]): PackedWord[] {
  const text = ({ words }: PackedWord) => words.map((parts) => parts.join('|')).join(' ');
  const numbers = new Map<number, number>();
  return all
    .toSorted((a, b) => (text(a) < text(b) ? -1 : 1))
    .map((word) => ({
      ...word,
      roles: word.roles.map((role) => {
        if (!numbers.has(role.concept)) numbers.set(role.concept, numbers.size);
        return { ...role, concept: numbers.get(role.concept) ?? 0 };
      }),
    }));
}

it('packs words without losing any', () => {
  fc.assert(
    fc.property(words, (given: PackedWord[]) => {
      expect([...unpackWords(packWords(given))]).toEqual(renumbered(given));
    }),
  );
});
