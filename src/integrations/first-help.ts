import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readHelp } from '../book/read-book.ts';

const MODULE = 'virtual:first-help';

/**
 * Gives the search the few help lines that stand above the results of somebody in danger. They are a
 * module of its own script: asked of the server only then, they would tell it who is in danger.
 */
export function firstHelp(): AstroIntegration {
  return {
    name: 'kantlijn:first-help',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        const load = async (id: string) => {
          if (id !== `\0${MODULE}`) return undefined;
          const { value } = await readHelp(root);
          const needs = value.map(({ need, lines }) => ({
            need,
            lines: lines
              .filter(({ first }) => first)
              .map(({ name, phone, countries, website }) => ({ name, phone, countries, website })),
          }));
          return `export default ${JSON.stringify(needs.filter(({ lines }) => lines.length > 0))}`;
        };
        const resolveId = (id: string) => (id === MODULE ? `\0${MODULE}` : undefined);
        updateConfig({ vite: { plugins: [{ name: 'kantlijn:first-help', resolveId, load }] } });
      },
    },
  };
}
