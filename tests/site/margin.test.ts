import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { outline } from '../../src/book/outline.ts';
import { readBook } from '../../src/book/read-book.ts';
import { foldText } from '../../src/text/text-quote.ts';
import { HOST, SITES } from '../built-sites.ts';
import { readPages, sectionPages, type Page } from './pages.ts';

const NOTE = '[role=doc-footnote]';
const pages = readPages(SITES.root);
const sections = sectionPages(pages);
const { book } = await readBook('.');
const notes = book.chapters.flatMap((chapter) => chapter.notes);

function pageAt(address: string): Page {
  const page = pages.find((one) => one.address === address);
  if (!page) throw new Error(`There is no page ${address}`);
  return page;
}

const hrefs = (page: Page, selector: string) =>
  selectAll(selector, page.tree).map(({ properties }) => String(properties.href));

describe('the content', () => {
  test('has at least 30 notes, of all kinds, in every section', () => {
    expect(notes.length).toBeGreaterThanOrEqual(30);
    expect(new Set(notes.map(({ data }) => data.kind)).size).toBe(4);
    for (const { tree, address } of sections) {
      expect(selectAll(NOTE, tree), address).not.toEqual([]);
    }
  });

  test('has at least 24 concepts, each with synonyms, each named somewhere', () => {
    expect(book.concepts.length).toBeGreaterThanOrEqual(24);
    for (const { slug, data } of book.concepts) {
      expect(data.synonyms, slug).not.toEqual([]);
      expect(hrefs(pageAt(`/begrippen/${slug}/`), '.concordance a'), slug).not.toEqual([]);
    }
  });
});

test.for(notes)('note $section/$slug hangs on its words', ({ chapter, section, slug, data }) => {
  const { tree } = pageAt(`/${chapter}/${section}/`);
  const reference = select(`#verwijzing-${slug}`, tree) as Element;
  const note = select(`#noot-${slug}`, tree) as Element;
  expect(reference.properties).toMatchObject({ role: 'doc-noteref', href: `#noot-${slug}` });
  expect(note.properties.role).toBe('doc-footnote');
  const back = select('[role=doc-backlink]', note);
  expect(back?.properties.href).toBe(`#verwijzing-${slug}`);

  const passage = selectAll('[id^=p]', tree).find((one) => select(`#verwijzing-${slug}`, one));
  const marked = selectAll('mark', passage).map((mark) => toString(mark));
  expect(foldText(marked.join(''))).toContain(foldText(data.quote.exact));
  expect(toString(reference)).toBe('');
});

