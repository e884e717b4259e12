import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { linkConcepts, type LinkedConcept } from '../../../src/text/concept-links.ts';
import { findConcepts } from '../../../src/text/concept-occurrences.ts';
import { visitPassages } from '../../../src/text/paragraph-ids.ts';
import { sectionTree } from '../../../src/text/section-tree.ts';

function concept(slug: string, forms: string[], more: Partial<LinkedConcept> = {}): LinkedConcept {
  return {
    slug,
    term: forms[0] ?? slug,
    short: `Over ${slug}.`,
    href: `/begrippen/${slug}/`,
    forms,
    compounds: false,
    except: [],
    ...more,
  };
}

const schuld = concept('schuld', ['schuld', 'schuldige']);
const plan = concept('plan', ['plan']);

const named = (text: string, concepts: LinkedConcept[]) =>
  findConcepts(text, concepts).map((found) => [
    found.concept.slug,
    text.slice(found.start, found.end),
  ]);

describe('findConcepts', () => {
  test('finds every form as a whole word, whatever its capitals', () => {
    expect(named('Schuld? De schuldige schuldeist; onschuld, schuld.', [schuld])).toEqual([
      ['schuld', 'Schuld'],
      ['schuld', 'schuldige'],
      ['schuld', 'schuld'],
    ]);
  });

  test('takes letters with accents and words with hyphens for what they are', () => {
    const fantasy = concept('f', ['wraakfantasieën', 'solo-seks']);
    expect(named('Wraakfantasieën en solo-seks; solo-seksé.', [fantasy])).toEqual([
      ['f', 'Wraakfantasieën'],
      ['f', 'solo-seks'],
    ]);
  });

  test('finds compounds only where the concept says so', () => {
    const text = 'een wraakfantasietje, weerwraak';
    expect(named(text, [concept('wraak', ['wraak', 'fantasie'])])).toEqual([]);
    expect(named(text, [concept('wraak', ['wraak'], { compounds: true })])).toEqual([
      ['wraak', 'wraakfantasietje'],
      ['wraak', 'weerwraak'],
    ]);
  });

  test('gives the longer form to the letters that two lay claim to', () => {
    const hard = concept('moeilijk', ['plan voor moeilijke momenten']);
    expect(named('een plan voor\nmoeilijke momenten', [plan, hard])).toEqual([
      ['moeilijk', 'plan voor\nmoeilijke momenten'],
    ]);
  });

  test('leaves out places that the concept forbids', () => {
    const careful = concept('plan', ['plan'], { except: ['van plan zijn'] });
    expect(named('Van plan zijn is geen plan; “van plan zijn”.', [careful])).toEqual([
      ['plan', 'plan'],
      ['plan', 'plan'],
    ]);
    expect(findConcepts('wie van plan zijn', [careful])).toEqual([]);
  });

  test('finds places in order that do not overlap', () => {
    const concepts = ['a', 'ab', 'b a', 'ba'].map((form) =>
      concept(form, [form], { compounds: form === 'a' }),
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-') }), (text) => {
        const places = findConcepts(text, concepts);
        for (const [index, { start, end }] of places.entries()) {
          expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
        }
      }),
    );
  });
});

describe('linkConcepts', () => {
  async function linked(body: string, concepts: LinkedConcept[]) {
    const { tree } = await sectionTree(body, 'sections/test.mdx');
    const before = texts(tree);
    linkConcepts(tree, concepts);
    expect(texts(tree)).toEqual(before);
    const links: [unknown, string][] = [];
    visit(tree, 'element', (element) => {
      if (isConcept(element)) links.push([element.properties.href, toString(element)]);
    });
    return links;
  }

  const texts = (tree: Root) => {
    const all: string[] = [];
    visitPassages(tree, (passage) => all.push(toString(passage)));
    return all;
  };
  const isConcept = ({ properties }: Element) =>
    Array.isArray(properties.className) && properties.className.includes('concept');

  test('links the first place of a section, and no other', async () => {
    expect(await linked('De schuld.\n\nEen plan, schuld en *plan*.', [schuld, plan])).toEqual([
      ['/begrippen/schuld/', 'schuld'],
      ['/begrippen/plan/', 'plan'],
    ]);
  });

  test('links inside emphasis, lists, lines and testimony', async () => {
    const body =
      '<Dialogue>\n<Line speaker="Hij">Mijn *schuld*.</Line>\n</Dialogue>\n\n- Een plan.';
    expect(await linked(body, [schuld, plan])).toEqual([
      ['/begrippen/schuld/', 'schuld'],
      ['/begrippen/plan/', 'plan'],
    ]);
  });

  test('takes the next place where the first is in a link or names who speaks', async () => {
    const body =
      '<Dialogue>\n<Line speaker="Schuld">Nee.</Line>\n</Dialogue>\n\n[De schuld](/x/) en schuldige.';
    expect(await linked(body, [schuld])).toEqual([['/begrippen/schuld/', 'schuldige']]);
  });

  test('carries what the card shows', async () => {
    const { tree } = await sectionTree('De schuld.', 'sections/test.mdx');
    linkConcepts(tree, [schuld]);
    const links: Element[] = [];
    visit(tree, 'element', (element) => {
      if (isConcept(element)) links.push(element);
    });
    expect(links[0]?.properties).toMatchObject({ dataTerm: 'schuld', dataShort: 'Over schuld.' });
  });
});
