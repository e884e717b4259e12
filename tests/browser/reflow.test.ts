import type { Page } from '@playwright/test';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './watched-page.ts';

/** WCAG 1.4.12: what a reader may do to the spacing of text. */
const TEXT_SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

for (const address of ADDRESSES) {
  test(`${address} fits 320 px, also with wider spacing`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    expect(await sidewaysScroll(page)).toBe(0);

    const words = await page.locator('body').innerText();
    await page.evaluate((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
    }, TEXT_SPACING);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await clipped(page)).toEqual([]);
    expect(await page.locator('body').innerText()).toBe(words);
  });

  test(`${address} fits 1280 px at 200 %, by zoom and by size of text`, async ({ page }) => {
    // Zooming to 200 % halves the width in CSS pixels; text alone at 200 % is the harder half.
    await page.setViewportSize({ width: 640, height: 512 });
    await page.goto(address);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.setProperty('font-size', '200%', 'important');
    });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await clipped(page)).toEqual([]);
  });
}

function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

/** Elements whose text runs out of a box that hides what runs out. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          display !== 'inline' &&
          // Hidden from sight but read aloud, as the link past the header is.
          element.clientWidth > 1 &&
          element.checkVisibility() &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight))
        );
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}
