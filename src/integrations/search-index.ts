import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBook } from '../book/read-book.ts';
import { builtPages } from '../search/build/built-pages.ts';
import { conceptNames } from '../search/build/concept-names.ts';
import { writeIndex } from '../search/build/write-index.ts';

/** Indexes the built pages for search. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'kantlijn:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { book } = await readBook(root);
        const folder = path.join(site, 'pagefind');
        const count = await writeIndex(await builtPages(site), conceptNames(book), folder);
        logger.info(`${count} pages in the search index`);
      },
    },
  };
}
