import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { checkBook, noticesOf } from '../book/check-book.ts';
import { checkLedgers } from '../book/check-ledgers.ts';
import { readBook } from '../book/read-book.ts';
import { ContentError, formatProblem, type Problem } from '../problems.ts';

/**
 * Checks the content before anything else looks at it. A build (or `astro check`) stops with the
 * problems and nothing but the problems; the dev server shows them and goes on serving.
 */
export function contentChecks(): AstroIntegration {
  let root = '';
  return {
    name: 'content-checks',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build' && command !== 'sync') return;
        const { error, notices } = await findings(root, { isPublished: command === 'build' });
        for (const notice of notices) logger.warn(formatProblem(notice));
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

/**
 * What stops a build, and what an author may want to look at. Who is still writing need not keep the
 * ledgers up to date; who publishes must.
 */
async function findings(
  root: string,
  { isPublished }: { isPublished: boolean },
): Promise<{ error?: ContentError; notices: Problem[] }> {
  const { book, problems } = await readBook(root);
  const found = [...problems, ...(await checkBook(book))];
  const ledgers = isPublished && found.length === 0 ? await checkLedgers(book, root) : [];
  const all = [...found, ...ledgers];
  return { ...(all.length > 0 && { error: new ContentError(all) }), notices: noticesOf(book) };
}

function recheckOnChange(
  server: ViteDevServer,
  root: string,
  logger: AstroIntegrationLogger,
): void {
  const content = path.join(root, 'content') + path.sep;
  const check = async () => {
    const { error } = await findings(root, { isPublished: false });
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
