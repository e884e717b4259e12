import { expect, test } from 'vitest';
import type { Chapter, Section } from '../../../src/book/chapters.ts';
import type { Concept, MarginNote, Passage } from '../../../src/book/margin.ts';
import { register } from '../../../src/book/register.ts';

const chapter = { slug: 'hoofdstuk' } as Chapter;
const section = (slug: string) => ({ slug, number: slug }) as Section;
const first = section('1');
const second = section('2');

function passage(within: Section, number: string): Passage {
  const id = `p${number}`;
  return { chapter, section: within, id, number, address: `/${within.slug}/#${id}`, text: '' };
}

function concept(slug: string, more: Partial<Concept> = {}): Concept {
  return {
    slug,
    term: slug,
    short: '',
    address: `/begrippen/${slug}/`,
    html: '',
    synonyms: [],
    related: [],
    mentions: [],
    notes: [],
    ...more,
  };
}

const mention = (at: Passage) => ({ passage: at, before: '', words: '', after: '' });
const note = (at: Passage, concepts: MarginNote['concepts']) =>
  ({ passage: at, concepts }) as MarginNote;

const terms = (concepts: Concept[]) =>
  register(concepts).map(({ letter, entries }) => [letter, ...entries.map(({ term }) => term)]);

test('follows the Dutch alphabet: accents and capitals make no difference', () => {
  const slugs = ['zwart', 'één', 'Egel', 'eend', 'zee'];
  expect(terms(slugs.map((slug) => concept(slug)))).toEqual([
    ['E', 'één', 'eend', 'Egel'],
    ['Z', 'zee', 'zwart'],
  ]);
});

test('leads to each paragraph once, by section', () => {
  const p3 = passage(first, '3');
  const places = [p3, p3, passage(first, '7a'), passage(second, '1')];
  const [letter] = register([concept('schuld', { mentions: places.map(mention) })]);
  const found = letter?.entries[0]?.locators.map(({ section: at, passages }) => [
    at.number,
    ...passages.map(({ number }) => number),
  ]);
  expect(found).toEqual([
    ['1', '3', '7a'],
    ['2', '1'],
  ]);
});

test('makes sub-entries of what notes say of a concept, one for each wording', () => {
  const notes = [
    note(passage(first, '2'), { schuld: 'en karakter', steun: 'iets anders' }),
    note(passage(second, '5'), { schuld: 'en karakter' }),
    note(passage(second, '6'), { schuld: 'als ze terecht is' }),
    note(passage(second, '7'), { schuld: null }),
  ];
  const [letter] = register([concept('schuld', { notes })]);
  expect(
    letter?.entries[0]?.subentries.map(({ text, locators }) => [text, locators.length]),
  ).toEqual([
    ['als ze terecht is', 1],
    ['en karakter', 2],
  ]);
});

test("leads from related terms and from a reader's own words", () => {
  const concepts = [
    concept('schuld', { synonyms: ['boos', 'steun'], related: ['steun'] }),
    concept('steun', { synonyms: ['hulp'] }),
    concept('woede', { synonyms: ['boos'] }),
  ];
  const see = register(concepts)
    .flatMap(({ entries }) => entries)
    .map(({ term, address, see: leads }) => [
      term,
      address !== undefined,
      leads.map((lead) => lead.term),
    ]);
  expect(see).toEqual([
    ['boos', false, ['schuld', 'woede']],
    ['hulp', false, ['steun']],
    ['schuld', true, ['steun']],
    ['steun', true, []],
    ['woede', true, []],
  ]);
});
