import { expect, it } from 'vitest';
import { packWords } from '../../../src/search/dutch/packed-words.ts';
import { type Index, type Page, search } from '../../../src/search/search.ts';
import { Vocabulary } from '../../../src/search/dutch/vocabulary.ts';

const WORDS = ['samenkwam', 'buurt'];
const PAGE: Page = {
  url: '/boek/deel/',
  title: 'Deel',
  number: undefined,
  isConcept: false,
  words: WORDS,
  positions: new Map(WORDS.map((word, index) => [word, [index]])),
  anchors: [{ id: 'p1', from: 0 }],
};

it('asks for each word itself: what begins it may be known on other pages alone', async () => {
  const index: Index = {
    // Pagefind answers for `samen` with the pages that have that word.
    find: (word) => Promise.resolve(new Map(word === 'samenkwam' ? [[PAGE.url, [0]]] : [])),
    open: () => Promise.resolve(PAGE),
  };
  const words = packWords(WORDS.map((word) => ({ words: [[word]], count: 1, roles: [] })));
  const irregular = ['kom kwam'];
  const vocabulary = new Vocabulary({ passages: 1, words, irregular });
  const { pages } = await search('samenkomen', vocabulary, index);
  expect(pages.map(({ url }) => url)).toEqual([PAGE.url]);
});
