import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestText } from '../../../src/text/nearest-text.ts';
import { findQuote } from '../../../src/text/text-quote.ts';

const wordsAt = (text: string, quote: Parameters<typeof findQuote>[1]) =>
  findQuote(text, quote).map(({ start, end }) => text.slice(start, end));

describe('findQuote', () => {
  test.each([
    ['curly quotes by straight ones', 'Hij zei: “Ga maar al”, zei ze.', '"Ga maar al"'],
    ['straight quotes by curly ones', "Hij zei 'ja'.", '‘ja’'],
    ['guillemets by quotes', 'Hij zei «ja».', '"ja"'],
    ['an elision by an opening quote', '’s Avonds alles omgekeerd.', '‘s Avonds'],
    ['a line break by a space', 'met een ijstaart\nvoor een bediende', 'ijstaart voor'],
    ['a no-break space by a space', 'drie\u00a0doden die samen', 'drie doden'],
    ['a composed accent by its parts', 'voor de kát heeft ze', 'ka\u0301t'],
    ['words with a soft hyphen', 'het zoog\u00addieren\u00adbrein doet', 'zoogdierenbrein'],
    ['words between spaces', 'een vol hoofd', '  vol hoofd\n'],
  ])('finds %s', (_, text, exact) => {
    expect(findQuote(text, { exact })).toHaveLength(1);
  });

  test('is exact about everything else', () => {
    expect(findQuote('De hel, dat zijn de anderen', { exact: 'de hel' })).toEqual([]);
    expect(findQuote('andere mensen', { exact: 'andere  mens.' })).toEqual([]);
    expect(findQuote('andere mensen', { exact: ' ' })).toEqual([]);
  });

  test('tells two places apart by what stands before and after', () => {
    const text = 'Zie haar. Hij ziet haar. Zij ziet hem. Niemand ziet haar';
    expect(findQuote(text, { exact: 'ziet haar' })).toHaveLength(2);
    expect(findQuote(text, { exact: 'ziet haar', prefix: 'Niemand ' })).toEqual([
      { start: 47, end: 56 },
    ]);
    expect(wordsAt(text, { exact: 'ziet', suffix: 'hem' })).toEqual(['ziet']);
    expect(findQuote(text, { exact: 'ziet haar', prefix: 'Iemand' })).toEqual([]);
  });

  test('finds places that overlap', () => {
    expect(findQuote('ja ja ja', { exact: 'ja ja' })).toHaveLength(2);
  });

  test('finds any stretch of any text, however its spaces and quotes are written', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '’', '“', '”', '"', '\n', '…', 'é', '😀'),
      minLength: 1,
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, from, length) => {
        const start = from % words.length;
        const exact = words.slice(start, start + 1 + length).replaceAll(/[“”]/g, '"');
        fc.pre(exact.trim() !== '' && exact.isWellFormed());
        const places = wordsAt(words, { exact: exact.replaceAll(/\s/g, '\n ') });
        expect(places).toContain(words.slice(start, start + exact.length).trim());
      }),
    );
  });
});

describe('nearestText', () => {
  const text = 'Als ze hard remde, stuurde ik de kinderen naar boven, want dan ging ze… Ja.';

  test('finds the whole words that come nearest', () => {
    expect(nearestText(text, 'stuurde hij de kindren naar bove')).toBe(
      'stuurde ik de kinderen naar boven,',
    );
  });

  test('finds nothing where nothing is alike', () => {
    expect(nearestText(text, 'zoogdierenbrein en reptielenbrein')).toBeUndefined();
  });
});
