import { strings } from '../../src/strings.ts';
import { TITLE_PAGE } from './pages.ts';
import { expect, test } from './watched-page.ts';

const text = strings.preferences;

test('theme and size hold on the next page and the next visit', async ({ page }) => {
  await page.goto(TITLE_PAGE);
  const look = () =>
    page.evaluate(() => {
      const { backgroundColor } = getComputedStyle(document.body);
      const { fontSize } = getComputedStyle(document.querySelector('main p') as Element);
      return { backgroundColor, fontSize };
    });
  const before = await look();

  await page.getByRole('button', { name: text.open }).click();
  await page.getByRole('radio', { name: text.themes.night }).check();
  await page.getByRole('radio', { name: text.sizes.larger }).check();
  const chosen = await look();
  expect(chosen.backgroundColor).not.toBe(before.backgroundColor);
  expect(parseFloat(chosen.fontSize)).toBeGreaterThan(parseFloat(before.fontSize));

  await page.goto('/over/');
  await page.goto(TITLE_PAGE);
  expect(await look()).toEqual(chosen);
  await page.getByRole('button', { name: text.open }).click();
  await expect(page.getByRole('radio', { name: text.themes.night })).toBeChecked();
  await expect(page.getByRole('radio', { name: text.sizes.larger })).toBeChecked();

  await page.getByRole('radio', { name: text.themes.system }).check();
  await page.getByRole('radio', { name: text.sizes.normal }).check();
  expect(await look()).toEqual(before);
});

test('a reader who comes back can read on where they left off', async ({ page }) => {
  await page.goto('/hemel-en-hel/de-hel/');
  await page.locator('#p5').evaluate((passage) => {
    passage.scrollIntoView();
  });
  // Leaving hides the page, and that is when the place is kept.
  await page.goto(TITLE_PAGE);
  await page.getByRole('link', { name: strings.home.continue('De hel', '5') }).click();
  await expect(page).toHaveURL('/hemel-en-hel/de-hel/#p5');
  await expect(page.locator('#p5')).toBeInViewport();
});
