import fc from 'fast-check';
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { visitParents } from 'unist-util-visit-parents';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { anchorNotes, type Note, type NoteLabels } from '../../../src/text/note-anchors.ts';
import { paragraphIds, visitPassages } from '../../../src/text/paragraph-ids.ts';
import { sectionTree } from '../../../src/text/section-tree.ts';
import { foldText } from '../../../src/text/text-quote.ts';

const labels: NoteLabels = {
  kind: (kind) => kind.toUpperCase(),
  name: (number, kind) => `Noot ${number}: ${kind}`,
  back: (number) => `Terug naar ${number}`,
};

function note(slug: string, exact: string, more: Partial<Note['quote']> = {}): Note {
  return {
    slug,
    file: `notes/${slug}.mdx`,
    line: 3,
    kind: 'uitleg',
    quote: { exact, ...more },
    body: [h('p', `Over ${slug}.`)],
  };
}

/** What the marks that lead up to each reference hold, by the note's slug. */
function markedWords(tree: Root): Record<string, string> {
  const words: Record<string, string> = {};
  for (const reference of elements(tree, isReference)) {
    const slug = String(reference.element.properties.href).replace('#noot-', '');
    words[slug] = reference.before;
  }
  return words;
}

const isReference = ({ properties }: Element) => properties.role === 'doc-noteref';
const isNote = ({ properties }: Element) => properties.role === 'doc-footnote';

/** Elements with their ancestors and all marked text of their passage that stands before them. */
function elements(tree: Root, matches: (element: Element) => boolean) {
  const found: { element: Element; ancestors: (Root | Element)[]; before: string }[] = [];
  let before = '';
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element' && node.properties.id?.toString().startsWith('p')) before = '';
    if (node.type === 'text' && ancestors.some((one) => isTag(one, 'mark'))) before += node.value;
    if (node.type !== 'element' || !matches(node)) return;
    found.push({ element: node, ancestors: ancestors as (Root | Element)[], before });
  });
  return found;
}

const isTag = (node: { type: string; tagName?: string }, tagName: string) =>
  node.type === 'element' && node.tagName === tagName;

async function section(body: string): Promise<Root> {
  const { tree, problems } = await sectionTree(body, 'sections/test.mdx');
  expect(problems).toEqual([]);
  return tree;
}

