import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Readability as Reader } from '@mozilla/readability';
import { expect, test, type Page } from '@playwright/test';
import { SECTIONS, TITLE_PAGE } from './pages.ts';

/** What Firefox's Reader View, and many a reader beside it, makes of a page. */
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

test.beforeEach(async ({ page }) => {
  await page.addInitScript({ content: `${READABILITY}\nglobalThis.Readability = Readability;` });
});

for (const address of [...SECTIONS, `${TITLE_PAGE}volledig/`]) {
  test(`${address} keeps every note in Reader View`, async ({ page }) => {
    await page.goto(address);
    const { notes, kept } = await inReaderView(page);
    expect(notes.length).toBeGreaterThan(0);
    expect(kept).toEqual(notes);
  });
}

test('a note stays in Reader View whatever word its address holds', async ({ page }) => {
  await page.goto(SECTIONS[0] ?? '');
  // Words by which Readability knows what is no text.
  for (const word of ['sociale-steun', 'commentaar', 'extra', 'contact', 'media']) {
    await page.locator('[role=doc-footnote]').evaluateAll((notes, slug) => {
      for (const [index, note] of notes.entries()) note.id = `noot-${slug}-${index}`;
    }, word);
    const { notes, kept } = await inReaderView(page);
    expect(kept, word).toEqual(notes);
  }
});

/** The paragraphs of the page's notes, and those of them that are left in Reader View. */
function inReaderView(page: Page): Promise<{ notes: string[]; kept: string[] }> {
  return page.evaluate(() => {
    const { Readability } = globalThis as unknown as { Readability: typeof Reader };
    const words = ({ textContent }: Element) => textContent.replaceAll(/\s+/g, ' ').trim();
    const notes = [...document.querySelectorAll('[role=doc-footnote] > *')].map(words);
    const read = new Readability(document.cloneNode(true) as Document).parse();
    const { body } = new DOMParser().parseFromString(read?.content ?? '', 'text/html');
    const text = words(body);
    return { notes, kept: notes.filter((paragraph) => text.includes(paragraph)) };
  });
}
