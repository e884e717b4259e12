import fc from 'fast-check';
import { expect, test, type Page } from '@playwright/test';
import { plainNote } from '../../../src/share/plain-note.ts';
import { SECTION } from './words.ts';

const base64Url = (text: string | Uint8Array) => Buffer.from(text).toString('base64url');

/** Everything that a link could change but may not: all elements outside the card. */
function skeleton(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const card of copy.querySelectorAll('.personal-note')) card.remove();
    for (const marked of copy.querySelectorAll('.marked')) marked.removeAttribute('class');
    return [...copy.querySelectorAll('body *')]
      .map(({ tagName, id }) => tagName + (id && `#${id}`))
      .join(' ');
  });
}

/** Fails on whatever a script of somebody else's could do. */
function watch(page: Page): string[] {
  const seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => seen.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().includes('localhost')) seen.push(request.url());
  });
  return seen;
}

/** Goes on within the page, as when a link is pasted into its address bar. */
async function arriveAt(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    document.querySelector('.personal-note')?.remove();
    location.hash = next;
  }, hash);
}

const hostile = [
  '<img src=x onerror=alert(1)>',
  '</p></aside><script>alert(1)</script>',
  '<a href="javascript:alert(1)">Klik hier</a>',
  'https://example.org/ bel 0470 12 34 56',
  'Bericht van Kantlijn: geef je wachtwoord op.\n'.repeat(8),
  '\u202Etxet ediejdaarmo\u2066\u2069 en \u200Bonzichtbaar\u0000\u0007',
  `Z${'\u0300'.repeat(300)}algo`,
  '\n'.repeat(400) + 'diep',
  'a'.repeat(500),
  '${7*7} {{7*7}} %3Cscript%3E',
];

test('what a note says is text, whatever it says', async ({ page }) => {
  const seen = watch(page);
  await page.goto(SECTION);
  const before = await skeleton(page);
  for (const text of hostile) {
    await arriveAt(page, `p5&n=0${base64Url(text)}`);
    const card = page.locator('.personal-note');
    await expect(card.locator('#briefje-van')).toHaveText(/niet van deze site\s*$/);
    expect(await card.locator('.note-words').evaluate((words) => words.textContent)).toBe(
      plainNote(text),
    );
    await expect(card.locator('a, img, script')).toHaveCount(0);
    const box = await card.boundingBox();
    const words = await card.locator('.note-words').boundingBox();
    expect(words?.width).toBeLessThan(box?.width ?? 0);
    expect(await skeleton(page)).toBe(before);
  }
  expect(seen).toEqual([]);
});

for (const [name, hash] of [
  ['broken base64', '#p5&n=0====='],
  ['an unknown form', '#p5&n=7RGFn'],
  ['broken UTF-8', `#p5&n=0${base64Url(Uint8Array.of(0xc3, 0x28))}`],
  ['a broken deflate stream', '#p5&n=1AAAA'],
  ['broken percent-encoding', '#p5&n=0RGFn%E0%A4%A'],
  ['a million characters', `#p5&n=0${'A'.repeat(1_000_000)}`],
] as const) {
  test(`${name} gets a calm message, and the passage opens`, async ({ page }) => {
    const seen = watch(page);
    await page.goto(SECTION + hash);
    await expect(page.locator('.personal-note')).toContainText(
      name === 'broken percent-encoding' ? 'Dag' : 'raakte onderweg beschadigd',
    );
    await expect(page.locator('#p5')).toBeInViewport();
    await expect(page).toHaveURL(/#p5$/);
    expect(seen).toEqual([]);
  });
}

test('fragments of anybody change nothing', async ({ page }) => {
  test.slow();
  const seen = watch(page);
  await page.goto(SECTION);
  const before = await skeleton(page);
  const part = fc.oneof(
    fc.constantFrom('p5', 'p5-p7', 'p7-p5', 'p999', '&n=', 'n=0', 'n=1', ':~:text=', '%', '<b>'),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.base64String({ maxLength: 60 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 5 }), async (parts) => {
      await arriveAt(page, parts.join(''));
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(await skeleton(page)).toBe(before);
      // A note stays in the address until it is shown, which takes its script and its unpacking.
      await expect
        .poll(() => page.evaluate(() => location.hash))
        .not.toMatch(/^#(p\d+[a-z]*(-p\d+)?&)?n=/);
    }),
    { numRuns: 200 },
  );
  expect(seen).toEqual([]);
});
