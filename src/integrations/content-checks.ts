import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { checkBook } from '../book/check-book.ts';
import { readBook } from '../book/read-book.ts';
import { ContentError } from '../problems.ts';

/**
 * Checks the content before anything else looks at it. A build (or `astro check`) stops with the
 * problems and nothing but the problems; the dev server shows them and goes on serving.
 */
export function contentChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'sync') return;
        const error = await contentError(root);
        if (!error) return;
        // A throw from here would be printed with a stack trace of Astro's own.
        console.error(error.message);
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        recheckOnChange(server, root, logger);
      },
    },
  };
}

async function contentError(root: string): Promise<ContentError | undefined> {
  const { book, problems } = await readBook(root);
  const all = [...problems, ...(await checkBook(book))];
  return all.length > 0 ? new ContentError(all) : undefined;
}

function recheckOnChange(
  server: ViteDevServer,
  root: string,
  logger: AstroIntegrationLogger,
): void {
  const content = path.join(root, 'content') + path.sep;
  const check = async () => {
    const error = await contentError(root);
    if (!error) return;
    const { message } = error;
    logger.error(message);
    server.environments.client.hot.send({ type: 'error', err: { message, stack: '' } });
  };
  let last = check();
  server.watcher.on('all', (_event, file) => {
    if (file.startsWith(content)) last = last.then(check);
  });
}
