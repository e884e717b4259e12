import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SITES } from '../built-sites.ts';
import { typographyFaults } from './typography-faults.ts';

const dist = SITES.root.folder;
const pages = globSync('**/*.html', { cwd: dist });

test('there are pages to check', () => {
  expect(pages).not.toEqual([]);
});

test.for(pages)('Dutch typography on %s', (page) => {
  expect(typographyFaults(readFileSync(join(dist, page), 'utf8'), page)).toEqual([]);
});
