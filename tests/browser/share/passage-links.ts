import { expect, test, type Page } from '@playwright/test';
import { seeded } from '../../../tools/bench/import/lay-out.ts';
import {
  edgesOfMark,
  edgesOfWords,
  passagesOf,
  SECTION,
  select,
  shareSelection,
  wordsLike,
  type Passage,
  type Words,
} from './words.ts';

/** Opens a link in a window of its own and checks that the browser marks just these words. */
async function expectMarked(page: Page, link: string, words: Words): Promise<void> {
  const received = await page.context().newPage();
  await received.goto(link);
  const expected = await edgesOfWords(received, words);
  await expect(async () => {
    const marked = await edgesOfMark(received);
    expect(marked, `nothing is marked by ${link}`).toBeDefined();
    expect(marked?.left).toBeCloseTo(expected.left, -1);
  }).toPass({ timeout: 5000 });
  const marked = await edgesOfMark(received);
  for (const edge of ['top', 'bottom'] as const) {
    expect(Math.abs((marked?.[edge] ?? 0) - expected[edge]), edge).toBeLessThan(8);
  }
  for (const edge of ['left', 'right'] as const) {
    expect(Math.abs((marked?.[edge] ?? 0) - expected[edge]), edge).toBeLessThan(2);
  }
  await received.close();
}

const across = (passages: readonly Passage[], first: number, last: number): Words => ({
  first: passages[first]?.id ?? '',
  start: 20 + (passages[first]?.text.slice(20).search(/\b\w{3}/) ?? 0),
  last: passages[last]?.id ?? '',
  end: 20 + (passages[last]?.text.slice(20).search(/(?<=\w{3})\b/) ?? 0),
});

const cases: Record<string, (passages: readonly Passage[]) => Words> = {
  'a word that stands there once': (passages) => wordsLike(passages, /\bbierviltje\b/),
  'a word that stands there often': (passages) => wordsLike(passages, /(?<=\. \p{Lu}\w+ )\bis\b/u),
  'words with diacritics': (passages) => wordsLike(passages, /\p{L}*[éëïüó]\p{L}* \p{L}+/u),
  'words in quotation marks': (passages) => wordsLike(passages, /“[^”]+”/),
  'words with a hyphen': (passages) => wordsLike(passages, /\p{L}+-\p{L}+ \p{L}+/u),
  'words on both sides of a dash': (passages) => wordsLike(passages, /\p{L}+ – \p{L}+/u),
  'words with an apostrophe': (passages) => wordsLike(passages, /\p{L}*’\p{L}+ \p{L}+/u),
  'a sentence over several lines': (passages) => wordsLike(passages, /\p{Lu}[^.?!]{90,}\./u),
  'words over two paragraphs': (passages) => across(passages, 5, 6),
  'words over items and paragraphs': (passages) => across(passages, 1, 5),
  'words over the notes between two paragraphs': (passages) => across(passages, 4, 5),
  'words with a reference to a note among them': (passages) =>
    wordsLike(passages, /boek over schreef.{0,20}\. Hersenwetenschappers/),
};

/** Sections that have what another section lacks. */
const elsewhere: Record<string, string> = {
  'words with a hyphen': '/hemel-en-hel/moet-je-een-relatie-hebben/',
  'words on both sides of a dash': '/hemel-en-hel/de-hel/',
};

