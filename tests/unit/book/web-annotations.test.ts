import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationCollection } from '../../../src/book/web-annotations.ts';
import { findQuote } from '../../../src/text/text-quote.ts';

interface Selectors {
  first: {
    items: {
      target: {
        selector: {
          refinedBy: [
            { exact: string; prefix: string; suffix: string },
            { start: number; end: number },
          ];
        };
      };
    }[];
  };
}

function selectors(text: string, start: number, end: number) {
  const collection = annotationCollection('https://site.example/noten.jsonld', 'Noten', [
    {
      address: 'https://site.example/deel/#noot-n',
      kind: 'vraag',
      html: '<p>Waarom?</p>',
      language: 'nl-BE',
      sources: [],
      section: 'https://site.example/deel/',
      passage: 'p1',
      text,
      range: { start, end },
    },
  ]) as Selectors;
  const item = collection.first.items[0];
  if (!item) throw new Error('the note is not in the collection');
  return item.target.selector.refinedBy;
}

test('selects the same words by quotation and by position, which counts code points', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀', '’'), minLength: 1 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (words, from, length) => {
      const start = from % words.length;
      const end = Math.min(words.length, start + 1 + length);
      const exact = words.slice(start, end);
      fc.pre(exact.isWellFormed() && exact.trim() === exact && exact !== '');
      const [quote, position] = selectors(words, start, end);
      expect(Array.from(words).slice(position.start, position.end).join('')).toBe(exact);
      expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
      expect(words).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(findQuote(words, quote)).toContainEqual({ start, end });
    }),
  );
});
