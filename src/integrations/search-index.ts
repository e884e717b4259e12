import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { builtPages } from '../search/built-pages.ts';
import { writeIndex } from '../search/write-index.ts';

/** Indexes the built pages for search. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'kantlijn:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const count = await writeIndex(await builtPages(site), [], path.join(site, 'pagefind'));
        logger.info(`${count} pages in the search index`);
      },
    },
  };
}
