import { expect, type Page, test } from '@playwright/test';
import { strings } from '../../src/strings.ts';

const SECTION = '/hemel-en-hel/de-hel/';

const panel = (page: Page) => page.locator('.search-panel');
const field = (page: Page) => page.getByRole('searchbox');
const help = (page: Page) => page.locator('.search-results .search-help');

async function openDialog(page: Page): Promise<void> {
  await page.goto(SECTION);
  await page.getByRole('link', { name: strings.search.open, exact: true }).click();
}

/** What somebody in danger finds who searches, and what of it leaves the browser. */
export function walkHelp(): void {
  for (const query of ['verkracht', 'hij slaat mij', 'ik wil dood', 'bang van mijn man']) {
    test(`“${query}” is answered with help, and with no other words`, async ({ page }) => {
      await openDialog(page);
      await field(page).fill(query);
      await expect(help(page)).toBeVisible();
      await expect(page.getByRole('status')).toHaveText(strings.search.onlyPeople);
      await expect(help(page).locator('a[href="tel:112"]')).toBeVisible();
      await expect(help(page).getByRole('link', { name: strings.help.all })).toBeVisible();
      await expect(panel(page)).not.toContainText('Bedoel je misschien');
      await expect(page.locator('.search-page, .search-guess, .search-nearest')).toHaveCount(0);
    });
  }

  test('what the text does have comes after help, to the letter', async ({ page }) => {
    await page.goto('/zoeken/#q=dwang');
    await expect(help(page)).toBeVisible();
    const first = page.locator('.search-results > *').first();
    await expect(first).toHaveClass(/search-help/);
    for (const found of await page.locator('.search-page mark').all()) {
      await expect(found).toHaveText(/^dwang$/i);
    }
    await expect(page.locator('.search-page')).not.toHaveCount(0);
  });

  test('who looks for help finds it first, and the text below', async ({ page }) => {
    await page.goto('/zoeken/#q=hulp');
    await expect(page.locator('.search-results > *').first()).toHaveClass(/search-help/);
    await expect(page.locator('.search-page')).not.toHaveCount(0);
  });

  test('nothing found: the way to help is shown too', async ({ page }) => {
    await page.goto('/zoeken/#q=saxofoon');
    await expect(
      page.locator('.search-results').getByRole('link', { name: strings.help.title }),
    ).toHaveAttribute('href', '/hulp/');
  });

  test('help is there when the index cannot be fetched', async ({ page }) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await openDialog(page);
    await field(page).fill('mijn vriend slaat me');
    await expect(page.getByRole('status')).toHaveText(strings.search.failed);
    await expect(help(page)).toBeVisible();
  });

  test('whoever comes back to the page does not find what was asked in need', async ({ page }) => {
    await openDialog(page);
    await field(page).fill('verkracht');
    await help(page).getByRole('link', { name: strings.help.all }).click();
    await expect(page).toHaveURL(/\/hulp\/$/);
    // What Firefox keeps and brings back, Playwright takes for a page that still loads.
    await page.evaluate(() => {
      history.back();
    });
    await expect(async () => {
      const shown = await page.evaluate(() => ({
        path: location.pathname,
        isOpen: document.querySelector('dialog[open]') !== null,
        typed: document.querySelector<HTMLInputElement>('input[type=search]')?.value,
        text: document.body.textContent,
      }));
      expect(shown).toMatchObject({ path: SECTION, isOpen: false, typed: '' });
      expect(shown.text).not.toContain('verkracht');
    }).toPass();
  });

  test.describe('what is typed stays in the browser', () => {
    const WORD = 'wraakfantasieen';

    /** Addresses that were asked of the host. */
    function asked(page: Page): string[] {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url().replace(/#.*/s, '')));
      return urls;
    }

    test('also when the page is loaded again', async ({ page }) => {
      const urls = asked(page);
      await page.goto('/zoeken/');
      await field(page).pressSequentially(WORD);
      await expect(page).toHaveURL(`/zoeken/#q=${WORD}`);
      await page.keyboard.press('Enter');
      await page.reload();
      await expect(field(page)).toHaveValue(WORD);
      await expect(page.locator('.search-page')).not.toHaveCount(0);
      expect(urls.filter((url) => url.includes(WORD))).toEqual([]);
    });

    test('also before any script is there', async ({ page }) => {
      await page.route('**/_astro/*.js', (route) => route.abort());
      const urls = asked(page);
      await page.goto('/zoeken/');
      await field(page).fill(WORD);
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: strings.search.submit, exact: true }).click();
      await expect(field(page)).toHaveValue(WORD);
      expect(urls.filter((url) => url.includes(WORD))).toEqual([]);
    });

    test('a query in an old link is answered, and taken out of what hosts see', async ({
      page,
    }) => {
      await page.goto(`/zoeken/?q=${WORD}&bron=mail`);
      await expect(page).toHaveURL(`/zoeken/#q=${WORD}`);
      await expect(page.locator('.search-page')).not.toHaveCount(0);
      const urls = asked(page);
      await page.reload();
      await expect(field(page)).toHaveValue(WORD);
      expect(urls.filter((url) => url.includes(WORD))).toEqual([]);
    });

    test('a link to another query is followed on the page itself', async ({ page }) => {
      await page.goto('/zoeken/#q=olifant');
      await expect(page.locator('.search-page')).not.toHaveCount(0);
      await page.evaluate(() => {
        location.hash = '#q=ficus';
      });
      await expect(field(page)).toHaveValue('ficus');
      await page.evaluate(() => {
        location.hash = '#inhoud';
      });
      await expect(field(page)).toHaveValue('ficus');
    });
  });
}
