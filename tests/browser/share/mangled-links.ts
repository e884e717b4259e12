import { expect, test } from '@playwright/test';
import { encodeNote } from '../../../src/share/note-codec.ts';
import { strings } from '../../../src/strings.ts';
import { SECTION } from './words.ts';

/** What messengers, word processors and people make of `#p5`. */
const MANGLED = [
  '#p5.',
  '#p5)',
  '#p5,',
  '#p5”',
  '#p5%20',
  '#p5/',
  '#p5;',
  '#p5>',
  '#p5!',
  '#P5',
  '#P5.',
  '#p5?fbclid=IwAR0abc',
  '#p5&fbclid=IwAR0abc',
  '#p5&utm_source=nieuwsbrief&utm_medium=mail',
  '#%70%35',
];

/** Links as they arrive, and personal notes that cannot be shown at once. */
export function walkMangledLinks(): void {
  test.use({ viewport: { width: 360, height: 700 } });

  for (const hash of MANGLED) {
    test(`${hash} lands on passage 5`, async ({ page }) => {
      await page.goto(SECTION + hash);
      await expect(page.locator('#p5:target')).toBeInViewport();
    });
  }

  for (const [address, hash, id] of [
    [SECTION, '#noot-maclean).', 'noot-maclean'],
    [SECTION, '#P5–P7', 'p5'],
    ['/bronnen/', '#cesario-2020,', 'cesario-2020'],
    ['/hulp/', '#Nood-01.', 'nood-01'],
  ] as const) {
    test(`${address}${hash} lands on ${id}`, async ({ page }) => {
      await page.goto(address + hash);
      await expect(page.locator(`#${id}`)).toBeInViewport();
    });
  }

  test('a fragment that means nothing here changes nothing', async ({ page }) => {
    await page.goto(`${SECTION}#p999.`);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await expect(page).toHaveURL(/#p999\.$/);
  });

  test('a personal note survives a script that does not load', async ({ page }) => {
    const code = await encodeNote('Lees dit eens rustig door.');
    for (const part of ['personal-note', 'note-codec']) {
      await page.goto('about:blank');
      await page.route(`**/_astro/${part}*`, (route) => route.abort());
      await page.goto(`${SECTION}#p5&n=${code}`);
      const message = page.getByRole('alert');
      await expect(message).toContainText(strings.personalNote.missing);
      await expect(message).toBeInViewport();
      await expect(page).toHaveURL(new RegExp(`#p5&n=${code}$`));
      await page.unroute(`**/_astro/${part}*`);
      await message.getByRole('button', { name: strings.personalNote.again }).click();
      await expect(page.locator('.note-words')).toHaveText('Lees dit eens rustig door.');
      await expect(page).toHaveURL(/#p5$/);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
  });

  test('a page that has no place for a personal note leaves it in the link', async ({ page }) => {
    const code = await encodeNote('Dag.');
    await page.goto(`/hemel-en-hel/#n=${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(new RegExp(`#n=${code}$`));
  });
}
