import { expect, test, type Locator, type Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { strings } from '../../src/strings.ts';
import { SECTIONS } from './pages.ts';

const PAGE = '/hemel-en-hel/onze-drie-breinen/';
const NOTE = '[role=doc-footnote]';
const ALL_KINDS = '/hemel-en-hel/schuld-en-boete/';

async function box(locator: Locator) {
  const found = await locator.boundingBox();
  if (!found) throw new Error('not on the page');
  return found;
}

test.describe('where there is a margin', () => {
  for (const width of [1280, 1800]) {
    test(`notes stand in it, beside their passage, none over another, at ${width} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 1000 });
      for (const path of [PAGE, '/hemel-en-hel/de-hemel/', '/hemel-en-hel/de-hel/']) {
        await page.goto(path);
        const text = await box(page.locator('.annotated').first());
        let above = 0;
        for (const note of await page.locator(NOTE).all()) {
          const place = await box(note);
          expect(place.x).toBeGreaterThan(text.x + text.width);
          expect(place.x + place.width).toBeLessThanOrEqual(width);
          expect(place.y).toBeGreaterThanOrEqual(above);
          above = place.y + place.height;
        }
        const first = await box(page.locator(NOTE).first());
        const passage = await box(page.locator('.annotated').first());
        expect(Math.abs(first.y - passage.y)).toBeLessThan(20);
      }
    });
  }
});

test.describe('where there is none', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('notes stand below their passage', async ({ page }) => {
    await page.goto(PAGE);
    const passage = await box(page.locator('.annotated').first());
    const note = await box(page.locator(NOTE).first());
    expect(note.y).toBeGreaterThanOrEqual(passage.y + passage.height);
    expect(note.x + note.width).toBeLessThanOrEqual(360);
  });

  test('a reference is at least 24 px to a thumb and spreads no line', async ({ page }) => {
    await page.goto(PAGE);
    for (const reference of await page.locator('#p1 [role=doc-noteref]').all()) {
      const target = await reference.evaluate((link) => {
        const { width, height: tall } = getComputedStyle(link, '::after');
        return { width: parseFloat(width), height: parseFloat(tall) };
      });
      expect(target.width).toBeGreaterThanOrEqual(24);
      expect(target.height).toBeGreaterThanOrEqual(24);
      const { x, y, width, height: tall } = await box(reference);
      await page.mouse.click(x + width / 2, y + tall / 2 + 11);
      await expect(page).toHaveURL(/#noot-/);
    }
    const lines = await page.locator('#p1').evaluate((passage) => {
      const { lineHeight } = getComputedStyle(passage);
      return passage.getBoundingClientRect().height / parseFloat(lineHeight);
    });
    expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
  });
});

test.describe('references to a thumb', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('no two lie over one another, not even two after the same words', async ({ page }) => {
    for (const address of SECTIONS) {
      await page.goto(address);
      const references = page.locator('[role=doc-noteref]');
      // No text of ours has two notes that end at the same word: here every note has a twin.
      await references.evaluateAll((links) => {
        for (const link of links) link.after(link.cloneNode(true));
      });
      const centres = await references.evaluateAll((links) =>
        links.map((link) => {
          const { left, right, top, bottom } = link.getBoundingClientRect();
          return { x: (left + right) / 2, y: (top + bottom) / 2 };
        }),
      );
      for (const [index, one] of centres.entries()) {
        for (const other of centres.slice(index + 1)) {
          const apart = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
          // Layout rounds to a 64th of a pixel.
          expect(apart, address).toBeGreaterThanOrEqual(24 - 1 / 16);
        }
      }
    }
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a reference leads to its note, the note leads back, a concept to its page', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const reference = page.getByRole('link', { name: 'Noot 1: bron' });
    await reference.click();
    await expect(page).toHaveURL(/#noot-maclean$/);
    await page.getByRole('link', { name: 'Terug naar de tekst bij noot 1' }).click();
    await expect(page).toHaveURL(/#verwijzing-maclean$/);
    await page.locator('a.concept').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('drie breinen');
  });
});

test('each note says in words what it is', async ({ page }) => {
  await page.goto(PAGE);
  const kinds = await page.locator(`${NOTE} > .note-kind`).allTextContents();
  expect(kinds).toEqual(['Bron', 'Kanttekening', 'Bron', 'Bron', 'Vraag']);
});

test('each kind has a line of its own, whatever the colours', async ({ page }) => {
  await page.goto(ALL_KINDS);
  const styles = await page
    .locator(NOTE)
    .evaluateAll((notes) =>
      notes.map((note) => [note.dataset['kind'], getComputedStyle(note).borderInlineStartStyle]),
    );
  const pairs = new Set(styles.map((pair) => pair.join(' ')));
  expect(pairs.size).toBe(4);
  expect(new Set(styles.map(([, style]) => style)).size).toBe(4);
});

/** Letters and digits alone: a printed page breaks lines and hyphenates where it likes. */
const bare = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');

async function printed(page: Page): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf()));
  const { text } = await extractText(pdf, { mergePages: true });
  return bare(text);
}

test('print loses no note', async ({ page }) => {
  for (const address of SECTIONS) {
    await page.goto(address);
    const paper = await printed(page);
    for (const said of await page.locator(`${NOTE} > p:not(.note-kind)`).allTextContents()) {
      expect(paper).toContain(bare(said));
    }
  }
});

test('the register and the questions work on paper', async ({ page }) => {
  await page.goto('/register/');
  const register = await printed(page);
  const locators = page.locator('.columns li > span, .parts li');
  expect(await locators.count()).toBeGreaterThan(0);
  for (const places of await locators.allTextContents()) expect(register).toContain(bare(places));
  await page.goto('/vragen/');
  const questions = await printed(page);
  const asked = await page.locator('main li > p').allTextContents();
  expect(asked.length).toBeGreaterThan(0);
  for (const words of asked) expect(questions).toContain(bare(words));
});

for (const [kind, label] of Object.entries(strings.notes.kindsInPlural)) {
  test(`${label}: one kind of note can be put away, and stays away`, async ({ page }) => {
    await page.goto(ALL_KINDS);
    const ofKind = page.locator(`:is(${NOTE}, [role=doc-noteref])[data-kind=${kind}]`);
    const others = page.locator(`:is(${NOTE}, [role=doc-noteref]):not([data-kind=${kind}])`);
    const choice = page.getByRole('checkbox', { name: label });
    expect(await ofKind.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: strings.preferences.open }).click();
    await choice.uncheck();
    await page.reload();
    for (const hidden of await ofKind.all()) await expect(hidden).toBeHidden();
    for (const shown of await others.all()) await expect(shown).toBeVisible();
    await page.getByRole('button', { name: strings.preferences.open }).click();
    await expect(choice).not.toBeChecked();
    await choice.check();
    for (const shown of await ofKind.all()) await expect(shown).toBeVisible();
  });
}

test.describe('the card of a concept', () => {
  test('comes on hover, stays under the pointer, goes with Escape', async ({ page }) => {
    await page.goto(PAGE);
    const concept = page.locator('a.concept').first();
    const card = page.getByRole('tooltip');
    await concept.hover();
    await expect(card).toContainText('Vereenvoudigd beeld');
    await expect(concept).toHaveAccessibleDescription(/Vereenvoudigd beeld/);
    await card.hover();
    // Longer than the pause after which it would have gone.
    await page.waitForTimeout(600);
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await concept.hover();
    await expect(card).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(card).toBeHidden();
  });

  test('comes with keyboard focus, within the window, and goes with it', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(PAGE);
    const card = page.getByRole('tooltip');
    await page.locator('#p1 .passage-number').focus();
    await page.keyboard.press('Tab');
    await expect(card).toBeVisible();
    const { x, width } = await box(card);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    await page.keyboard.press('Tab');
    await expect(card).toBeHidden();
  });
});

test('the search finds notes and concepts, below the text', async ({ page }) => {
  const found = async (query: string) => {
    await page.goto(`/zoeken/?q=${encodeURIComponent(query)}`);
    const titles = page.locator('.search-title');
    await expect(titles.first()).toBeVisible();
    return titles.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  };
  for (const concept of ['zoogdierenbrein', 'piekeren', 'vergeving', 'vertrouwen']) {
    const pages = await found(concept);
    expect(pages[0]).toMatch(/^\/hemel-en-hel\//);
    expect(pages).toContain(`/begrippen/${concept}/`);
  }
  // Said in a note and by a concept alone.
  expect(await found('hagedis')).toContain('/hemel-en-hel/onze-drie-breinen/');
  // A reader's own word.
  expect(await found('jaloers')).toContain('/begrippen/vertrouwen/');
});
