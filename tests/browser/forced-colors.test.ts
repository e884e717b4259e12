import type { Page } from '@playwright/test';
import { SECTIONS } from './pages.ts';
import { expect, test } from './watched-page.ts';

/** Has annotated words in a list, and words to be found. */
const SECTION = '/hemel-en-hel/schuld-en-boete/';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('every word of every section can be read', async ({ page }) => {
      for (const address of SECTIONS) {
        await page.goto(address);
        expect(await page.locator('mark').count(), address).toBeGreaterThan(0);
        expect(await unreadable(page), address).toEqual([]);
      }
    });

    test('so can words that were found, which stand out', async ({ page }) => {
      await page.goto('/zoeken/?q=piekeren');
      await expect(page.locator('.search-results mark').first()).toBeVisible();
      expect(await unreadable(page)).toEqual([]);
      await page.locator(`.search-passage[href*="${SECTION}#p"]`).first().click();
      const found = page.locator('mark.found').first();
      await expect(found).toBeVisible();
      expect(await unreadable(page)).toEqual([]);
      const paper = await page
        .locator('body')
        .evaluate((body) => getComputedStyle(body).backgroundColor);
      await expect(found).not.toHaveCSS('background-color', paper);
    });

    test('what a link points at stands out', async ({ page }) => {
      await page.goto(`${SECTION}#p2`);
      await expect(page.locator('#p2')).toHaveCSS('outline-style', 'solid');
      await page.goto(`${SECTION}#p2-p3`);
      await expect(page.locator('.marked')).toHaveCount(2);
      for (const passage of await page.locator('.marked').all()) {
        await expect(passage).toHaveCSS('outline-style', 'solid');
      }
    });
  });
}

/** Text that has too little contrast with what is behind it. */
function unreadable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
        channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element): string => {
      const { backgroundColor } = getComputedStyle(element);
      const isOpaque = (channels(backgroundColor)[3] ?? 1) === 1;
      const parent = element.parentElement;
      return isOpaque || !parent ? backgroundColor : behind(parent);
    };
    const hasWords = ({ childNodes }: Element) =>
      [...childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    return [...document.querySelectorAll('main *')]
      .filter((element) => hasWords(element) && element.checkVisibility())
      .filter((element) => {
        const both = [getComputedStyle(element).color, behind(element)].map(luminance);
        return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05) < 4.5;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80));
  });
}
