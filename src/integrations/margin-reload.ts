import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const SECTION = /\/content\/chapters\/[^/]+\/sections\/[^/]+\.mdx/;
const MARGIN = /^content\/(?:chapters\/[^/]+\/notes\/|concepts\/|sources\.json$)/;

/**
 * While authors write: a change in a note, a concept or a source shows without a restart. Vite knows
 * only that a section depends on its own file, so the sections are rendered anew.
 */
export function marginReload(): AstroIntegration {
  let root = '';
  return {
    name: 'kantlijn:margin-reload',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.on('all', (_, changed) => {
          const file = path.relative(root, changed).replaceAll(path.sep, '/');
          if (!MARGIN.test(file)) return;
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const [id, module] of moduleGraph.idToModuleMap) {
              if (SECTION.test(id)) moduleGraph.invalidateModule(module);
            }
          }
          server.environments.client.hot.send({ type: 'full-reload' });
        });
      },
    },
  };
}
