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

const codesIn = (files: string, pattern: RegExp) => {
  const texts = globSync(files).map((file) => readFileSync(file, 'utf8'));
  return [...new Set([...texts.join('\n').matchAll(pattern)].map((match) => match[1]))].sort();
};

test('each code has its entry in docs/errors.md, and a fixture site', () => {
  const used = codesIn('src/**/*.ts', /\bcode: '([a-z-]+)'/g);
  // The importer tells what is wrong with a manuscript; tests/unit/import brings each about.
  const importer = codesIn('tools/**/*.ts', /(?:\bcode: |\brefusal\(\s*)'([a-z-]+)'/g);
  const told = [...new Set([...used, ...importer])].sort();
  expect(codesIn('docs/errors.md', /^## `([a-z-]+)`$/gm)).toEqual(told);
  // What goes wrong with a ledger depends on what was published before: its own tests tell.
  const ledger = codesIn('tests/unit/permalinks/*.test.ts', /'(permalinks-[a-z-]+)'/g);
  expect([...codes, ...ledger].sort()).toEqual(used);
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

function buildFixture(code: string, outDir: string) {
  const root = path.join(fixtures, code);
  const config = path.relative(root, 'astro.config.mjs');
  return astro(['build', '--root', root, '--config', config, '--outDir', outDir]);
}

// Frontmatter, the tree of sections, the text, the margin: each is found by other code before the
// build.
test.for([
  'missing-key',
  'section-not-listed',
  'no-speaker',
  'quotation-missing',
  'unknown-source',
])('%s: the build stops with the message alone and leaves the last site standing', (code) => {
  const outDir = temporaryFolder();
  const lastSite = path.join(outDir, 'index.html');
  writeFileSync(lastSite, 'the last site');
  const { status, output } = buildFixture(code, outDir);
  expect(output.trim()).toBe(expected(code).trim());
  expect(status).toBe(1);
  expect(readFileSync(lastSite, 'utf8')).toBe('the last site');
});

test('source-not-cited: a build says so', () => {
  const { output } = buildFixture('source-not-cited', temporaryFolder());
  const [, notice = ''] = expected('source-not-cited').split('\n\n');
  expect(output).toContain(notice.trim());
});
