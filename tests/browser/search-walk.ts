import { expect, type Page, test } from '@playwright/test';

const SECTION = '/hemel-en-hel/schuld-en-boete/';

const field = (page: Page) => page.getByRole('searchbox');
const passages = (page: Page) => page.locator('.search-passage');
const status = (page: Page) => page.getByRole('status');

/** Everything that a reader can do with the search, for each browser to walk through. */
export function walkSearch(): void {
  test.describe('the search page', () => {
    test('answers the query of its address', async ({ page }) => {
      await page.goto('/zoeken/?q=wraakfantasie%C3%ABn');
      await expect(status(page)).toContainText('vindplaats');
      await expect(passages(page).first()).toContainText('Wraakfantasieën zijn voorstellingen');
      await expect(page.locator('.search-results mark').first()).toHaveText(/wraakfantasieën/i);
    });

    test('answers as the reader types, and keeps the query in its address', async ({ page }) => {
      await page.goto('/zoeken/');
      await expect(field(page)).toBeFocused();
      await page.keyboard.type('olifan');
      await expect(page.locator('.search-title').first()).toContainText('olifant');
      await expect(page).toHaveURL(/\/#q=olifan$/);
    });

    for (const [query, section, words] of [
      ['wraakfantasieën', 'wraakfantasieen', 'zijn voorstellingen'],
      ['wraakfantasieen', 'wraakfantasieen', 'zijn voorstellingen'],
      ['wraakfantsie', 'wraakfantasieen', 'zijn voorstellingen'],
      ['wraak', 'wraakfantasieen', 'wraak'],
      ['fantasie', 'wraakfantasieen', 'fantasie'],
      ['hoe stop ik met piekeren', 'schuld-en-boete', 'te piekeren'],
      ['olifant', 'houd-rekening-met-de-olifant', 'olifant'],
    ] as const) {
      test(`“${query}” opens at the right passage, with its words marked`, async ({ page }) => {
        await page.goto(`/zoeken/#q=${encodeURIComponent(query)}`);
        await passages(page).first().click();
        await expect(page).toHaveURL(new RegExp(`/(?:${section})/#p\\d+$`));
        const passage = page.locator(new URL(page.url()).hash);
        await expect(passage).toContainText(words, { ignoreCase: true });
        await expect(passage).toBeInViewport();
        await expect(passage.locator('mark.found').first()).toBeVisible();
      });
    }

    test('says what it looked for instead, and can be told to be literal', async ({ page }) => {
      await page.goto('/zoeken/?q=wraakfantsie');
      await expect(page.locator('.search-guess')).toContainText(
        /Dit lijkt erop: “wraakfantasieën”/i,
      );
      await page.getByRole('button', { name: 'Zoek letterlijk' }).click();
      await expect(field(page)).toHaveValue('"wraakfantsie"');
      await expect(status(page)).toContainText('Niets gevonden');
    });

    test('gives the nearest words and the register where there is nothing', async ({ page }) => {
      await page.goto('/zoeken/?q=saxofoon');
      await expect(status(page)).toContainText('Niets gevonden voor “saxofoon”');
      await expect(
        page.locator('.search-results').getByRole('link', { name: 'register' }),
      ).toHaveAttribute('href', '/register/');
      await field(page).fill('"olifand"');
      const nearest = page.getByRole('button', { name: 'olifant', exact: true });
      await nearest.click();
      await expect(field(page)).toHaveValue('olifant');
      await expect(passages(page).first()).toBeVisible();
    });

    test('orders as in the book, and filters by kind', async ({ page }) => {
      await page.goto('/zoeken/?q=relatie');
      await expect(passages(page).first()).toBeVisible();
      await page.getByLabel('Zoals in het boek').check();
      await expect(async () => {
        const titles = await page.locator('.search-title').allTextContents();
        const numbers = titles.filter((title) => /^\d/.test(title));
        expect(numbers.length).toBeGreaterThan(2);
        expect(numbers).toEqual(
          numbers.toSorted((a, b) => a.localeCompare(b, 'nl', { numeric: true })),
        );
        // Concepts come after what is in the book.
        const kinds = await page
          .locator('.search-page')
          .evaluateAll((pages) => pages.map((shown) => shown.getAttribute('class')));
        expect(kinds).toEqual(kinds.toSorted().reverse());
      }).toPass({ timeout: 5000 });
      await page.getByLabel('Begrippen').check();
      await expect(page.locator('.search-page.tekst')).toHaveCount(0);
    });

    test('says so when it found something, but not of the chosen kind', async ({ page }) => {
      await page.goto('/zoeken/?q=ficus');
      await expect(passages(page).first()).toBeVisible();
      await page.getByLabel('Begrippen').check();
      await expect(status(page)).toContainText('onder “Begrippen”, wel elders');
      await page.getByRole('button', { name: 'Toon alles' }).click();
      await expect(passages(page).first()).toBeVisible();
    });

    test('gives more pages, and leads the keyboard to the first of them', async ({ page }) => {
      await page.goto('/zoeken/?q=relatie');
      const titles = page.locator('.search-title');
      await expect(titles.first()).toBeVisible();
      const before = await titles.count();
      await page.locator('.search-more button').click();
      await expect(titles.nth(before)).toBeFocused();
    });

    test('offers the pages that are left where the first have nothing', async ({ page }) => {
      await page.goto('/zoeken/?q="ander je"');
      await expect(status(page)).toContainText('Niets gevonden');
      await expect(async () => {
        if ((await page.locator('.search-title').count()) > 0) return;
        await page.locator('.search-more button').click({ timeout: 1000 });
        await expect(page.locator('.search-title').first()).toBeVisible({ timeout: 1000 });
      }).toPass({ timeout: 15_000 });
    });

    test('shows the notes alone, and opens at one', async ({ page }) => {
      await page.goto('/zoeken/?q=relatie');
      await expect(passages(page).first()).toBeVisible();
      await page.getByLabel('Noten').check();
      await expect(async () => {
        const addresses = await passages(page).evaluateAll((links) =>
          links.map((link) => link.getAttribute('href')),
        );
        expect(addresses).not.toEqual([]);
        for (const address of addresses) expect(address).toContain('#noot-');
      }).toPass({ timeout: 5000 });
      await passages(page).first().click();
      await expect(page).toHaveURL(/#noot-/);
      await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
    });

    test('is walked with the arrow keys, and back with Escape', async ({ page }) => {
      await page.goto('/zoeken/?q=olifant');
      await expect(passages(page).first()).toBeVisible();
      await field(page).focus();
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('.search-title').first()).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(passages(page).first()).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(field(page)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/houd-rekening-met-de-olifant\/#p/);
    });

    test('stands as it was when the reader comes back', async ({ page }) => {
      await page.goto('/zoeken/');
      await field(page).fill('ficus');
      await passages(page).first().click();
      await expect(page).toHaveURL(/#p\d+$/);
      // What Firefox keeps and brings back, Playwright takes for a page that still loads.
      await page.evaluate(() => {
        history.back();
      });
      const shown = () =>
        page.evaluate(() => ({
          typed: document.querySelector<HTMLInputElement>('#zoekveld')?.value,
          passages: document.querySelectorAll('.search-passage').length,
        }));
      await expect(async () => {
        expect(await shown()).toEqual({ typed: 'ficus', passages: 2 });
      }).toPass({ timeout: 10_000 });
    });

    for (const blocked of [
      '**/pagefind.js',
      '**/woorden.json',
      '**/*.pf_index',
      '**/*.pf_fragment',
    ]) {
      test(`says so when ${blocked} does not come through, and tries again`, async ({ page }) => {
        await page.route(blocked, (route) => route.abort());
        await page.goto('/zoeken/?q=olifant');
        await expect(status(page)).toContainText('zoekindex kon niet geladen worden');
        await page.unroute(blocked);
        await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
        await expect(passages(page).first()).toBeVisible();
      });
    }
  });

  test.describe('the dialog', () => {
    for (const key of ['/', 'Control+k']) {
      test(`opens with ${key} and closes with Escape`, async ({ page }) => {
        await page.goto(SECTION);
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        await expect(field(page)).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      });
    }

    test('is emptied by Escape first, then closed', async ({ page }) => {
      await page.goto(SECTION);
      await page.keyboard.press('/');
      await page.keyboard.type('ficus');
      await expect(passages(page).first()).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(field(page)).toHaveValue('');
      await expect(passages(page)).toHaveCount(0);
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    });

    test('opens from the header, and hands its query on without asking a server', async ({
      page,
    }) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(SECTION);
      await page.getByRole('link', { name: 'Zoek', exact: true }).click();
      await page.keyboard.type('landmeter');
      await expect(passages(page).first()).toContainText('landmeter');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/zoeken\//);
      await expect(passages(page).first()).toContainText('landmeter');
      expect(asked.filter((url) => url.includes('landmeter'))).toEqual([]);
    });

    test('loses no key of who types before it has come', async ({ page }) => {
      let letThrough: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letThrough = resolve));
      await page.route('**/search-dialog.*.js', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(SECTION);
      await page.keyboard.press('/');
      await page.keyboard.type('landmeter');
      letThrough();
      await expect(passages(page).first()).toContainText('landmeter');
    });

    test('can be closed without a keyboard', async ({ page }) => {
      await page.goto(SECTION);
      await page.getByRole('link', { name: 'Zoek', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Sluit' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
    });

    test('marks what it found on the page that is open, in place of what was marked', async ({
      page,
    }) => {
      await page.goto(SECTION);
      for (const word of ['treden', 'piekeren']) {
        await page.keyboard.press('/');
        await field(page).fill(word);
        await page
          .locator(`.search-passage[href*="${SECTION}#p"]`, { hasText: word })
          .first()
          .click();
        await expect(page.getByRole('dialog')).toBeHidden();
        await expect(page.locator('mark.found').first()).toContainText(
          new RegExp(word.slice(0, 6), 'i'),
        );
      }
      await expect(page.locator('.found-notice')).toHaveCount(1);
    });

    test('is open again, with its query, for who comes back from a result', async ({ page }) => {
      await page.goto(SECTION);
      await page.keyboard.press('/');
      await page.keyboard.type('ficus');
      await passages(page).first().click();
      await expect(page).not.toHaveURL(new RegExp(SECTION));
      await expect(page).toHaveURL(/#p\d+$/);
      await page.evaluate(() => {
        history.back();
      });
      await expect(async () => {
        const shown = await page.evaluate(() => ({
          path: location.pathname,
          typed: document.querySelector<HTMLInputElement>('dialog[open] #zoekveld')?.value,
        }));
        expect(shown).toEqual({ path: SECTION, typed: 'ficus' });
      }).toPass({ timeout: 10_000 });
    });

    test('says so when its own script does not come through', async ({ page }) => {
      await page.route('**/search-dialog.*.js', (route) => route.abort());
      await page.goto(SECTION);
      await page.keyboard.press('/');
      await expect(status(page)).toContainText('zoekindex kon niet geladen worden');
      await expect(page).toHaveURL(new RegExp(`${SECTION}$`));
    });

    test('leaves keys alone where a field has the focus, and where the reader wants it', async ({
      page,
    }) => {
      await page.goto(SECTION);
      await page.evaluate(() => {
        localStorage.setItem('kantlijn:preferences', '{"keys":"off"}');
      });
      await page.reload();
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeHidden();
    });
  });

  test('the marks on a page can be taken away, and leave the text as it was', async ({ page }) => {
    await page.goto(SECTION);
    const text = await page.locator('#p7').innerHTML();
    await page.goto('/zoeken/?q=gepieker');
    await page.locator(`.search-passage[href$="${SECTION}#p7"]`).click();
    await expect(page.locator('#p7 mark.found')).not.toHaveCount(0);
    await page.getByRole('button', { name: 'Haal de markeringen weg' }).click();
    await expect(page.locator('mark.found')).toHaveCount(0);
    expect(await page.locator('#p7').innerHTML()).toBe(text);
    await page.reload();
    await expect(page.locator('mark.found')).toHaveCount(0);
  });

  test('of a phrase only the words together are marked', async ({ page }) => {
    await page.goto('/zoeken/?q="van elkaar"');
    await passages(page).first().click();
    const marks = page.locator('mark.found');
    await expect(marks.first()).toBeVisible();
    for (const mark of await marks.allTextContents()) expect(mark).toMatch(/^van elkaar$/i);
  });

  test('search costs nothing until it is used', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(SECTION);
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((url) => /pagefind|search-/.test(url))).toEqual([]);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the search page offers the register and the contents', async ({ page, browserName }) => {
      test.skip(browserName === 'firefox', 'WebDriver BiDi cannot switch scripts off in it');
      await page.goto('/zoeken/');
      await expect(page.getByRole('search')).toBeHidden();
      await expect(page.locator('main a[href="/register/"]')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Onze drie breinen' })).toBeVisible();
    });
  });
}