const html = (tree: Root) => toHtml(tree).replaceAll(/<a aria-label="Alinea[^>]*><\/a>/g, '');

describe('anchorNotes', () => {
  test('marks the words, puts the reference after them and the note after the paragraph', async () => {
    const tree = await section('Het vriest, en er zitten egels.\n\nTweede alinea.');
    expect(anchorNotes(tree, [note('kou', 'Het vriest')], labels)).toEqual([]);
    expect(html(tree)).toMatchInlineSnapshot(`
      "<p id="p1" class="annotated"><a class="passage-number" href="#p1" aria-label="Alinea 1" data-number="1"></a><mark data-kinds="uitleg">Het vriest</mark><a id="verwijzing-kou" class="note-reference" role="doc-noteref" href="#noot-kou" aria-label="Noot 1: UITLEG" data-kind="uitleg" data-number="1" data-pagefind-ignore></a>, en er zitten egels.</p><figure id="noot-kou" class="note content" role="doc-footnote" aria-label="Noot 1: UITLEG" data-kind="uitleg" data-pagefind-weight="0.5"><p class="note-kind" data-number="1">UITLEG</p><p>Over kou. <a class="note-back" role="doc-backlink" href="#verwijzing-kou" aria-label="Terug naar 1" data-pagefind-ignore></a></p></figure>
      <p id="p2"><a class="passage-number" href="#p2" aria-label="Alinea 2" data-number="2"></a>Tweede alinea.</p>"
    `);
  });

  test.each([
    ['emphasis', 'Dat heet *solo-seks*, vrijen met jezelf.', 'heet solo-seks, vrijen'],
    ['a part of emphasis', 'Dat heet *vrijen met jezelf*.', 'Dat heet vrijen met'],
    ['a part of a link', 'Lees [de hele fabel](/fabel/) eerst.', 'fabel eerst'],
    ['bold and a link in emphasis', 'Zo *heet **het** [egel](/egel/)* dus.', 'heet het egel dus'],
    ['a line break in the source', 'Een lijst van\ndrieënveertig voorwerpen.', 'van drieënveertig'],
    ['a hard line break', 'Een lijst van\\\ndrie voorwerpen.', 'van drie'],
    ['a foreign phrase', 'Twee: <i lang="en">other people</i>. Ja.', 'Twee: other people. Ja'],
    [
      'straight quotes in the source',
      'Hij zei "ja" en \'s avonds "nee".',
      '“ja” en ’s avonds "nee"',
    ],
    ['a line of dialogue', '<Dialogue>\n<Line speaker="Hij">Rap.</Line>\n</Dialogue>', 'Rap'],
    ['a stage direction', '<Dialogue>\n<Direction>Stilte.</Direction>\n</Dialogue>', 'Stilte'],
    [
      'testimony',
      '<Testimony speaker="Zij">\n\nIk tel de borden.\n\n</Testimony>',
      'tel de borden',
    ],
    ['a list item', '- Eerst vuur.\n- Dan water.', 'Dan water'],
    ['a list item with paragraphs', '- Eerst.\n\n  Dan *water*\n\n- Laatst.', 'Dan water'],
  ])('hangs on words across %s', async (_, body, exact) => {
    const tree = await section(body);
    expect(anchorNotes(tree, [note('n', exact)], labels)).toEqual([]);
    expect(foldText(markedWords(tree)['n'] ?? '')).toBe(foldText(exact));
  });

  test('keeps a note of testimony in the testimony and one of a list item in the item', async () => {
    const tree = await section(
      '<Testimony speaker="Zij">\n\nEerst.\n\nDan.\n\n</Testimony>\n\n- Vuur\n- Water',
    );
    anchorNotes(tree, [note('a', 'Eerst'), note('b', 'Vuur')], labels);
    const parents = elements(tree, isNote).map(({ ancestors }) => ancestors.at(-1));
    expect(parents).toMatchObject([{ tagName: 'blockquote' }, { tagName: 'li' }]);
  });

  test('numbers notes in the order of their references, whatever the order they come in', async () => {
    const tree = await section('Eén twee drie vier.\n\nVijf zes.');
    const notes = [note('z', 'zes'), note('lang', 'Eén twee drie'), note('kort', 'Eén twee')];
    anchorNotes(tree, notes, labels);
    const ids = elements(tree, isNote).map(({ element }) => element.properties.id);
    expect(ids).toEqual(['noot-kort', 'noot-lang', 'noot-z']);
    const numbers = elements(tree, isReference).map(({ element }) => element.properties.dataNumber);
    expect(numbers.map(Number)).toEqual([1, 2, 3]);
  });

  test('lets quotations overlap, touch, coincide and hold one another', async () => {
    const tree = await section('Ze zitten *in het midden* van de zetel.');
    const quotes = [
      'Ze zitten in het',
      'in het midden',
      ' van de',
      'midden van',
      'midden van',
      'het',
    ];
    const notes = quotes.map((exact, index) => note(`n${index}`, exact));
    expect(anchorNotes(tree, notes, labels)).toEqual([]);
    expect(elements(tree, isReference)).toHaveLength(quotes.length);
    const nested = elements(tree, ({ tagName }) => tagName === 'mark').filter(({ ancestors }) =>
      ancestors.some((one) => isTag(one, 'mark')),
    );
    expect(nested).toEqual([]);
    expect(passageTexts(tree)).toEqual(['Ze zitten in het midden van de zetel.']);
  });

  test('tells what comes nearest when the words are not there', async () => {
    const tree = await section('Aan de banden hoorde ik wat voor avond het ging worden.');
    const [problem, ...others] = anchorNotes(
      tree,
      [note('banden', 'Aan de banden hoorde hij welke avond het ging worden')],
      labels,
    );
    expect(others).toEqual([]);
    expect(problem).toMatchObject({
      code: 'quotation-missing',
      file: 'notes/banden.mdx',
      line: 3,
    });
    expect(problem?.reason).toContain('hoorde hij welke avond');
    expect(problem?.reason).toContain('“Aan de banden hoorde ik wat voor avond het ging worden.”');
  });

  test('names the places when the words are there more than once', async () => {
    const tree = await section('De soep.\n\nWeer de soep, altijd de soep.');
    const [problem] = anchorNotes(tree, [note('soep', 'de soep')], labels);
    expect(problem?.code).toBe('quotation-not-unique');
    expect(problem?.reason).toContain('#p2, #p2');
    expect(elements(tree, isReference)).toEqual([]);
    expect(anchorNotes(tree, [note('a', 'de soep', { prefix: 'altijd ' })], labels)).toEqual([]);
  });

  test('does not hang on words of two paragraphs, and says so', async () => {
    const tree = await section('Eerste alinea.\n\nTweede alinea.');
    const [problem] = anchorNotes(tree, [note('n', 'alinea. Tweede')], labels);
    expect(problem?.code).toBe('quotation-missing');
    const [other] = anchorNotes(tree, [note('n', 'alinea', { prefix: 'Derde ' })], labels);
    expect(other?.reason).toContain('not with that prefix');
  });

  test('leaves every letter where it was, and hangs each note on its words', () => {
    fc.assert(
      fc.property(anyAnnotatedSection(), ({ tree, quotes }) => {
        const before = textOf(tree);
        const notes = quotes.map((exact, index) => note(`n${index}`, exact));
        const problems = anchorNotes(tree, notes, labels);

        expect(textOf(tree)).toBe(before);
        const references = elements(tree, isReference);
        expect(references.length + problems.length).toBe(notes.length);
        expect(elements(tree, isNote)).toHaveLength(references.length);
        for (const { element, ancestors, before: marked } of references) {
          const slug = String(element.properties.href).replace('#noot-', '');
          const { quote } = notes.find((one) => one.slug === slug) ?? note('', '');
          const insideLink = ancestors.some((one) => isTag(one, 'a'));
          expect(insideLink).toBe(false);
          expect(squeeze(marked)).toContain(squeeze(quote.exact));
        }
        for (const { ancestors } of elements(tree, isNote)) {
          expect(ancestors.some((one) => isTag(one as Element, 'p'))).toBe(false);
        }
      }),
    );
  });
});

const squeeze = (text: string) => text.replaceAll(/\s+/g, '');

/** The text of each passage, without the notes that hang in it. */
function passageTexts(tree: Root): string[] {
  const texts: string[] = [];
  visitPassages(tree, (passage) => {
    if (passage.properties.id === undefined) return;
    texts.push(textOf(passage));
  });
  return texts;
}

/** All letters of a text or of a part of it, without the notes that hang in it. */
function textOf(part: Root | Element): string {
  const letters = part.children.map((child) => {
    if (child.type !== 'element') return 'value' in child ? child.value : '';
    return isNote(child) ? '' : textOf(child);
  });
  return letters.join('');
}

/** A section of random passages with random inline markup, and stretches of its own text. */
function anyAnnotatedSection(): fc.Arbitrary<{ tree: Root; quotes: string[] }> {
  const text = fc
    .string({
      unit: fc.constantFrom('a', 'b', 'c', 'é', ' ', '“', '’', '\n'),
      minLength: 0,
      maxLength: 12,
    })
    .map((value): ElementContent => ({ type: 'text', value }));
  const { inline } = fc.letrec<{ inline: ElementContent }>((tie) => ({
    inline: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      fc
        .tuple(fc.constantFrom('em', 'strong', 'i'), fc.array(tie('inline'), { maxLength: 3 }))
        .map(([name, children]) => h(name, children)),
      fc.array(text, { maxLength: 2 }).map((children) => h('a', { href: '/' }, children)),
      fc.constant(h('br')),
    ),
  }));
  const words = fc.array(inline, { maxLength: 5 });
  const passage = fc.oneof(
    words.map((children) => [h('p', children)]),
    words.map((children) => [h('h2', children)]),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => [
      h(
        'ul',
        items.map((children) => h('li', children)),
      ),
    ]),
    words.map((children) => [h('figure', h('blockquote', h('p', children)))]),
    words.map((children) => [h('ol', h('li', '\n', h('p', children), '\n'))]),
  );
  const sections = fc.array(passage, { minLength: 1, maxLength: 4 }).map((passages): Root => {
    const tree: Root = { type: 'root', children: passages.flat() };
    paragraphIds()(tree, new VFile());
    return structuredClone(tree);
  });
  return sections.chain((tree) => {
    const whole = passageTexts(tree).filter((one) => one.trim() !== '');
    if (whole.length === 0) return fc.constant({ tree, quotes: [] });
    const quote = fc
      .tuple(fc.nat(whole.length - 1), fc.nat(), fc.nat({ max: 20 }))
      .map(([index, from, length]) => {
        const passageText = whole[index] ?? '';
        const start = from % (passageText.length + 1);
        return passageText.slice(start, start + 1 + length);
      })
      .filter((exact) => exact.trim() !== '');
    return fc.record({ tree: fc.constant(tree), quotes: fc.array(quote, { maxLength: 5 }) });
  });
}
