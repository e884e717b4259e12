import { globSync, statSync } from 'node:fs';
import { astro } from './astro.ts';

/** The host that the built pages name as theirs. */
export const HOST = 'https://kantlijn.test';

/** Real builds, made once for all tests that read or open pages. */
export const SITES = {
  root: { folder: '.cache/site', base: '/' },
  underPath: { folder: '.cache/site-under-path', base: '/boeken/' },
} as const;

const INPUTS = ['astro.config.mjs', 'package-lock.json', '{content,public,src}/**'];

/** Builds the sites unless they are newer than all they are made from. */
export default function buildSites(): void {
  const newest = Math.max(...INPUTS.flatMap((pattern) => globSync(pattern)).map(changedAt));
  for (const { folder, base } of Object.values(SITES)) {
    if (changedAt(folder) > newest) continue;
    const { status, output } = astro(['build', '--outDir', folder], {
      SITE_URL: HOST,
      BASE_PATH: base,
    });
    if (status !== 0) throw new Error(`The build for the tests failed.\n${output}`);
  }
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
