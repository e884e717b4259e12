import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentWords, isStopWord } from '../../../src/search/dutch/stop-words.ts';
import { VOCABULARY_FILE } from '../../../src/search/build/write-index.ts';
import { dutchEngine, type Engine, plainEngine } from './engines.ts';
import { openPagefind, wireSize } from './pagefind-in-node.ts';
import { ask, type Outcome } from './quality.ts';
import { NEGATIVES } from './queries.ts';
import { readQuestions } from './questions.ts';

/** What the search of a built site is worth. */
export interface SearchMeasures {
  /** Pagefind as it comes, over the same index. */
  plain: Outcome[];
  dutch: Outcome[];
  /** Queries that find something where there is nothing. */
  falseFinds: { plain: string[]; dutch: string[] };
  /** Beginnings of words of the titles, from three letters, that find nothing. */
  deadBeginnings: string[];
  /** Bytes over the wire for each question, asked as the first, everything counted; fewest first. */
  firstQueryBytes: number[];
  /** Bytes of those that are the vocabulary. */
  vocabularyBytes: number;
  /** Bytes of those that are the Dutch layer, with its vocabulary. */
  layerBytes: number;
}

/** The chapter that the questions are about. */
const CHAPTER = 'hemel-en-hel';
/** What the first query imports, and of it the Dutch layer, see astro.config.mjs, and what each page has. */
const ENTRY = '_astro/search-page.*.js';
const PAGE = '_astro/Page.*.js';
const LAYER = '_astro/dutch.*.js';

/** Measures the search of a built site. */
export async function measureSearch(site: string): Promise<SearchMeasures> {
  const folder = path.join(site, 'pagefind');
  const { pagefind } = await openPagefind(folder);
  const plain = plainEngine(pagefind);
  const dutch = await dutchEngine(pagefind, folder);
  const { questions, titles } = await readQuestions(path.join(site, CHAPTER));
  return {
    plain: await ask(plain, questions),
    dutch: await ask(dutch, questions),
    falseFinds: { plain: await finding(plain), dutch: await finding(dutch) },
    deadBeginnings: await deadBeginnings(dutch, titles),
    firstQueryBytes: await firstQueryBytes(
      questions.map(({ query }) => query),
      site,
      folder,
    ),
    vocabularyBytes: await fileSize(path.join(folder, VOCABULARY_FILE)),
    layerBytes: await layerBytes(site, folder),
  };
}

async function finding(engine: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const query of NEGATIVES) if ((await engine(query)).length > 0) found.push(query);
  return found;
}

async function deadBeginnings(engine: Engine, titles: readonly string[]): Promise<string[]> {
  const words = new Set(titles.flatMap(contentWords).filter((word) => !isStopWord(word)));
  const dead: string[] = [];
  for (const word of words) {
    for (let length = 3; length <= word.length; length += 1) {
      const beginning = word.slice(0, length);
      if ((await engine(beginning)).length === 0) dead.push(beginning);
    }
  }
  return dead;
}

async function firstQueryBytes(
  queries: readonly string[],
  site: string,
  folder: string,
): Promise<number[]> {
  const always =
    (await sizeOf([...(await importedBy(ENTRY, site))], site)) -
    (await sizeOf(PAGE, site)) +
    (await fileSize(path.join(folder, VOCABULARY_FILE))) +
    (await fileSize(path.join(folder, 'pagefind.js')));
  const sizes: number[] = [];
  for (const query of queries) {
    const { pagefind, transfer } = await openPagefind(folder);
    const engine = await dutchEngine(pagefind, folder);
    await engine(query);
    sizes.push([...transfer.values()].reduce((sum, size) => sum + size, always));
  }
  return sizes.sort((a, b) => a - b);
}

/** The size that this share of the sizes does not exceed. */
export function percentile(sizes: readonly number[], share: number): number {
  return sizes[Math.ceil(share * sizes.length) - 1] ?? 0;
}

async function layerBytes(site: string, folder: string): Promise<number> {
  return (await sizeOf(LAYER, site)) + (await fileSize(path.join(folder, VOCABULARY_FILE)));
}

/** The scripts that these import, by way of others too, and they themselves. */
async function importedBy(pattern: string, site: string): Promise<Set<string>> {
  const scripts = new Set(globSync(pattern, { cwd: site }));
  for (const script of scripts) {
    const code = await readFile(path.join(site, script), 'utf8');
    for (const [, imported = ''] of code.matchAll(/\bimport\b[^;()]*?"\.\/([^"]+)"/g)) {
      scripts.add(`_astro/${imported}`);
    }
  }
  return scripts;
}

/** @throws Error where there is no such file: nothing would weigh nothing. */
async function sizeOf(pattern: string | string[], site: string): Promise<number> {
  const files = globSync(pattern, { cwd: site }).map((file) => path.join(site, file));
  if (files.length === 0) throw new Error(`${site} has no ${String(pattern)}`);
  return (await Promise.all(files.map(fileSize))).reduce((sum, size) => sum + size, 0);
}

async function fileSize(file: string): Promise<number> {
  return wireSize(file, await readFile(file));
}
