import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance } from '../../../../src/search/query/distance.ts';

it.each([
  ['', '', 0],
  ['olifant', 'olifant', 0],
  ['olifnat', 'olifant', 1],
  ['olfant', 'olifant', 1],
  ['oliifant', 'olifant', 1],
  ['olufant', 'olifant', 1],
  ['ca', 'abc', 3],
])('%s is %s letters from %s', (a, b, expected) => {
  expect(distance(a, b, 5)).toBe(expected);
});

const word = fc.string({ unit: fc.constantFrom(...Array.from('abc')), maxLength: 8 });

it('is symmetric, and zero only for the same word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9));
      expect(distance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});

it('counts no further than it is told', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
      const apart = distance(a, b, 9);
      expect(distance(a, b, limit)).toBe(apart > limit ? Infinity : apart);
    }),
  );
});

it('leaves out of account as many letters at the end as it is told', () => {
  const tail = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 8 }), tail, (a, b, limit, tail) => {
      const beginnings = Array.from({ length: tail + 1 }, (_, cut) => a.slice(0, a.length - cut));
      const possible = a.length < tail ? ['', ...beginnings] : beginnings;
      const nearest = Math.min(...possible.map((beginning) => distance(beginning, b, limit)));
      expect(distance(a, b, limit, tail)).toBe(nearest);
    }),
  );
});
