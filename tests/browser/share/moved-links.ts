import { execFileSync } from 'node:child_process';
import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { encodeNote } from '../../../src/share/note-codec.ts';
import { staticServer } from '../../../tools/static-server.ts';
import { copySite } from '../../site/copied-site.ts';

const target = (page: Page) => page.locator(':target');
const WOODS = 'Achter het huis begint het bos';
const HARE = 'houdt een haas een vergadering';

/** Fragments of links to the section that was appended, with words that they promise. */
const promised: [hash: string, words: string][] = [
  ['#p1', WOODS],
  ['#p4', HARE],
  ['#p4.', HARE],
  ['#P4', HARE],
  ['#p4?fbclid=abc', HARE],
  ['#noot-uil', 'Een bosuil jaagt vanaf een tak'],
  ['#noot-uil)', 'Een bosuil jaagt vanaf een tak'],
  ['#k1', 'Wie wacht, die ziet'],
];

/**
 * A book that is published, after which one section is appended to another and one is deleted: the
 * old links of both are opened, with scripts and without.
 *
 * @param canSwitchScriptsOff Whether the browser can: Firefox cannot over BiDi.
 */
export function walkMovedLinks({ canSwitchScriptsOff }: { canSwitchScriptsOff: boolean }): void {
  let root: string;
  let server: Server;
  let host: string;

  // One worker, and one site, for all.
  test.describe.configure({ mode: 'default' });

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    root = copySite();
    const chapter = path.join(root, 'content/chapters/dieren');
    const node = (...words: string[]) => execFileSync(process.execPath, words, { cwd: root });
    const section = (name: string) => path.join(chapter, 'sections', `${name}.mdx`);
    node('tools/permalinks.ts');

    const [, , body = ''] = readFileSync(section('bos'), 'utf8').split('---\n');
    appendFileSync(section('wei'), body);
    renameSync(path.join(chapter, 'notes/bos'), path.join(chapter, 'notes/wei'));
    rmSync(section('bos'));
    rmSync(section('vijver'));
    const outline = path.join(chapter, 'chapter.yaml');
    writeFileSync(outline, readFileSync(outline, 'utf8').replace(/ {2}- (?:bos|vijver)\n/g, ''));
    node('tools/permalinks.ts', '--settle', 'dieren/vijver=wei');
    node('node_modules/astro/bin/astro.mjs', 'build');

    server = staticServer(path.join(root, 'dist'));
    await new Promise<void>((resolve) => {
      server.listen(0, 'localhost', resolve);
    });
    host = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  test.afterAll(() => {
    server.close();
    rmSync(root, { recursive: true });
  });

  for (const [hash, words] of promised) {
    test(`${hash} of a section that was merged goes to the words it had`, async ({ page }) => {
      await page.goto(`${host}/dieren/bos/${hash}`);
      await expect(page).toHaveURL(/\/dieren\/wei\/#[\w-]+$/);
      await expect(target(page)).toContainText(words);
      await expect(target(page)).toBeInViewport();
    });
  }

  test('a link to a range goes to the same range', async ({ page }) => {
    await page.goto(`${host}/dieren/bos/#p1-p4`);
    await expect(page).toHaveURL(/\/dieren\/wei\/#p\d+-p\d+$/);
    await expect(page.locator('.marked')).toHaveCount(4);
    await expect(page.locator('.marked').first()).toContainText(WOODS);
    await expect(page.locator('.marked').last()).toContainText(HARE);
  });

  test('a personal note comes along, to the passage that it is about', async ({ page }) => {
    const code = await encodeNote('Lees dit eens rustig door.');
    await page.goto(`${host}/dieren/bos/#p4&n=${code}`);
    await expect(page.locator('.note-words')).toHaveText('Lees dit eens rustig door.');
    await expect(page.locator('.personal-note + p')).toContainText(HARE);
    await expect(page).toHaveURL(/\/dieren\/wei\/#p\d+$/);
  });

  test('a link into a section that was deleted goes to no other words', async ({ page }) => {
    await page.goto(`${host}/dieren/vijver/#p1`);
    await expect(page).toHaveURL(/\/dieren\/wei\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
    await page.goto(`${host}/dieren/vijver/#p2&n=${await encodeNote('Dag.')}`);
    await expect(page.locator('.note-words')).toHaveText('Dag.');
  });

  if (!canSwitchScriptsOff) return;
  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    for (const [hash, words] of promised.filter(([plain]) => /^#[a-z][\w-]*$/.test(plain))) {
      test(`${hash} of a section that was merged leads to the words it had`, async ({ page }) => {
        await page.goto(`${host}/dieren/bos/${hash}`);
        await target(page).getByRole('link').click();
        await expect(target(page)).toContainText(words);
      });
    }

    test('a page that went has every id once', async ({ page }) => {
      for (const former of ['bos', 'vijver']) {
        await page.goto(`${host}/dieren/${former}/`);
        const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id));
        expect(ids).toEqual([...new Set(ids)]);
        await expect(page.locator('main')).not.toContainText(/alinea\s*$/);
      }
    });
  });
}
