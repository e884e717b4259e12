import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeWords, type Block, type Stretch } from '../../../src/share/page-words.ts';
import {
  formatDirective,
  textDirective,
  type TextDirective,
} from '../../../src/share/text-fragment.ts';

function blocksOf(...texts: string[]): Block[] {
  return texts.map((text, index) => ({ text, passage: `p${index + 1}` }));
}

/** The stretch between « and » in texts, which are taken out. */
function marked(...texts: string[]): { blocks: Block[]; stretch: Stretch } {
  const place = (mark: string) => {
    const block = texts.findIndex((text) => text.includes(mark));
    return {
      block,
      offset: texts[block]?.replace('«', mark === '»' ? '' : '«').indexOf(mark) ?? 0,
    };
  };
  const stretch = { start: place('«'), end: place('»') };
  return { blocks: blocksOf(...texts.map((text) => text.replace(/[«»]/g, ''))), stretch };
}

function directiveFor(...texts: string[]): string | undefined {
  const { blocks, stretch } = marked(...texts);
  const whole = wholeWords(blocks, stretch);
  const directive = whole && textDirective(blocks, whole);
  return directive && decodeURIComponent(formatDirective(directive));
}

/** What a browser finds first, by the letter of the standard; texts have single spaces only. */
function firstMatch(blocks: readonly Block[], directive: TextDirective): Stretch | undefined {
  const { prefix = '', start, end, suffix = '' } = directive;
  const find = (words: string, before: string, after: string, from = { block: 0, offset: 0 }) => {
    for (const [block, { text }] of blocks.entries()) {
      if (block < from.block) continue;
      const lower = text.toLowerCase();
      const begin = block === from.block ? from.offset : 0;
      for (let offset = begin; offset <= lower.length; offset += 1) {
        const [left, right] = [lower.slice(0, offset), lower.slice(offset)];
        const rest = right.slice(words.length).trimStart();
        if (
          right.startsWith(words.toLowerCase()) &&
          left.trimEnd().endsWith(before.toLowerCase()) &&
          rest.startsWith(after.toLowerCase())
        ) {
          return { start: { block, offset }, end: { block, offset: offset + words.length } };
        }
      }
    }
    return undefined;
  };
  if (end === undefined) return find(start, prefix, suffix);
  const opening = find(start, prefix, '');
  const closing = opening && find(end, '', suffix, opening.end);
  return closing && { start: opening.start, end: closing.end };
}

describe('textDirective', () => {
  it('takes the words alone where the page has them once', () => {
    expect(directiveFor('De olifant is «sterk», de berijder is slim.')).toBe('text=sterk');
  });

  it('adds the word before or after where that settles it', () => {
    expect(directiveFor('Een grote «olifant» en een kleine olifant.')).toBe('text=grote-,olifant');
    expect(directiveFor('De «olifant» slaapt, de olifant wacht.')).toBe('text=olifant,-slaapt');
  });

  it.each([
    ['case', 'Zij: «ja».', 'Hij: Ja.'],
    ['accents', 'Ze nam «één» koek.', 'Ze nam een koek.'],
    ['quotes', 'Dit is “«zo’n» dag”.', "Dit is zo'n dag."],
  ])('tells words apart that differ in %s only', (_, chosen, other) => {
    const directive = directiveFor(other, `Vooraf. ${chosen}`);
    expect(directive).toMatch(/-,|,-/);
  });

  it('keeps context within the paragraph: notes beside it come and go', () => {
    expect(directiveFor('Ja.', '«Ja.»', 'Ja.')).toBeUndefined();
  });

  it('writes long words by their ends', () => {
    const long = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien';
    expect(directiveFor(`«${long}» vijftien`)).toBe('text=een twee drie,twaalf dertien veertien');
  });

  it('spans paragraphs', () => {
    expect(directiveFor('Hier begint «het verhaal van twee', 'mensen» die zwegen.')).toBe(
      'text=het verhaal van,mensen',
    );
  });

  it('takes whole words, without the spaces around them', () => {
    expect(directiveFor('De oli«fant en de beri»jder.')).toBe('text=olifant en de berijder');
    expect(directiveFor('De« olifant »slaapt.')).toBe('text=olifant');
    expect(directiveFor('Ik zie de fo«to»’s liggen.')).toBe('text=foto’s');
  });

  it('collapses white space as a browser does', () => {
    expect(directiveFor('De\n   «olifant\n   slaapt»\n')).toBe('text=olifant slaapt');
  });

  it('has nothing for marks and spaces', () => {
    expect(directiveFor('Hij zweeg«… – »en zij ook.')).toBeUndefined();
  });

  it('percent-encodes what a directive or a messenger would stumble over', () => {
    const directive = { prefix: 'a-b', start: 'één, twee & drie.', suffix: '(vier)' };
    expect(formatDirective(directive)).toBe(
      'text=a%2Db-,%C3%A9%C3%A9n%2C%20twee%20%26%20drie%2E,-%28vier%29',
    );
  });

  const word = fc.constantFrom(
    'ja',
    'Ja',
    'nee',
    'één',
    'een',
    'foto’s',
    'olifant',
    '“hel”',
    'x-y',
    '–',
    '…',
    '.',
  );
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  const page = fc.array(text, { minLength: 1, maxLength: 8 }).chain((texts) => {
    const place = fc.nat(texts.length - 1).chain((block) =>
      fc.record({
        block: fc.constant(block),
        offset: fc.nat(texts[block]?.length ?? 0),
      }),
    );
    return fc.record({ blocks: fc.constant(blocksOf(...texts)), ends: fc.tuple(place, place) });
  });

  it('finds exactly the chosen words, or gives nothing', () => {
    let found = 0;
    fc.assert(
      fc.property(page, ({ blocks, ends }) => {
        const [start, end] = ends.toSorted(
          (one, other) => one.block - other.block || one.offset - other.offset,
        );
        if (!start || !end) return;
        const whole = wholeWords(blocks, { start, end });
        const directive = whole && textDirective(blocks, whole);
        if (!directive) return;
        found += 1;
        expect(firstMatch(blocks, directive)).toEqual(whole);
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(200);
  });
});
