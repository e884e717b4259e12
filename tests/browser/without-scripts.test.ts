import { strings } from '../../src/strings.ts';
import { SECTIONS, TITLE_PAGE } from './pages.ts';
import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

test('the whole chapter can be read on a phone, from home to the last section', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 3 }).getByRole('link').click();
  await expect(page).toHaveURL(TITLE_PAGE);
  await page.getByRole('link', { name: strings.chapter.begin }).click();
  const read: string[] = [];
  for (;;) {
    read.push(new URL(page.url()).pathname);
    await expect(page.locator('article p[id]').first()).toBeVisible();
    const next = page.locator('a[rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
  }
  expect(new Set(read)).toEqual(new Set(SECTIONS));
  expect(read).toHaveLength(SECTIONS.length);
  await page.getByRole('link', { name: strings.section.back }).click();
  await expect(page).toHaveURL(TITLE_PAGE);
});

test('the contents of a section open and lead on', async ({ page }) => {
  await page.goto(SECTIONS[0] ?? '');
  const contents = page.getByRole('navigation', { name: strings.chapter.contents });
  await expect(contents).toBeHidden();
  await page.getByRole('button', { name: strings.chapter.contents }).click();
  await expect(contents.locator('[aria-current=page]')).toBeVisible();
  await contents.getByRole('link', { name: 'Onze drie breinen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onze drie breinen');
});

test('the number of a passage leads to the passage', async ({ page }) => {
  await page.goto('/hemel-en-hel/onze-drie-breinen/');
  await page.getByRole('link', { name: strings.passage.number('3'), exact: true }).click();
  await expect(page).toHaveURL(/#p3$/);
});

test('what only works with a script does not show', async ({ page }) => {
  await page.goto(TITLE_PAGE);
  await expect(page.getByRole('button', { name: strings.preferences.open })).toBeHidden();
});