describe.each(sections)('on $address', ({ tree }) => {
  test('no concept is linked twice, none inside a link or a note', () => {
    const links = selectAll('a.concept', tree).map(({ properties }) => properties.href);
    expect(new Set(links).size).toBe(links.length);
    expect(selectAll(`a a, ${NOTE} a.concept, h1 a.concept, mark mark`, tree)).toEqual([]);
    for (const { properties } of selectAll('a.concept', tree)) {
      expect(properties.dataShort).toMatch(/\S/);
    }
  });

  test('a reference leads to the note after its paragraph, numbers in order', () => {
    const numbers = selectAll('[role=doc-noteref]', tree).map(({ properties }) =>
      Number(properties.dataNumber),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(selectAll(`.annotated + ${NOTE}`, tree).length).toBeGreaterThan(0);
    expect(selectAll(`p ${NOTE}`, tree)).toEqual([]);
  });

  test('search weighs notes below the text', () => {
    for (const { properties } of selectAll(NOTE, tree)) {
      expect(Number(properties.dataPagefindWeight)).toBeLessThan(1);
    }
  });
});

/** Addresses of all passages, in the order in which a reader comes by them. */
const inBookOrder = book.chapters.flatMap(({ slug, data }) =>
  outline(data.sections).flatMap((section) => {
    const address = `/${slug}/${section.slug}/`;
    const passages = selectAll('[id^=p]', select('article', pageAt(address).tree) ?? undefined);
    return passages.map(({ properties }) => `${address}#${String(properties.id)}`);
  }),
);
const sectionOf = (address: string) => address.replace(/#.*/, '');
const places = (addresses: readonly string[]) => addresses.map((one) => inBookOrder.indexOf(one));
const ascending = (one: number, other: number) => one - other;

describe.each(book.concepts)('the page of the concept $slug', ({ slug, data }) => {
  const page = pageAt(`/begrippen/${slug}/`);

  test('shows its passages in book order, with the words around them', () => {
    const found = places(hrefs(page, '.concordance a'));
    expect(found).not.toContain(-1);
    expect(found).toEqual(found.toSorted(ascending));
    for (const line of selectAll('.concordance span', page.tree)) {
      const named = toString(select('b', line) as Element);
      expect(named).toMatch(/\S/);
      expect(toString(line).length).toBeGreaterThan(named.length);
    }
  });

  test('leads to the notes that treat it and to related concepts', () => {
    const treating = notes
      .filter((note) => slug in note.data.concepts)
      .map((note) => `/${note.chapter}/${note.section}/#noot-${note.slug}`);
    expect(hrefs(page, '.note .quote a').toSorted()).toEqual(treating.toSorted());
    const related = data.related.map((other) => `/begrippen/${other}/`);
    expect(hrefs(page, '.related a').toSorted()).toEqual(related.toSorted());
  });
});

describe('the register', () => {
  const register = pageAt('/register/');

  test('names each concept, with places, sub-entries and other entries to see', () => {
    const links = hrefs(register, '.columns a');
    for (const { slug, data } of book.concepts) {
      expect(links).toContain(`/begrippen/${slug}/`);
      for (const synonym of data.synonyms) expect(toString(register.tree)).toContain(synonym);
    }
    expect(selectAll('.columns li li', register.tree)).not.toEqual([]);
    expect(selectAll('.see i', register.tree).map((word) => toString(word))).toContain('zie ook');
  });

  test('leads to paragraphs by their own numbers, in book order', () => {
    const lists = selectAll('.columns li', register.tree).map((entry) =>
      selectAll(':scope > span a', entry),
    );
    expect(lists.flat().length).toBeGreaterThan(book.concepts.length);
    for (const links of lists) {
      const found = places(links.map(({ properties }) => String(properties.href)));
      expect(found).not.toContain(-1);
      expect(found).toEqual([...new Set(found)].toSorted(ascending));
      for (const link of links) {
        expect(String(link.properties.href)).toMatch(new RegExp(`#p${toString(link)}$`));
      }
    }
  });

  test('names the part that each number stands for', () => {
    const numberOf = (element: Element) => toString(select('.section-number', element) as Element);
    const parts = new Map(
      selectAll('.parts li', register.tree).map((part) => [
        String(select('a', part)?.properties.href),
        numberOf(part),
      ]),
    );
    expect([...parts.keys()]).toEqual([...new Set(inBookOrder.map(sectionOf))]);
    for (const group of selectAll('.columns li > span', register.tree)) {
      const first = String(select('a', group)?.properties.href);
      expect(parts.get(sectionOf(first))).toBe(numberOf(group));
    }
  });

  test('stands in the order of the Dutch alphabet', () => {
    const letters = selectAll('.columns h2', register.tree).map((heading) => toString(heading));
    expect(letters).toEqual(letters.toSorted(new Intl.Collator('nl').compare));
  });
});

describe('the sources', () => {
  const sources = pageAt('/bronnen/');

  test.for(book.bibliography.sources)('$id: cited, linked and led back from', ({ id, DOI }) => {
    const entry = select(`#${id}`, sources.tree) as Element;
    const links = selectAll('a', entry).map(({ properties }) => String(properties.href));
    if (DOI !== undefined) expect(links).toContain(`https://doi.org/${DOI}`);
    const citing = notes.filter(({ data }) => data.sources.includes(id));
    expect(citing).not.toEqual([]);
    for (const { chapter, section, slug } of citing) {
      expect(links).toContain(`/${chapter}/${section}/#noot-${slug}`);
      const note = select(`#noot-${slug}`, pageAt(`/${chapter}/${section}/`).tree);
      expect(select(`a[href="/bronnen/#${id}"]`, note ?? undefined)).toBeTruthy();
    }
  });
});

test('the page of questions has them all, section by section', () => {
  const links = hrefs(pageAt('/vragen/'), '.about a');
  const read = [...new Set(inBookOrder.map(sectionOf))];
  const asked = links.map((link) => read.indexOf(sectionOf(link)));
  expect(asked).toEqual(asked.toSorted(ascending));
  const questions = notes.filter(({ data }) => data.kind === 'vraag');
  expect(links.toSorted()).toEqual(
    questions.map((note) => `/${note.chapter}/${note.section}/#noot-${note.slug}`).toSorted(),
  );
});

interface Selector {
  type: string;
  value?: string;
  exact?: string;
  prefix?: string;
  suffix?: string;
  start?: number;
  end?: number;
  conformsTo?: string;
  refinedBy?: Selector[];
}

interface Annotation {
  id: string;
  type: string;
  motivation: string;
  body: { type: string; value?: string; format?: string; language?: string; source?: string }[];
  target: { source: string; selector: Selector };
}

describe.each(book.chapters)('the notes of $slug as Web Annotations', (chapter) => {
  const file = path.join(SITES.root.folder, chapter.slug, 'noten.jsonld');
  const collection = JSON.parse(readFileSync(file, 'utf8')) as {
    '@context': string;
    id: string;
    type: string;
    total: number;
    first: { id: string; type: string; startIndex: number; items: Annotation[] };
  };
  const { items } = collection.first;

  test('is linked from the title page', () => {
    expect(hrefs(pageAt(`/${chapter.slug}/`), 'a[type="application/ld+json"]')).toEqual([
      `/${chapter.slug}/noten.jsonld`,
    ]);
  });

  // https://www.w3.org/TR/annotation-model/, sections 3.1, 3.2.4, 4.2 and 5.
  test('is what the model asks of a collection', () => {
    expect(collection).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${HOST}/${chapter.slug}/noten.jsonld`,
      type: 'AnnotationCollection',
      total: chapter.notes.length,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(items).toHaveLength(chapter.notes.length);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test.for(items)('$id is what the model asks, and selects its words', (annotation) => {
    expect(annotation.type).toBe('Annotation');
    expect(URL.canParse(annotation.id)).toBe(true);
    expect(['describing', 'linking', 'commenting', 'questioning']).toContain(annotation.motivation);
    const [text, ...others] = annotation.body;
    expect(text).toMatchObject({ type: 'TextualBody', format: 'text/html', language: 'nl-BE' });
    expect(text?.value).toMatch(/^<p>/);
    for (const { type, source = '' } of others) {
      expect(type).toBe('SpecificResource');
      expect(URL.canParse(source)).toBe(true);
    }

    const { source, selector } = annotation.target;
    expect(annotation.id.startsWith(`${source}#noot-`)).toBe(true);
    expect(selector).toMatchObject({
      type: 'FragmentSelector',
      conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    });
    const { tree } = pageAt(source.replace(HOST, ''));
    const passage = toString(select(`#${selector.value ?? ''}`, tree) as Element);
    const [quote, position] = selector.refinedBy ?? [];
    expect(quote?.type).toBe('TextQuoteSelector');
    expect(position?.type).toBe('TextPositionSelector');
    const words = Array.from(passage).slice(position?.start, position?.end).join('');
    expect(words).toBe(quote?.exact);
    const inContext = `${quote?.prefix ?? ''}${words}${quote?.suffix ?? ''}`;
    expect(passage.split(inContext)).toHaveLength(2);
    const note = chapter.notes.find(({ slug }) => annotation.id.endsWith(`#noot-${slug}`));
    expect(foldText(words)).toBe(foldText(note?.data.quote.exact ?? ''));
  });
});
