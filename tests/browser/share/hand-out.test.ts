import { expect, test } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { extractText, getDocumentProxy } from 'unpdf';

const sections = [
  'de-hemel',
  'de-hel',
  'klassieke-relaties-en-alternatieven',
  'onze-drie-breinen',
  'houd-rekening-met-de-olifant',
];

/** In points. */
const A4 = { width: 595.3, height: 841.9 };

for (const section of sections) {
  test(`${section} prints as a clean hand-out`, async ({ page }) => {
    await page.goto(`/hemel-en-hel/${section}/`);
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    const headings = await page
      .locator('article :is(h1, h2, h3, figcaption)')
      .evaluateAll((found) => found.map(({ textContent }) => textContent.trim()));
    const onScreenOnly = (
      await page
        .locator(
          '.skip, .site-header button, .facts span, .neighbours a, .site-footer p:first-child',
        )
        .allInnerTexts()
    ).map((words) => words.replace(/\s+/g, ' '));
    const lastWords = await page
      .locator('article :is(p, li)[id^="p"]')
      .last()
      .evaluate(({ textContent }) => textContent.replace(/\s+/g, ' ').slice(-20));
    // A note on the last passage may stand after it, on the next page.
    const notes = await page
      .locator('article .note p')
      .evaluateAll((found) => found.map(({ textContent }) => textContent.trim().slice(0, 20)));

    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const [, , width, height] = (await pdf.getPage(1)).view;
    expect(width).toBeCloseTo(A4.width, -1);
    expect(height).toBeCloseTo(A4.height, -1);

    const { text: pages } = await extractText(pdf, { mergePages: false });
    const text = pages.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain(title);
    for (const words of onScreenOnly) expect(text).not.toContain(words);
    const lastPage = pages.at(-1)?.replace(/\s+/g, ' ');
    expect(
      [lastWords, ...notes.filter((words) => words !== '')].some((words) =>
        lastPage?.includes(words),
      ),
      'the address is not on a page of its own',
    ).toBe(true);
    expect(lastPage).toMatch(/eerste editie, 22 november 2026/i);
    expect(lastPage?.replaceAll(' ', '')).toContain(`/hemel-en-hel/${section}/`);
    for (const paper of pages) {
      const lines = paper.split('\n').filter((line) => /\p{L}/u.test(line));
      expect(headings, 'a page does not end with a heading').not.toContain(lines.at(-1)?.trim());
    }
  });
}

// Paper is passed on, and left lying about: what one person wrote to another stays on the screen.
test('a personal note is not printed', async ({ page }) => {
  await page.goto('/hemel-en-hel/onze-drie-breinen/#p5&n=0RGFn');
  await expect(page.locator('.note-words')).toHaveText('Dag');
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: true });
  expect(text).toContain('De twee oude zijn vlug');
  expect(text).not.toContain('wie je deze link stuurde');
  expect(text).not.toMatch(/\bDag\b/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the printed QR code is that of the section', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/hemel-en-hel/onze-drie-breinen/');
    const picture = page.getByRole('img', { name: 'QR-code van dit adres' });
    const { data, info } = await sharp(await picture.screenshot())
      .resize({ width: 600 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(decodeQR({ ...info, data })).toBe(canonical);
  });

  test('a link with a note opens the section, at the passage', async ({ page }) => {
    await page.setViewportSize({ width: 400, height: 600 });
    await page.goto('/hemel-en-hel/onze-drie-breinen/#p5&n=0RGFn:~:text=De%20twee%20oude');
    await expect(page.locator('#p5')).toBeInViewport();
    await expect(page.locator('[data-share]')).toBeHidden();
  });

  test('the section says its edition, its date and how to cite it', async ({ page }) => {
    await page.goto('/hemel-en-hel/onze-drie-breinen/');
    const colophon = page.locator('.colophon');
    await expect(colophon).toContainText('eerste editie, 22 november 2026');
    await expect(colophon).toContainText(
      'Redactie Kantlijn (2026). Onze drie breinen. In De hemel en de hel, dat zijn de anderen (eerste editie). http',
    );
  });
});
