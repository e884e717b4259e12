import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IndexablePage } from './write-index.ts';

/** The pages of a built site that have something to find, in the order of their addresses. */
export async function builtPages(site: string): Promise<IndexablePage[]> {
  const files = (await Array.fromAsync(glob('**/index.html', { cwd: site }))).sort();
  const pages = await Promise.all(
    files.map(async (file) => ({
      url: `/${file.replaceAll(path.sep, '/').replace(/index\.html$/, '')}`,
      html: await readFile(path.join(site, file), 'utf8'),
    })),
  );
  return pages.filter(({ html }) => html.includes('data-pagefind-body'));
}
