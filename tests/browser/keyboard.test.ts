import { strings } from '../../src/strings.ts';
import type { Page } from '@playwright/test';
import { expect, test } from './watched-page.ts';

const SECTION = '/hemel-en-hel/onze-drie-breinen/';

test('the first tab stop leads past everything to the text', async ({ page }) => {
  await page.goto(SECTION);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: strings.site.skip, exact: true });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#inhoud')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('every tab stop shows that it has the focus, and Tab gets to the end', async ({ page }) => {
  await page.goto(SECTION);
  const stops = new Set<string>();
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    if (!stop || stops.has(stop.path)) break;
    stops.add(stop.path);
    expect(stop.outline, `${stop.path} shows no focus`).not.toMatch(/^(none|0px)/);
  }
  const targets = await page.locator('a:visible, button:visible').count();
  expect(stops.size).toBeGreaterThanOrEqual(targets);
});

test('on a narrow screen the contents open, lead on and close', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(SECTION);
  const button = page.getByRole('button', { name: strings.chapter.contents });
  const contents = page.getByRole('navigation', { name: strings.chapter.contents });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(contents).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(contents.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/hemel-en-hel/de-hemel/');
});

async function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return undefined;
    const path: string[] = [];
    for (let node: Element | null = element; node; node = node.parentElement) {
      const place = node.parentElement ? [...node.parentElement.children].indexOf(node) : 0;
      path.unshift(`${node.localName}:${place}`);
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return { path: path.join(' '), outline: outlineStyle === 'none' ? 'none' : outlineWidth };
  });
}
