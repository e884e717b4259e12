import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';
import { linkOf, passagesOf, SECTION, select, wordsLike } from './words.ts';

async function readQr(picture: Locator): Promise<string> {
  const { data, info } = await sharp(await picture.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ ...info, data });
}

test.describe('on a narrow screen, by keyboard alone', () => {
  test.use({
    viewport: { width: 320, height: 640 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  test('a link with a note goes out and arrives, and nothing else carries the note', async ({
    page,
    context,
  }) => {
    const requests: string[] = [];
    context.on('request', (request) =>
      requests.push([request.url(), request.postData(), request.headers()['referer']].join(' ')),
    );
    await page.goto(SECTION);
    await select(page, wordsLike(await passagesOf(page), /\bbierviltje\b/));
    await expect(page.getByRole('button', { name: 'Deel deze woorden' })).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Deel deze woorden' })).toBeFocused();
    await page.keyboard.press('Enter');

    const sheet = page.getByRole('dialog', { name: 'Deel deze woorden' });
    await expect(sheet.getByRole('button', { name: 'Kopieer de link' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(sheet.getByLabel('Je briefje')).toBeFocused();
    await page.keyboard.type('Voor donderdag: wat herken je hierin?');
    await expect(sheet.getByText('Nog 463 tekens')).toBeVisible();
    await expect(sheet.getByLabel('Link', { exact: true })).toHaveValue(/&n=/);
    const scrolls = await sheet.evaluate(
      (dialog) =>
        dialog.scrollWidth > dialog.clientWidth ||
        document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(scrolls, 'nothing scrolls sideways').toBe(false);

    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(sheet.getByRole('button', { name: 'Kopieer de link' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('status')).toHaveText('De link is gekopieerd.');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();

    const link = await page.evaluate(() => navigator.clipboard.readText());
    const received = await context.newPage();
    await received.goto(link);
    await expect(received.locator('.note-words')).toHaveText(
      'Voor donderdag: wat herken je hierin?',
    );
    await expect(received.locator('.note-words')).toBeInViewport();
    await expect(received).toHaveURL(new RegExp(`${SECTION}#p\\d+$`));

    const code = /&n=([\w-]+)/.exec(link)?.[1] ?? 'no note';
    expect(requests.filter((request) => request.includes(code))).toEqual([]);
    const stored = await received.evaluate(() =>
      JSON.stringify([localStorage, sessionStorage, document.cookie]),
    );
    expect(stored).not.toContain('donderdag');
    expect(stored).not.toContain(code);
  });
});

test('where the clipboard is refused the link stands ready to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await page.goto(SECTION);
  await page.locator('.section-heading').getByRole('button', { name: 'Deel' }).click();
  const sheet = page.getByRole('dialog', { name: 'Deel “Onze drie breinen”' });
  const link = await linkOf(page);
  await sheet.getByRole('button', { name: 'Kopieer de link' }).click();
  await expect(sheet.getByRole('status')).toContainText('kopieer hem zelf');
  await expect(sheet.getByLabel('Link', { exact: true })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
});

test('where the system has a sheet of its own, the link goes on to it', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.title = data?.url ?? '';
      return Promise.reject(new DOMException('', 'AbortError'));
    };
  });
  await page.goto(SECTION);
  await page.getByRole('link', { name: 'Alinea 3', exact: true }).click();
  await page.getByRole('button', { name: 'Stuur door' }).click();
  await expect(page).toHaveTitle(/\/onze-drie-breinen\/#p3$/);
});

test('the QR code is that of the link, note included, and its library comes only then', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(SECTION);
  await page.getByRole('link', { name: 'Alinea 6', exact: true }).click();
  const sheet = page.getByRole('dialog', { name: 'Deel alinea 6' });
  await sheet.getByText('Schrijf er een briefje bij').click();
  await sheet.getByLabel('Je briefje').fill('Wat zou jij zeggen? '.repeat(20));
  await expect(sheet.getByLabel('Link', { exact: true })).toHaveValue(/&n=/);
  const before = scripts.length;
  await sheet.getByText('QR-code', { exact: true }).click();
  const picture = sheet.getByRole('img', { name: 'QR-code van de link' });
  await expect(picture).toBeVisible();
  expect(scripts.length).toBe(before + 1);
  expect(await readQr(picture)).toBe(await linkOf(page));
});

test('a citation has the words, their source, their number and their address', async ({ page }) => {
  await page.goto(SECTION);
  await select(page, wordsLike(await passagesOf(page), /“[^”]+”/));
  await page.getByRole('button', { name: 'Deel deze woorden' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Citeer', { exact: true }).click();
  const citation = await sheet.getByLabel('Citaat met bron').inputValue();
  expect(citation).toMatch(
    /^“‘[^“”]+’”\n\nRedactie Kantlijn, “Onze drie breinen”, in De hemel en de hel, dat zijn de anderen \(eerste editie, 2026\), alinea \d+\. http\S+\/onze-drie-breinen\/#p\d+$/,
  );
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 740 } });

    test('sheet and note are accessible', async ({ page }) => {
      await page.goto(SECTION);
      await page.getByRole('link', { name: 'Alinea 5', exact: true }).click();
      const sheet = page.getByRole('dialog', { name: 'Deel alinea 5' });
      for (const part of ['Schrijf er een briefje bij', 'Citeer', 'QR-code']) {
        await sheet.getByText(part, { exact: true }).click();
        expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
      }
      await page.goto(`${SECTION}?brief#p5&n=0RGFn`);
      await expect(page.locator('.personal-note')).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include('article').analyze();
      expect(violations).toEqual([]);
    });
  });
}
