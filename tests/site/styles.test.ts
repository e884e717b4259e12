import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITES } from '../built-sites.ts';

const { folder } = SITES.root;
const styles = globSync('**/*.css', { cwd: folder })
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

/** Which line it is, and nothing else: of a longer shorthand WebKit before 26.2 draws no line. */
const LINES = /^(?:none|inherit|(?:(?:underline|overline|line-through) ?)+)$/;

test('no underline is said in a way that WebKit drops', () => {
  const declared = [...styles.matchAll(/(?<![\w-])text-decoration:\s*([^;}]+)/g)].map(
    ([, value = '']) => value.replace('!important', '').trim(),
  );
  expect(declared).not.toEqual([]);
  expect(declared.filter((value) => !LINES.test(value))).toEqual([]);
});
