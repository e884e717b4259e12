import { expect, it } from 'vitest';
import type { FullTextIndex, Page } from '../../../../src/search/query/full-text-index.ts';
import { search } from '../../../../src/search/query/search.ts';
import { packWords } from '../../../../src/search/dutch/packed-words.ts';
import { Vocabulary } from '../../../../src/search/dutch/vocabulary.ts';

const WORDS = ['Bijenkast', 'bijen', 'zoemen', 'zacht', 'bijen', 'zoemen', 'zacht'];

/** A section with the same words in a paragraph and in a note. */
function section(first: string, second: string): Page {
  const positions = new Map<string, number[]>();
  for (const [at, word] of WORDS.entries()) {
    positions.set(word.toLowerCase(), [...(positions.get(word.toLowerCase()) ?? []), at]);
  }
  const anchors = [
    { id: first, from: 1 },
    { id: second, from: 4 },
  ];
  const title = 'Bijenkast';
  return { url: '/tuin/', title, number: '1', isConcept: false, words: WORDS, positions, anchors };
}

it.each([
  ['p1', 'noot-zoemen'],
  ['noot-zoemen', 'p1'],
])('puts a note under the text for the same words: %s, %s', async (first, second) => {
  const page = section(first, second);
  const index: FullTextIndex = {
    find: (word) => Promise.resolve(new Map([[page.url, page.positions.get(word) ?? []]])),
    open: () => Promise.resolve(page),
  };
  const words = packWords([{ words: [['zoemen']], isInText: true, roles: [] }]);
  const vocabulary = new Vocabulary({ passages: 2, words, irregular: '' });
  const { pages } = await search('zoemen', vocabulary, index);
  expect(pages[0]?.passages.map(({ kind }) => kind)).toEqual(['tekst', 'noot']);
});
