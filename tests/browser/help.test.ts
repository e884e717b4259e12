import { strings } from '../../src/strings.ts';
import { walkHelp } from './help-walk.ts';
import { ADDRESSES } from './pages.ts';
import { expect, test } from './watched-page.ts';

walkHelp();

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  for (const address of ADDRESSES) {
    test(`${address}: help is a link away, above and below`, async ({ page }) => {
      await page.goto(address);
      for (const place of ['banner', 'contentinfo'] as const) {
        await expect(
          page.getByRole(place).getByRole('link', { name: strings.help.title, exact: true }),
        ).toHaveAttribute('href', '/hulp/');
      }
    });
  }

  test('every number can be called, and says where it was read, and when', async ({ page }) => {
    await page.goto('/hulp/');
    const lines = page.locator('.help-line:has(a[href^="tel:"])');
    expect(await lines.count()).toBeGreaterThanOrEqual(10);
    for (const line of await lines.all()) {
      await expect(line.getByRole('link', { name: /^Bel / })).toBeVisible();
      await expect(line).toContainText(
        /Volgens \S+\.\w+(?: \(20\d\d\))?, gelezen op \d+ \p{L}+ 20\d\d/u,
      );
    }
    await expect(page.locator('main')).not.toContainText('gebeld op');
  });
});
