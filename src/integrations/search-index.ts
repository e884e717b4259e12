import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Indexes the built pages with Pagefind; each passage with an id is a place to land on. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'kantlijn:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const { index, errors: refused } = await createIndex({ forceLanguage: 'nl' });
        if (!index) throw new Error(`Pagefind did not start: ${refused.join('; ')}`);
        const added = await index.addDirectory({ path: site });
        const written = await index.writeFiles({ outputPath: `${site}pagefind` });
        await close();
        const errors = [...added.errors, ...written.errors];
        if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
        logger.info(`${added.page_count} pages in the search index`);
      },
    },
  };
}
