import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../../../src/search/page/excerpt.ts';

const passage = (qualities: readonly number[]) =>
  qualities.map((quality, index) => ({ written: String(index), quality }));

it('shows the surest word rather than several that are near it in meaning', () => {
  const qualities = Array.from({ length: 120 }, () => 0);
  qualities[20] = 1;
  for (const place of [100, 101, 102]) qualities[place] = 0.6;
  const shown = excerpt(passage(qualities)).map(({ written }) => written);
  expect(shown).toContain('20');
  expect(shown).not.toContain('100');
});

it('shows a found word wherever it stands, in words that follow each other, and says where it cut', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 0, 0, 0.5, 1), { maxLength: 120 }), (qualities) => {
      const shown = excerpt(passage(qualities));
      const words = shown.filter(({ written }) => written !== '…');
      const [first = 0, last = -1] = [words[0], words.at(-1)].map((word) => Number(word?.written));
      expect(words.map(({ written }) => Number(written))).toEqual(
        qualities.map((_, index) => index).slice(first, last + 1),
      );
      expect(words.some(({ quality }) => quality > 0)).toBe(qualities.some((one) => one > 0));
      if (words.length === 0) return;
      expect(shown[0]?.written === '…').toBe(first > 0);
      expect(shown.at(-1)?.written === '…').toBe(last < qualities.length - 1);
    }),
  );
});
