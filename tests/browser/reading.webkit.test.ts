import { expect, test, watch } from './webkit.ts';

const SECTION = '/hemel-en-hel/onze-drie-breinen/';

for (const width of [447, 1280]) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 1000 } });

    test('annotated words, concepts and buttons are underlined', async ({
      webkit,
      baseURL,
    }, testInfo) => {
      await webkit.get(`${baseURL}${SECTION}`);
      const faults = await watch(webkit);
      for (const selector of ['mark', 'a.concept', '[data-share]']) {
        const lines = await webkit.executeScript<string[]>(
          (chosen: string) =>
            [...document.querySelectorAll(chosen)].map(
              (element) => getComputedStyle(element).textDecorationLine,
            ),
          selector,
        );
        expect(lines, selector).not.toEqual([]);
        expect(new Set(lines), selector).toEqual(new Set(['underline']));
      }
      const picture = Buffer.from(await webkit.takeScreenshot(), 'base64');
      await testInfo.attach('the page', { body: picture, contentType: 'image/png' });
      expect(await faults()).toEqual([]);
    });
  });
}
