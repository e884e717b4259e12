import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { astro } from '../astro.ts';
import { HOST, SITES } from '../built-sites.ts';
import { copySite } from './copied-site.ts';

const root = copySite();
beforeAll(() => {
  execFileSync(process.execPath, ['tools/permalinks.ts'], { cwd: root });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});
const build = (siteUrl: string) => astro(['build', '--root', root], { SITE_URL: siteUrl });

test('GitHub Pages serves the folders that begin with an underscore', () => {
  // Without this file Jekyll drops _astro: all styles and scripts.
  expect(existsSync(path.join(SITES.root.folder, '.nojekyll'))).toBe(true);
  expect(existsSync(path.join(SITES.root.folder, '_astro'))).toBe(true);
});

test('a build without SITE_URL says what will be wrong, and what to do', () => {
  const { status, output } = build('');
  expect(output).toMatch(/SITE_URL is not set.*https:\/\/kantlijn\.example.*QR codes/);
  expect(output).toContain('SITE_URL=https://lezen.example npm run build');
  expect(status).toBe(0);
});

test('a build that knows its host says nothing of it', () => {
  const { status, output } = build(HOST);
  expect(output).not.toContain('SITE_URL');
  expect(status).toBe(0);
});
