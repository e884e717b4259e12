import { strings } from '../../src/strings.ts';
import AxeBuilder from '@axe-core/playwright';
import { ADDRESSES, SECTIONS } from './pages.ts';
import { expect, test } from './watched-page.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const address of ADDRESSES) {
      test(address, async ({ page }) => {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      });
    }
  });
}

test('axe finds nothing in the open sheets', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(SECTIONS[0] ?? '');
  for (const name of [strings.chapter.contents, strings.preferences.open]) {
    await page.getByRole('button', { name }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
