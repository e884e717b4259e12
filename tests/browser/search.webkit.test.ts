import { By, Key, type WebDriver } from 'selenium-webdriver';
import { expect, press, test, watch } from './webkit.ts';

const SECTION = '/hemel-en-hel/schuld-en-boete/';

/** What a reader sees of the search. */
function shown(webkit: WebDriver) {
  return webkit.executeScript(() => ({
    open: document.querySelector<HTMLDialogElement>('dialog.search-dialog')?.open ?? false,
    typed: document.querySelector<HTMLInputElement>('#zoekveld')?.value,
    found: document.querySelectorAll('.search-passage').length > 0,
    focus: document.activeElement?.className,
  }));
}

test('Escape empties the dialog, then closes it, and the focus is where it was', async ({
  webkit,
  baseURL,
}) => {
  await webkit.get(`${baseURL}${SECTION}`);
  const faults = await watch(webkit);
  await webkit.executeScript(() => {
    document.querySelector<HTMLElement>('a.search-link')?.focus();
  });
  await press(webkit, '/');
  await expect.poll(() => shown(webkit)).toMatchObject({ open: true, typed: '' });
  await press(webkit, 'piekeren');
  await expect.poll(() => shown(webkit)).toMatchObject({ typed: 'piekeren', found: true });
  await press(webkit, Key.ESCAPE);
  await expect.poll(() => shown(webkit)).toMatchObject({ open: true, typed: '', found: false });
  await press(webkit, Key.ESCAPE);
  await expect.poll(() => shown(webkit)).toMatchObject({ open: false, focus: 'search-link' });
  expect(await faults()).toEqual([]);
});

test('found words are underlined, and the search stands as it was on the way back', async ({
  webkit,
  baseURL,
}) => {
  await webkit.get(`${baseURL}/zoeken/?q=piekeren`);
  await expect.poll(() => shown(webkit)).toMatchObject({ typed: 'piekeren', found: true });
  await webkit.findElement(By.css(`.search-passage[href*="${SECTION}#p"]`)).click();
  const line = () =>
    webkit.executeScript(() => {
      const found = document.querySelector('mark.found');
      return found && getComputedStyle(found).textDecorationLine;
    });
  await expect.poll(line).toBe('underline');
  await webkit.navigate().back();
  await expect.poll(() => shown(webkit)).toMatchObject({ typed: 'piekeren', found: true });
});

test('the dialog is open again, with its query, on the way back from a result', async ({
  webkit,
  baseURL,
}) => {
  await webkit.get(`${baseURL}${SECTION}`);
  await press(webkit, '/');
  await expect.poll(() => shown(webkit)).toMatchObject({ open: true });
  await press(webkit, 'ficus');
  await expect.poll(() => shown(webkit)).toMatchObject({ typed: 'ficus', found: true });
  await webkit.findElement(By.css('.search-passage')).click();
  await expect.poll(() => webkit.getCurrentUrl()).not.toContain(SECTION);
  await webkit.navigate().back();
  await expect.poll(() => webkit.getCurrentUrl()).toContain(SECTION);
  await expect.poll(() => shown(webkit)).toMatchObject({ open: true, typed: 'ficus', found: true });
});
