import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Reading } from './read-book.ts';

/** An entry of a collection. */
export interface Entry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  /** Path from the root of the project. */
  file?: string;
}

/**
 * A collection of what `read` finds. Astro's own loader would compile each short text into a module
 * and run on it what is meant for sections; here the text stays as it was written.
 *
 * @param watched Path from the root of the project; when anything below it changes, all is read anew.
 * @param read What is wrong with an entry is for the checks to say: here it is left out.
 */
export function bookLoader(
  name: string,
  watched: string,
  read: (root: string) => Promise<Reading<Entry[]>>,
): Loader {
  return {
    name: `kantlijn:${name}`,
    load: async ({ store, config, watcher, ...context }) => {
      const root = fileURLToPath(config.root);
      const load = async () => {
        const { value } = await read(root);
        store.clear();
        for (const { id, data, body, file } of value) {
          store.set({
            id,
            data,
            digest: context.generateDigest({ ...data, body }),
            ...(body !== undefined && { body }),
            ...(file !== undefined && { filePath: file }),
          });
        }
      };
      await load();
      const folder = path.join(root, watched);
      watcher?.on('all', (_, changed) => {
        if (changed.startsWith(folder)) void load();
      });
    },
  };
}
