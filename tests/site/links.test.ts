import { existsSync } from 'node:fs';
import path from 'node:path';
import { selectAll } from 'hast-util-select';
import { describe, expect, test } from 'vitest';
import { HOST, SITES } from '../built-sites.ts';
import { readPages, type Page } from './pages.ts';

describe.each(Object.values(SITES))('the site under $base', ({ folder, base }) => {
  const pages = readPages({ folder, base });
  const idsOf = new Map(pages.map((page) => [page.address, new Set(ids(page))]));

  test.for(pages)('$address: every link leads somewhere', (page) => {
    const leadsNowhere = linksOf(page).filter(({ pathname, hash }) => {
      if (!pathname.startsWith(base)) return true;
      const fragment = decodeURIComponent(hash.slice(1));
      if (fragment !== '') return !idsOf.get(pathname)?.has(fragment);
      return !idsOf.has(pathname) && !isFile(folder, pathname.slice(base.length));
    });
    expect(leadsNowhere.map(String)).toEqual([]);
  });
});

/** What links, pictures, scripts and the like point to on the site itself. */
function linksOf({ address, tree }: Page): URL[] {
  const page = new URL(address, HOST);
  return selectAll('[href], [src], meta[property="og:image"], meta[property="og:url"]', tree)
    .map(({ properties: { href, src, content } }) => new URL(String(href ?? src ?? content), page))
    .filter(({ origin }) => origin === HOST);
}

function ids({ tree }: Page): string[] {
  return selectAll('[id]', tree).map(({ properties }) => String(properties.id));
}

function isFile(folder: string, file: string): boolean {
  return path.extname(file) !== '' && existsSync(path.join(folder, decodeURIComponent(file)));
}
