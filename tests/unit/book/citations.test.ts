import { expect, test } from 'vitest';
import { citations } from '../../../src/book/citations.ts';
import type { Source } from '../../../src/schemas/source.ts';

const article: Source = {
  id: 'janssens-1999',
  type: 'article-journal',
  title: 'Iets over egels',
  author: [
    { family: 'Janssens', given: 'Marie' },
    { family: 'Aerts', given: 'Jan Frans' },
  ],
  issued: { 'date-parts': [[1999]] },
  'container-title': 'Tijdschrift voor Stekels',
  volume: '12',
  issue: '3',
  page: '45-67',
  DOI: '10.1000/egels-45-67',
};

const book: Source = {
  id: 'aerts-2001',
  type: 'book',
  title: 'Egels',
  author: [{ family: 'Aerts', given: 'Jan Frans' }],
  issued: { 'date-parts': [[2001]] },
  publisher: 'Den Uil',
};

// The citation processor takes its time to read the style.
test(
  'cites in APA style, in Dutch, in the order of a bibliography, DOIs as links',
  { timeout: 60_000 },
  () => {
    expect(citations([article, book])).toEqual([
      {
        id: 'aerts-2001',
        short: 'Aerts, 2001',
        full: 'Aerts, J. F. (2001). <i>Egels</i>. Den Uil.',
      },
      {
        id: 'janssens-1999',
        short: 'Janssens & Aerts, 1999',
        full: 'Janssens, M., &#38; Aerts, J. F. (1999). Iets over egels. <i>Tijdschrift voor Stekels</i>, <i>12</i>(3), 45–67. <a href="https://doi.org/10.1000/egels-45-67">https://doi.org/10.1000/egels-45-67</a>',
      },
    ]);
  },
);

test('makes nothing of no sources', () => {
  expect(citations([])).toEqual([]);
});
