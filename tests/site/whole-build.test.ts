import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { astro } from '../astro.ts';
import { temporaryFolder } from './temporary-folder.ts';

const config = `
import { wholeBuild } from '${path.resolve('src/integrations/whole-build.ts')}';
export default { integrations: [wholeBuild()] };
`;

/** A site of one page in a folder of its own, and what its last build left there. */
function site(page: string) {
  const root = temporaryFolder();
  const home = path.join(root, 'dist/index.html');
  mkdirSync(path.join(root, 'src/pages'), { recursive: true });
  mkdirSync(path.dirname(home));
  writeFileSync(path.join(root, 'astro.config.mjs'), config);
  writeFileSync(path.join(root, 'src/pages/index.astro'), page);
  writeFileSync(home, 'the last site');
  return { root, home: () => readFileSync(home, 'utf8') };
}

test('a build that succeeds takes the place of the last one', () => {
  const { root, home } = site('<p>the new site</p>');
  expect(astro(['build', '--root', root]).status).toBe(0);
  expect(home()).toContain('the new site');
});

test('a build that fails at a page leaves the last one standing', () => {
  const { root, home } = site("---\nthrow new Error('this page cannot be made');\n---\n");
  const { status, output } = astro(['build', '--root', root]);
  expect(output).toContain('this page cannot be made');
  expect(status).not.toBe(0);
  expect(home()).toBe('the last site');
});
