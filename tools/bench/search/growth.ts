import { mkdtemp, rm, stat } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ConceptNames } from '../../../src/search/dutch/vocabulary.ts';
import {
  type IndexablePage,
  VOCABULARY_FILE,
  writeIndex,
} from '../../../src/search/build/write-index.ts';
import { dutchEngine } from './engines.ts';
import { openPagefind, wireSize } from './pagefind-in-node.ts';

/** What search costs for a text of so many sections. */
export interface Growth {
  sections: number;
  /** Seconds to make the index. */
  seconds: number;
  /** Bytes of the whole index on disk. */
  indexBytes: number;
  /** Bytes of the vocabulary over the wire. */
  vocabularyBytes: number;
  /** Bytes over the wire of the dearest of the sample queries, asked first, without our own script. */
  firstQueryBytes: number;
  /** Median milliseconds of an answer once the index is there. */
  answerMs: number;
}

/** Queries of all kinds, each asked as the first. */
const SAMPLE = [
  'relatie',
  'wraakfantsie',
  'hoe stop ik met piekeren',
  'opruimen',
  '"andere mensen"',
];

/** Measures search over a text of `count` sections, made of the given pages with their sentences dealt anew. */
export async function measureGrowth(
  pages: readonly IndexablePage[],
  concepts: readonly ConceptNames[],
  count: number,
): Promise<Growth> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kantlijn-growth-'));
  const started = performance.now();
  await writeIndex(reshuffle(pages, count), concepts, folder);
  const seconds = (performance.now() - started) / 1000;

  const vocabularyBytes = wireSize(
    VOCABULARY_FILE,
    await readFile(path.join(folder, VOCABULARY_FILE)),
  );
  const script = wireSize('pagefind.js', await readFile(path.join(folder, 'pagefind.js')));
  let firstQueryBytes = 0;
  const times: number[] = [];
  for (const query of SAMPLE) {
    const { pagefind, transfer } = await openPagefind(folder);
    const engine = await dutchEngine(pagefind, folder);
    await engine(query);
    const fetched = [...transfer.values()].reduce((sum, bytes) => sum + bytes, 0);
    firstQueryBytes = Math.max(firstQueryBytes, script + vocabularyBytes + fetched);
    for (const again of SAMPLE) {
      const asked = performance.now();
      await engine(again);
      times.push(performance.now() - asked);
    }
  }
  times.sort((a, b) => a - b);
  const indexBytes = await folderSize(folder);
  await rm(folder, { recursive: true });
  const answerMs = times[Math.floor(times.length / 2)] ?? 0;
  return { sections: count, seconds, indexBytes, vocabularyBytes, firstQueryBytes, answerMs };
}

/** Pages with the words of the given ones: each takes its paragraphs by turns from all of them. */
function reshuffle(pages: readonly IndexablePage[], count: number): IndexablePage[] {
  const sections = pages.filter(({ html }) => html.includes('id="p1"'));
  const paragraphs = sections.flatMap(
    ({ html }) => html.match(/<(p|li)\b[^>]*\bid="p\d+"[\s\S]*?<\/\1>/g) ?? [],
  );
  const next = randomNumbers(1);
  const perSection = Math.round(paragraphs.length / sections.length);
  const place = (index: number) => sections[index % sections.length];
  return Array.from({ length: count }, (_, index) => {
    const title = /<h1\b[^>]*>[\s\S]*?<\/h1>/.exec(place(index)?.html ?? '')?.[0] ?? '';
    const body = Array.from({ length: perSection }, (_unused, at) => {
      const paragraph = paragraphs[Math.floor(next() * paragraphs.length)] ?? '';
      return paragraph.replace(/\bid="p\d+"/, `id="p${at + 1}"`);
    });
    const html = `<html lang="nl"><body data-pagefind-body>${title}${body.join('\n')}</body></html>`;
    return { url: `/boek/deel-${index + 1}/`, html };
  });
}

/** The same numbers between 0 and 1 for the same seed. @see Steele & Vigna, mulberry32 */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function folderSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
