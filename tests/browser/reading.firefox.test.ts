import { strings } from '../../src/strings.ts';
import { TITLE_PAGE } from './pages.ts';
import { expect, test } from '@playwright/test';

test('Dutch is hyphenated: a long word breaks where the column is narrow', async ({ page }) => {
  await page.goto('/hemel-en-hel/onze-drie-breinen/');
  const overflow = (hyphens: string) =>
    page
      .locator('article p[id]')
      .first()
      .evaluate((passage: HTMLElement, value) => {
        passage.textContent = 'verantwoordelijkheidsgevoelens';
        Object.assign(passage.style, { inlineSize: '9em', overflowWrap: 'normal', hyphens: value });
        return passage.scrollWidth - passage.clientWidth;
      }, hyphens);
  expect(await overflow('none')).toBeGreaterThan(0);
  expect(await overflow('')).toBe(0);
});

test('from home through the chapter: pages open, links lead on, scripts run', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto('/');
  await page.getByRole('link', { name: 'De hemel en de hel', exact: false }).first().click();
  await expect(page).toHaveURL(TITLE_PAGE);
  await page.getByRole('link', { name: strings.chapter.begin }).click();
  for (let section = 1; section <= 3; section += 1) {
    await page.locator('a[rel=next]').click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await page.getByRole('button', { name: strings.preferences.open }).click();
  await page.getByRole('radio', { name: strings.preferences.themes.night }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'night');
  expect(errors).toEqual([]);
});
