import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { SITES } from '../built-sites.ts';
import { readPages, sectionPages } from './pages.ts';

const KB = 1000;
/** DESIGN weighs a page of about this many words; a longer text may weigh more. */
const WORDS_OF_A_READING_PAGE = 800;
const { folder } = SITES.root;
const sections = sectionPages(readPages(SITES.root));

test('there are sections to weigh', () => {
  expect(sections).toHaveLength(12);
});

// DESIGN: a first visit to a reading page, in bytes after brotli; fonts come as they are.
describe.each(sections)('a first visit to $address', ({ html, tree }) => {
  const files = (selector: string) =>
    [
      ...new Set(
        selectAll(selector, tree).map(({ properties: { href, src } }) => String(href ?? src)),
      ),
    ].map((file) => readFileSync(path.join(folder, file)));

  test('HTML and all CSS: 14 KB at most for 800 words', () => {
    const styles = files('link[rel=stylesheet]');
    const words = Number(/"wordCount":(\d+)/.exec(html)?.[1]);
    const budget = 14 * KB * Math.max(1, words / WORDS_OF_A_READING_PAGE);
    expect(weight(Buffer.from(html), ...styles)).toBeLessThanOrEqual(budget);
  });

  test('scripts: 6 KB at most, none that blocks', () => {
    expect(weight(...files('script[src]'))).toBeLessThanOrEqual(6 * KB);
    expect(selectAll('script[src]:not([type=module], [defer], [async])', tree)).toEqual([]);
  });

  test('fonts: 2 files and 60 KB at most', () => {
    const fonts = files('link[rel=preload][as=font]');
    expect(fonts.length).toBeLessThanOrEqual(2);
    expect(fonts.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(60 * KB);
  });
});

function weight(...contents: Buffer[]): number {
  return contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0);
}
