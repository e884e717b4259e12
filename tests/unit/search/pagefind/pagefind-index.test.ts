import { expect, it } from 'vitest';
import { type Pagefind, pagefindIndex } from '../../../../src/search/pagefind/pagefind-index.ts';
import { packWords } from '../../../../src/search/dutch/packed-words.ts';
import { search } from '../../../../src/search/query/search.ts';
import { Vocabulary } from '../../../../src/search/dutch/vocabulary.ts';

// As Pagefind says it: positions count the loose dash and dots.
const PAGE = {
  raw_url: '/boek/deel/',
  content: 'Deel Kom binnen … maar – zei ze – veeg je voeten. De mat ligt buiten.',
  meta: { title: 'Deel' },
  filters: {},
  anchors: [
    { id: 'p1', location: 1 },
    { id: 'p2', location: 12 },
  ],
};
const WORDS = PAGE.content.split(' ').map((word) => word.toLowerCase().replace(/\W/g, ''));
const pagefind: Pagefind = {
  search: (query) => {
    const isInQuotes = query.startsWith('"');
    const words = WORDS.flatMap((word, index) =>
      word === query.replaceAll('"', '') ? [index] : [],
    ).slice(0, isInQuotes ? 1 : undefined);
    const result = { id: 'deel', words, data: () => Promise.resolve(PAGE) };
    return Promise.resolve({ results: words.length > 0 ? [result] : [] });
  },
};
const vocabulary = new Vocabulary({
  passages: 2,
  words: packWords(
    ['binnen', 'voeten', 'veeg', 'mat'].map((word) => ({
      words: [[word]],
      isInText: true,
      roles: [],
    })),
  ),
  irregular: '',
});

const index = pagefindIndex(pagefind, (word) => vocabulary.lemma(word));

it.each([
  ['"binnen maar"', 'p1'],
  ['"maar zei ze veeg"', 'p1'],
  ['"binnen…maar"', 'p1'],
  // Words that the vocabulary lacks are asked in quotes, and answered with one place.
  ['"kom binnen"', 'p1'],
  ['"ligt buiten"', 'p2'],
  ['mat', 'p2'],
])('finds %s across loose dashes and dots', async (query, passage) => {
  const { pages } = await search(query, vocabulary, index);
  expect(pages[0]?.passages[0]?.id).toBe(passage);
});

it('shows the dashes and dots all the same', async () => {
  const { pages } = await search('voeten', vocabulary, index);
  const shown = pages[0]?.passages[0]?.words.map(({ written }) => written).join(' ');
  expect(shown).toBe('Kom binnen … maar – zei ze – veeg je voeten.');
});
