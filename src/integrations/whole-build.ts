import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Builds aside and puts the site in its place when all of it is there: a build that fails leaves
 * the last one standing. Comes last, after whatever adds files to the build.
 */
export function wholeBuild(): AstroIntegration {
  let place: URL;
  return {
    name: 'whole-build',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        place = config.outDir;
        const name = path.basename(fileURLToPath(place));
        const aside = new URL(`.cache/building/${name}/`, config.root);
        updateConfig({ outDir: aside, build: { client: aside, server: aside } });
      },
      'astro:build:done': async ({ dir }) => {
        await rm(place, { recursive: true, force: true });
        await rename(dir, place);
      },
    },
  };
}
