import { BASE } from '../../site.ts';
import { type Pagefind, pagefindIndex } from './pagefind-index.ts';
import { nearestWords } from '../query/nearest-words.ts';
import { search, type SearchResult } from '../query/search.ts';
import { Vocabulary, type VocabularyData } from '../dutch/vocabulary.ts';

/** The search of this site, ready to be asked. */
export interface SiteSearch {
  /** @throws Error where the index cannot be read. */
  ask(typed: string, pages?: number): Promise<SearchResult>;
  /**
   * Words of the text that are most like what was typed.
   *
   * @throws Error where the index cannot be read.
   */
  nearest(typed: string): Promise<string[]>;
}

interface PagefindModule {
  createInstance(options: object): Pagefind;
}

const FOLDER = `${BASE}pagefind/`;
let loading: Promise<SiteSearch> | undefined;
let attempts = 0;

/** Fetches what search needs, once; after a failure the next call begins afresh. */
export function loadSearch(): Promise<SiteSearch> {
  loading ??= load().catch(startAfresh);
  return loading;
}

/** Pagefind remembers what it could not fetch; a new instance does not. */
function startAfresh(error: unknown): never {
  loading = undefined;
  throw error;
}

async function load(): Promise<SiteSearch> {
  attempts += 1;
  // Firefox remembers a module that it could not fetch.
  const script = `${FOLDER}pagefind.js${attempts === 1 ? '' : `?${attempts}`}`;
  const [module, words] = await Promise.all([
    import(/* @vite-ignore */ script) as Promise<PagefindModule>,
    fetch(`${FOLDER}woorden.json`),
  ]);
  if (!words.ok) throw new Error(`woorden.json: ${words.status}`);
  const vocabulary = new Vocabulary((await words.json()) as VocabularyData);
  // A worker would cost more bytes than it saves time.
  const pagefind = module.createInstance({ basePath: FOLDER, baseUrl: BASE, noWorker: true });
  const index = pagefindIndex(pagefind, (word) => vocabulary.lemma(word));
  return {
    ask: (typed, pages) => search(typed, vocabulary, index, pages).catch(startAfresh),
    nearest: (typed) => nearestWords(typed, vocabulary, index).catch(startAfresh),
  };
}
