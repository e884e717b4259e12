import type { Page } from '@playwright/test';
import { ADDRESSES, SECTIONS } from './pages.ts';
import { expect, test } from './watched-page.ts';

for (const address of ADDRESSES) {
  test(`${address} comes quietly: no shift, no cookie, nothing kept`, async ({ page, context }) => {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    await scrollThrough(page);
    expect(await layoutShift(page)).toBe(0);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });
}

for (const address of SECTIONS) {
  test(`${address} takes at most 6 requests`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(address, { waitUntil: 'networkidle' });
    expect(requests.length).toBeGreaterThan(1);
    expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(6);
  });
}

/** The sum of all layout shifts since the page began. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Without a shift the observer is never called.
        setTimeout(resolve, 300, 0);
      }),
  );
}

async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
  });
}
