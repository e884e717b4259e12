import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outline } from '../../../src/book/outline.ts';
import type { SectionTree } from '../../../src/schemas/chapter.ts';

test('a tree becomes a list in reading order, numbered as printed', () => {
  const tree = ['a', { b: ['c', { d: ['e'] }] }, 'f'];
  expect(outline(tree)).toEqual([
    { slug: 'a', number: '1', depth: 1 },
    { slug: 'b', number: '2', depth: 1 },
    { slug: 'c', number: '2.1', depth: 2, parent: 'b' },
    { slug: 'd', number: '2.2', depth: 2, parent: 'b' },
    { slug: 'e', number: '2.2.1', depth: 3, parent: 'd' },
    { slug: 'f', number: '3', depth: 1 },
  ]);
});

const { tree } = fc.letrec<{ tree: SectionTree; node: SectionTree[number] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.stringMatching(/^[a-z]{1,5}$/),
    fc
      .tuple(fc.stringMatching(/^[a-z]{1,5}$/), tie('tree'))
      .map(([slug, nested]) => ({ [slug]: nested })),
  ),
  tree: fc.array(tie('node'), { maxLength: 4 }),
}));

test('no tree gives a number twice, and each number tells depth and parent', () => {
  fc.assert(
    fc.property(tree, (sections) => {
      const entries = outline(sections);
      const numbers = entries.map(({ number }) => number);
      expect(new Set(numbers).size).toBe(entries.length);
      for (const { number, depth, parent } of entries) {
        const steps = number.split('.');
        expect(steps).toHaveLength(depth);
        const above = entries.find((entry) => entry.number === steps.slice(0, -1).join('.'));
        expect(above?.slug).toBe(parent);
      }
    }),
  );
});
