import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Pagefind } from '../../../src/search/pagefind/pagefind-index.ts';

/** What a browser would have fetched: name of the file → bytes over the wire. */
export type Transfer = Map<string, number>;

interface PagefindModule {
  createInstance(options: { basePath: string; language: string }): Pagefind;
}

/** Pagefind's own browser code in Node, with files for the network. */
export async function openPagefind(
  folder: string,
): Promise<{ pagefind: Pagefind; transfer: Transfer }> {
  const transfer: Transfer = new Map();
  globalThis.fetch = async (input) => {
    const file = (input instanceof Request ? input.url : String(input)).replace(/\?.*/, '');
    const bytes = await readFile(file);
    transfers
      .get(path.dirname(file).replace(/\/(?:index|fragment|filter)$/, ''))
      ?.set(path.basename(file), wireSize(file, bytes));
    return new Response(new Uint8Array(bytes));
  };
  const absolute = path.resolve(folder);
  transfers.set(absolute, transfer);
  const url = pathToFileURL(path.join(absolute, 'pagefind.js')).href;
  const module = (await import(url)) as PagefindModule;
  return {
    pagefind: module.createInstance({ basePath: `${absolute}/`, language: 'nl' }),
    transfer,
  };
}

const transfers = new Map<string, Transfer>();

/** Bytes of a file as a host sends it: text by brotli, what is compressed already as it is. */
export function wireSize(file: string, bytes: Uint8Array): number {
  return /\.(?:js|json|txt|html)$/.test(file) ? brotliCompressSync(bytes).length : bytes.length;
}
