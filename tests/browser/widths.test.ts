import type { Page } from '@playwright/test';
import { TITLE_PAGE } from './pages.ts';
import { expect, test } from './watched-page.ts';

/** On both sides of every width at which the layout changes, and some between. */
const WIDTHS = [320, 360, 480, 640, 768, 900, 959, 960, 1024, 1100, 1247, 1248, 1280, 1440, 1800];
/** The last width before anything stands beside the text. */
const ALONE = 959;

for (const address of [`${TITLE_PAGE}volledig/`, `${TITLE_PAGE}onze-drie-breinen/`]) {
  test(`${address} has a text column of its own at every width`, async ({ page }) => {
    await page.setViewportSize({ width: ALONE, height: 900 });
    await page.goto(address);
    const alone = await textColumn(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { inlineSize, characters, sideways } = await textColumn(page);
      expect(sideways, `sideways at ${width} px`).toBe(0);
      const isWide = inlineSize >= Math.min(alone.inlineSize, 0.75 * width) - 1;
      expect(isWide || characters >= 45, `${inlineSize} px at ${width} px`).toBe(true);
    }
  });

  test(`${address} with the largest text scrolls sideways at no width`, async ({ page }) => {
    await page.goto(address);
    await page.locator('html').evaluate((root) => {
      root.dataset['size'] = 'larger';
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect((await textColumn(page)).sideways, `at ${width} px`).toBe(0);
    }
  });
}

/** How wide the text is, in pixels and in characters of its longest paragraph. */
function textColumn(page: Page) {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('article p[id]')];
    const length = ({ textContent }: Element) => textContent.length;
    const longest = paragraphs.reduce((one, other) => (length(other) > length(one) ? other : one));
    const { width, height } = longest.getBoundingClientRect();
    const lines = height / parseFloat(getComputedStyle(longest).lineHeight);
    const { scrollWidth, clientWidth } = document.documentElement;
    return {
      inlineSize: width,
      characters: length(longest) / lines,
      sideways: scrollWidth - clientWidth,
    };
  });
}
