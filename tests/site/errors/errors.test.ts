import { globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkBook, noticesOf } from '../../../src/book/check-book.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { ContentError } from '../../../src/problems.ts';
import { astro } from '../../astro.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const fixtures = path.join(import.meta.dirname, 'fixtures');
const codes = readdirSync(fixtures).sort();
const expected = (code: string) => readFileSync(path.join(fixtures, code, 'expected.txt'), 'utf8');

const matches = (source: string, pattern: RegExp) =>
  [...new Set([...source.matchAll(pattern)].map((match) => match[1]))].sort();

test('each code in the sources has its fixture site and its entry in docs/errors.md', () => {
  const sources = globSync('src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
  const used = matches(sources.join('\n'), /\bcode: '([a-z-]+)'/g);
  expect(codes).toEqual(used);
  expect(matches(readFileSync('docs/errors.md', 'utf8'), /^## `([a-z-]+)`$/gm)).toEqual(used);
});

test.for(codes)('%s: the message', async (code) => {
  const { book, problems } = await readBook(path.join(fixtures, code));
  const { message } = new ContentError([
    ...problems,
    ...(await checkBook(book)),
    ...noticesOf(book),
  ]);
  expect(message).toContain(`(docs/errors.md#${code})`);
  await expect(message).toMatchFileSnapshot(path.join(fixtures, code, 'expected.txt'));
});

// Frontmatter, the tree of sections, the text: each is found by other code before the build.
test.for(['missing-key', 'section-not-listed', 'no-speaker'])(
  '%s: the build stops with the message alone and leaves the last site standing',
  (code) => {
    const outDir = temporaryFolder();
    const lastSite = path.join(outDir, 'index.html');
    writeFileSync(lastSite, 'the last site');
    const root = path.join(fixtures, code);
    const config = path.relative(root, 'astro.config.mjs');
    const { status, output } = astro([
      'build',
      '--root',
      root,
      '--config',
      config,
      '--outDir',
      outDir,
    ]);
    expect(output.trim()).toBe(expected(code).trim());
    expect(status).toBe(1);
    expect(readFileSync(lastSite, 'utf8')).toBe('the last site');
  },
);
