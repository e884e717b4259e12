import type { WebDriver } from 'selenium-webdriver';
import { encodeNote } from '../../src/share/note-codec.ts';
import { expect, press, test, watch } from './webkit.ts';

const SECTION = '/hemel-en-hel/onze-drie-breinen/';

function shown(webkit: WebDriver) {
  return webkit.executeScript(() => {
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    return {
      address: location.pathname + location.search + location.hash,
      helpFirst: document.querySelector('.search-results')?.firstElementChild?.className,
      answers: document.querySelectorAll('.search-page, .search-guess, .search-nearest').length,
      target: target?.id,
      isInView: top >= 0 && top < innerHeight,
      note: document.querySelector('.note-words')?.textContent,
    };
  });
}

test('words of danger are answered with help alone', async ({ webkit, baseURL }) => {
  await webkit.get(`${baseURL}/zoeken/?q=hij%20slaat%20mij`);
  await expect
    .poll(() => shown(webkit))
    .toMatchObject({
      address: '/zoeken/',
      helpFirst: 'search-help',
      answers: 0,
    });
  await webkit.get(`${baseURL}${SECTION}`);
  const faults = await watch(webkit);
  await press(webkit, '/');
  await press(webkit, 'verkracht');
  await expect.poll(() => shown(webkit)).toMatchObject({ helpFirst: 'search-help', answers: 0 });
  expect(await faults()).toEqual([]);
});

test('a mangled link lands on its passage, and a note is shown and leaves the address', async ({
  webkit,
  baseURL,
}) => {
  for (const hash of ['#p5.', '#P5', '#p5?fbclid=x']) {
    await webkit.get('about:blank');
    await webkit.get(`${baseURL}${SECTION}${hash}`);
    await expect
      .poll(() => shown(webkit))
      .toMatchObject({ address: `${SECTION}#p5`, target: 'p5', isInView: true });
  }
  await webkit.get('about:blank');
  await webkit.get(`${baseURL}${SECTION}#p5&n=${await encodeNote('Lees dit eens.')}`);
  await expect
    .poll(() => shown(webkit))
    .toMatchObject({ address: `${SECTION}#p5`, note: 'Lees dit eens.' });
});
