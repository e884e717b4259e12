import { expect, test } from 'vitest';
import { kwic } from '../../../src/text/kwic.ts';

const text =
  'Al zeg ik het zelf: wie zichzelf ergens herkent, bevindt zich in behoorlijk gezelschap, en dat is dan weer een troost voor wie het leest.';

test('shows words between what stands around them', () => {
  const start = text.indexOf('gezelschap');
  expect(kwic(text, { start, end: start + 'gezelschap'.length })).toEqual({
    before: '…\u00a0wie zichzelf ergens herkent, bevindt zich in behoorlijk ',
    words: 'gezelschap',
    after: ', en dat is dan weer een troost voor wie het leest.',
  });
});

test('cuts between words, and leaves no loose comma', () => {
  const { before, after } = kwic(text, { start: 0, end: 2 });
  expect(before).toBe('');
  expect(after).toBe(' zeg ik het zelf: wie zichzelf ergens herkent, bevindt zich\u00a0…');
});
