import { expect, it } from 'vitest';
import { packIrregular } from '../../../src/search/dutch/packed-irregular.ts';
import { packWords } from '../../../src/search/dutch/packed-words.ts';
import type { FullTextIndex, Page } from '../../../src/search/full-text-index.ts';
import { search } from '../../../src/search/search.ts';
import { Vocabulary } from '../../../src/search/dutch/vocabulary.ts';

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
    find: (ask) => Promise.resolve(new Map(ask === 'samenkwam' ? [[PAGE.url, [0]]] : [])),
    open: () => Promise.resolve(PAGE),
  };
  const { pages } = await search('samenkomen', vocabulary, index);
  expect(pages.map(({ url }) => url)).toEqual([PAGE.url]);
});

it('tells an index that has nothing from one that cannot be read', async () => {
  const silent: FullTextIndex = {
    find: () => Promise.resolve(new Map()),
    open: () => Promise.resolve(PAGE),
  };
  await expect(search('buurt', vocabulary, silent)).rejects.toThrow(/cannot be read/);
  await expect(search('saxofoon', vocabulary, silent)).resolves.toMatchObject({ pages: [] });
  const healthy: FullTextIndex = {
    ...silent,
    find: (ask) => Promise.resolve(new Map(ask === '"de"' ? [[PAGE.url, [0]]] : [])),
  };
  await expect(search('buurt', vocabulary, healthy)).resolves.toMatchObject({ pages: [] });
});
