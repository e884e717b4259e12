import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotation, reference, sourceLine } from '../../../src/share/citation.ts';
import { formatFragment, meantId, parseFragment } from '../../../src/share/fragment.ts';
import type { Block } from '../../../src/share/page-words.ts';
import { fragmentOf, SECTION, sharedPassage, sharedWords } from '../../../src/share/shared.ts';

const blocks: Block[] = [
  { text: 'De hemel' },
  { text: 'Hij zei: “Kom binnen.”', passage: 'p1' },
  { text: 'Ja.', passage: 'p2' },
  { text: 'Uitleg: een noot over de hemel.' },
  { text: 'Ja.', passage: 'p3' },
  { text: 'Nee.', passage: 'p3a' },
  { text: 'Nee.', passage: 'p4' },
];
const from = (start: number, end: number) => ({
  start: { block: start, offset: 0 },
  end: { block: end, offset: blocks[end]?.text.length ?? 0 },
});

describe('what is shared, as a fragment', () => {
  it('has none for a section', () => {
    expect(fragmentOf(SECTION)).toBe('');
    expect(fragmentOf(SECTION, '0RGFn')).toBe('#n=0RGFn');
  });

  it('is the id of a passage', () => {
    const shared = sharedPassage(blocks, 'p1');
    expect(shared.words).toBe('Hij zei: “Kom binnen.”');
    expect(fragmentOf(shared)).toBe('#p1');
    expect(fragmentOf(shared, '0RGFn')).toMatch(/^#p1&n=0RGFn:~:text=Hij%20zei/);
  });

  it('is the section where there is no such passage', () => {
    expect(sharedPassage(blocks, 'p99')).toBe(SECTION);
  });

  it('is the id and a text directive for words', () => {
    const marked = { start: { block: 1, offset: 10 }, end: { block: 1, offset: 21 } };
    expect(fragmentOf(sharedWords(blocks, marked))).toBe('#p1:~:text=Kom%20binnen%2E');
  });

  it('is the passage or the range where no directive is sure', () => {
    expect(fragmentOf(sharedWords(blocks, from(4, 4)))).toBe('#p3');
    expect(fragmentOf(sharedWords(blocks, from(4, 6)))).toBe('#p3-p4');
    expect(fragmentOf(sharedWords(blocks, from(1, 4)))).toBe(
      '#p1-p3:~:text=Hij%20zei%3A%20%E2%80%9CKom%20binnen%2E%E2%80%9D',
    );
  });

  it('leaves notes out of the words', () => {
    expect(sharedWords(blocks, from(1, 4)).words).toBe('Hij zei: “Kom binnen.”\nJa.\nJa.');
  });

  it('goes to the passage before a note whose words are shared', () => {
    expect(sharedWords(blocks, from(3, 3))).toMatchObject({
      passages: { first: 'p2', last: 'p2' },
      words: 'Uitleg: een noot over de hemel.',
    });
  });
});

describe('parseFragment', () => {
  const id = fc.stringMatching(/^p[1-9]\d{0,2}[a-z]{0,2}$/);
  const fragment = fc.record({
    passages: fc.option(fc.record({ first: id, last: id }), { nil: undefined }),
    note: fc.option(fc.stringMatching(/^[\w-]{1,200}$/), { nil: undefined }),
  });

  it('reads what formatFragment writes, also where an app has percent-encoded it', () => {
    fc.assert(
      fc.property(fragment, fc.boolean(), (written, encode) => {
        const hash = formatFragment(written);
        const read = parseFragment(encode ? `#${encodeURIComponent(hash.slice(1))}` : hash);
        expect({ passages: read.passages, note: read.note }).toEqual(written);
      }),
    );
  });

  it.each([
    ['#noot-egels', {}],
    ['#p7:~:text=ja', { passages: { first: 'p7', last: 'p7' } }],
    ['#p7&n=0RGFn).', { passages: { first: 'p7', last: 'p7' }, note: '0RGFn' }],
    ['#p7&n=', { passages: { first: 'p7', last: 'p7' }, note: '' }],
    ['#p7.', { passages: { first: 'p7', last: 'p7' } }],
    ['#P7A–P9)', { passages: { first: 'p7a', last: 'p9' } }],
    ['#p7?fbclid=x', { passages: { first: 'p7', last: 'p7' } }],
    ['#p7&utm_source=x&n=0RGFn', { passages: { first: 'p7', last: 'p7' }, note: '0RGFn' }],
    ['#p7_b', {}],
    ['#%E0%A4%A', {}],
    ['#<img src=x>', {}],
    [`#p7&n=${'A'.repeat(1_000_000)}`, { passages: { first: 'p7', last: 'p7' }, note: '' }],
  ])('reads %.40s', (hash, read) => {
    expect(parseFragment(hash)).toEqual(read);
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseFragment(text);
      }),
    );
  });
});

describe('meantId', () => {
  const ids = ['p5', 'p55', 'p5a', 'k1', 'noot-egels', 'haidt-2006'];
  const has = (id: string) => ids.includes(id);
  const glued = fc.stringMatching(/^[.,;:!?)\]}>”’"'/ &=%#]{0,4}(?:\?fbclid=\w+|&utm_\w+=\w+)?$/);

  it('finds an id under whatever is glued to it, in capitals too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), glued, fc.boolean(), (id, behind, isLoud) => {
        expect(meantId(`#${isLoud ? id.toUpperCase() : id}${behind}`, has)).toBe(id);
      }),
    );
  });

  it('finds nothing that is not there', () => {
    expect(meantId('', has)).toBeUndefined();
    expect(meantId('#p6.', has)).toBeUndefined();
    expect(meantId('#.p5', has)).toBeUndefined();
    expect(meantId('#p5b', has)).toBeUndefined();
  });
});

describe('citation', () => {
  const source = {
    author: 'Redactie Kantlijn',
    section: 'Moet je een relatie hebben?',
    chapter: 'De hemel en de hel',
    edition: 'eerste editie',
    date: new Date('2026-12-31T23:30:00Z'),
  };

  it('closes a title once', () => {
    expect(reference(source).before).toBe(
      'Redactie Kantlijn (2026). Moet je een relatie hebben? In',
    );
  });

  it('sets marks within marks single, and the source below', () => {
    const line = sourceLine(source);
    expect(quotation('“Andere mensen”, zei hij.', line, 'alinea 7', 'https://x.be/#p7')).toBe(
      '“‘Andere mensen’, zei hij.”\n\nRedactie Kantlijn, “Moet je een relatie hebben?”, in De hemel en de hel (eerste editie, 2026), alinea 7. https://x.be/#p7',
    );
  });
});
