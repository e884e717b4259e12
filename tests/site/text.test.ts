import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readBook } from '../../src/book/read-book.ts';
import { visitPassages } from '../../src/text/paragraph-ids.ts';
import { sectionTree } from '../../src/text/section-tree.ts';
import { SITES } from '../built-sites.ts';
import { readPages, type Page } from './pages.ts';

const pages = new Map(readPages(SITES.root).map((page) => [page.address, page]));
const { book } = await readBook('.');
const sections = book.chapters.flatMap((chapter) =>
  chapter.sections.map(({ slug, body, file }) => ({ chapter: chapter.slug, slug, body, file })),
);

test.for(sections)(
  '$slug: each passage stands on its pages to the letter, no words glued',
  async ({ chapter, slug, body, file }) => {
    const { tree } = await sectionTree(body, file);
    const own = textById(select('article', pageAt(`/${chapter}/${slug}/`).tree) as Element);
    const whole = textById(pageAt(`/${chapter}/volledig/`).tree);
    let passages = 0;
    visitPassages(tree, (passage) => {
      const id = String(passage.properties.id);
      expect(own.get(id)).toBe(text(passage));
      expect(whole.get(`${slug}-${id}`)).toBe(text(passage));
      passages += 1;
    });
    expect(passages).toBeGreaterThan(0);
  },
);

function pageAt(address: string): Page {
  const page = pages.get(address);
  if (!page) throw new Error(`There is no page ${address}`);
  return page;
}

function textById(tree: Root | Element): Map<string, string> {
  return new Map(
    selectAll('[id]', tree).map((element) => [
      String(element.properties.id),
      text(withoutNotes(element)),
    ]),
  );
}

/** The notes of a list item stand in the item. */
function withoutNotes(element: Element): Element {
  const children = element.children
    .filter((child) => child.type !== 'element' || child.properties.role !== 'doc-footnote')
    .map((child) => (child.type === 'element' ? withoutNotes(child) : child));
  return { ...element, children };
}

function text(element: Element): string {
  return toString(element).replace(/\s+/g, ' ').trim();
}
