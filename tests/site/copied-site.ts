import { cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CODE = ['src', 'tools', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * A copy of the site with one small chapter, `dieren`, for a test to write in and to remove when it
 * is done.
 */
export function copySite(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'kantlijn-'));
  for (const part of CODE) cpSync(part, path.join(root, part), { recursive: true });
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  mkdirSync(path.join(root, 'content/chapters'), { recursive: true });
  cpSync('tests/site/fixtures/dieren', path.join(root, 'content/chapters/dieren'), {
    recursive: true,
  });
  return root;
}