/** Links to passages and words, as the share sheet makes them, opened by whoever receives them. */
export function walkPassageLinks(): void {
  // Tall enough for a whole section: what is marked is then never out of sight.
  test.use({ viewport: { width: 900, height: 5000 }, colorScheme: 'light' });

  for (const [name, choose] of Object.entries(cases)) {
    test(`a link to ${name} marks just those`, async ({ page }) => {
      const section = elsewhere[name] ?? SECTION;
      await page.goto(section);
      const words = choose(await passagesOf(page));
      await select(page, words);
      const link = await shareSelection(page);
      expect(link).toContain(`${section}#${words.first}:~:text=`);
      await expectMarked(page, link, words);
    });
  }

  test('a link to any words marks just those', async ({ page }) => {
    test.slow();
    const random = seeded(7);
    const below = (limit: number) => Math.floor(random() * limit);
    for (const section of [SECTION, '/hemel-en-hel/de-hel/', '/hemel-en-hel/schuld-en-boete/']) {
      for (let count = 0; count < 5; count += 1) {
        await page.goto(section);
        const passages = await passagesOf(page);
        const at = below(passages.length);
        const [first, last] = [
          passages[at],
          passages[Math.min(at + below(3), passages.length - 1)],
        ];
        if (!first || !last) throw new Error(`${section} has no passages`);
        const edges = (text: string) => [...text.matchAll(/\p{L}{2,}/gu)];
        const [begin] = edges(first.text).slice(below(edges(first.text).length));
        const ends = edges(last.text).filter(
          ({ index }) => last !== first || index >= (begin?.index ?? 0),
        );
        const [end] = ends.slice(below(ends.length));
        if (!begin || !end) throw new Error(`${first.id} or ${last.id} has no words`);
        const words: Words = {
          first: first.id,
          start: begin.index,
          last: last.id,
          end: end.index + end[0].length,
        };
        await select(page, words);
        await expectMarked(page, await shareSelection(page), words);
      }
    }
  });

  test('a selection made backwards gives the same link', async ({ page }) => {
    await page.goto(SECTION);
    const words = across(await passagesOf(page), 5, 6);
    await select(page, words);
    const forwards = await shareSelection(page);
    await page.keyboard.press('Escape');
    await select(page, words, true);
    expect(await shareSelection(page)).toBe(forwards);
  });

  test('a link over a note marks the words on both sides, with notes shown or hidden', async ({
    page,
    context,
  }) => {
    const note =
      '<figure id="noot-proef" class="note" role="doc-footnote"><p>Een noot over het mensenbrein.</p></figure>';
    let hidden = '';
    await context.route(`**${SECTION}`, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const at = html.indexOf('</p>', html.indexOf('id="p6"')) + '</p>'.length;
      await route.fulfill({
        response,
        body: html.slice(0, at) + note.replace('class', `${hidden} class`) + html.slice(at),
      });
    });
    await page.goto(SECTION);
    const words = across(await passagesOf(page), 5, 6);
    await select(page, words);
    const link = await shareSelection(page);
    await expectMarked(page, link, words);
    hidden = 'hidden';
    await expectMarked(page, link, words);
  });

  test('a range of passages is marked and in sight', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 700 });
    await page.goto(`${SECTION}#p5-p7`);
    await expect(page.locator('.marked')).toHaveCount(3);
    await expect(page.locator('#p5')).toBeInViewport();
    await page.goto(`${SECTION}#p1`);
    await expect(page.locator('.marked')).toHaveCount(0);
  });

  test('a passage by its number, with a note: it arrives, and leaves the address bar', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 360, height: 700 });
    await page.goto(SECTION);
    await page.getByRole('link', { name: 'Alinea 5', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Deel alinea 5' });
    await sheet.getByText('Schrijf er een briefje bij').click();
    await sheet.getByLabel('Je briefje').fill('Dag Ann,\n<b>lees</b> dit: https://example.org/');
    const field = sheet.getByLabel('Link', { exact: true });
    await expect(field).toHaveValue(/#p5&n=[\w-]+:~:text=/);
    const link = await field.inputValue();

    const received = await context.newPage();
    await received.goto(link);
    const card = received.getByRole('complementary', {
      name: 'Een briefje van degene die jou deze link stuurde, niet van deze site',
    });
    await expect(card).toBeInViewport({ ratio: 1 });
    await expect(card).toBeFocused();
    await expect(card.locator('.note-words')).toHaveText(
      'Dag Ann,\n<b>lees</b> dit: https://example.org/',
    );
    await expect(card.locator('.note-words *')).toHaveCount(0);
    await expect(received).toHaveURL(new RegExp(`${SECTION}#p5$`));
    await expect(received.locator('#p5')).toHaveClass(/marked/);
    await expect(received.locator('#p5')).toBeInViewport();

    await card.getByRole('button', { name: 'Leg het briefje weg' }).click();
    await expect(card).toHaveCount(0);
    await received.reload();
    await expect(received.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(card).toHaveCount(0);
  });
}
