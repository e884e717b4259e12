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

// https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
const CSL_TYPES = `article article-journal article-magazine article-newspaper bill book broadcast
  chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure
  graphic hearing interview legal_case legislation manuscript map motion_picture musical_score
  pamphlet paper-conference patent performance periodical personal_communication post post-weblog
  regulation report review review-book software song speech standard thesis treaty webpage`.split(
  /\s+/,
);

const titleOf = (family: string) => `Werk van ${family}`;
const work = (family: string, type = 'book'): Source => ({
  id: family.toLowerCase(),
  type,
  title: titleOf(family),
  author: [{ family, given: 'Anna' }],
  issued: { 'date-parts': [[2000]] },
});

test.for(CSL_TYPES)('a source of type %s leaves every work its own reference', (type) => {
  // One before, one between, one after it in the alphabet.
  const families = ['Wouters', 'Maes', 'Celis', 'Nys'];
  const cited = citations(
    families.map((family) => work(family, family === 'Maes' ? type : 'book')),
  );
  expect(cited).toHaveLength(families.length);
  for (const family of families) {
    const { full, short } = cited.find(({ id }) => id === work(family).id) ?? {};
    expect(full?.replace(/<[^>]+>/g, '')).toContain(titleOf(family));
    expect(short).toContain(family);
  }
});

test('an interview and a personal letter stand in the list, where their authors belong', () => {
  const works = [work('Wouters'), work('Maes', 'interview'), work('Nys', 'personal_communication')];
  expect(citations(works).map(({ id }) => id)).toEqual(['maes', 'nys', 'wouters']);
});
