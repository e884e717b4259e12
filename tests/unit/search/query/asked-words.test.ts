import { describe, expect, it } from 'vitest';
import { packIrregular } from '../../../../src/search/dutch/packed-irregular.ts';
import { packWords } from '../../../../src/search/dutch/packed-words.ts';
import type { FullTextIndex, Page } from '../../../../src/search/query/full-text-index.ts';
import { search } from '../../../../src/search/query/search.ts';
import { Vocabulary } from '../../../../src/search/dutch/vocabulary.ts';

const WORDS = ['samenkwam', 'buurt'];
const vocabulary = new Vocabulary({
  passages: 1,
  words: packWords(
    ['samenkom', 'burt'].map((lemma) => ({ words: [[lemma]], isInText: true, roles: [] })),
  ),
  irregular: packIrregular([['kom', 'kwam']]),
});
const PAGE: Page = {
  url: '/boek/deel/',
  title: 'Deel',
  number: undefined,
  isConcept: false,
  words: WORDS,
  positions: new Map(
    WORDS.flatMap((word, index) => [
      [word, [index]],
      [`~${vocabulary.lemma(word)}`, [index]],
    ]),
  ),
  anchors: [{ id: 'p1', from: 0 }],
};

it('asks for each form that no rule brings together', async () => {
  const index: FullTextIndex = {
    find: (ask) => Promise.resolve(new Map(ask === '"samenkwam"' ? [[PAGE.url, [0]]] : [])),
    open: () => Promise.resolve(PAGE),
  };
  const { pages } = await search('samenkomen', vocabulary, index);
  expect(pages.map(({ url }) => url)).toEqual([PAGE.url]);
});

describe('an index that is silent', () => {
  const silent: FullTextIndex = {
    find: () => Promise.resolve(new Map()),
    open: () => Promise.resolve(PAGE),
  };
  const healthy: FullTextIndex = {
    ...silent,
    find: (ask) => Promise.resolve(new Map(ask === '"de"' ? [[PAGE.url, [0]]] : [])),
  };

  it.each(['buurt', 'saxofoon', '"buurt"', '2019', 'de'])(
    'cannot be read, asked %j',
    async (typed) => {
      await expect(search(typed, vocabulary, silent)).rejects.toThrow(/cannot be read/);
    },
  );

  it('has nothing, where it has what is in every text', async () => {
    await expect(search('saxofoon', vocabulary, healthy)).resolves.toMatchObject({ pages: [] });
  });

  it('is not asked where nothing was typed', async () => {
    await expect(search('  ', vocabulary, silent)).resolves.toMatchObject({ pages: [] });
  });
});
