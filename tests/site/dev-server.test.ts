import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, execPath } from 'node:process';
import { toString } from 'hast-util-to-string';
import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copySite } from './copied-site.ts';

const PATIENCE = { timeout: 40_000, interval: 250 };

const root = copySite();
const note = path.join(root, 'content/chapters/dieren/notes/bos/uil.mdx');
const asWritten = readFileSync(note, 'utf8');
let server: ChildProcess;
let output = '';
let host = '';

beforeAll(async () => {
  server = spawn(execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Astro serves no pages where it sees Vitest around it.
    env: { ...env, VITEST: undefined, NODE_ENV: 'development', ASTRO_DEV_BACKGROUND: '0' },
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (words: string) => {
      output += words;
    });
  }
  const address = /http:\/\/localhost:\d+/;
  [host] = await vi.waitUntil(() => address.exec(output), PATIENCE);
}, 60_000);

afterAll(async () => {
  server.kill();
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  rmSync(root, { recursive: true });
});

async function section(): Promise<{ status: number; html: string }> {
  const response = await fetch(`${host}/dieren/bos/`);
  return { status: response.status, html: await response.text() };
}

/** What a note says on the page, once the section can be shown. */
async function saidBy(slug: string): Promise<string | undefined> {
  const tree = unified()
    .use(rehypeParse)
    .parse((await section()).html);
  const shown = select(`#noot-${slug}`, tree);
  return shown && toString(shown);
}

test('an edited note shows without a restart', async () => {
  await expect.poll(() => saidBy('uil'), PATIENCE).toMatch('vanaf een tak');
  writeFileSync(note, asWritten.replace('vanaf een tak', 'vanaf een hekpaal'));
  await expect.poll(() => saidBy('uil'), PATIENCE).toMatch('vanaf een hekpaal');
});

test('an added note shows, and one taken away goes', async () => {
  const added = path.join(path.dirname(note), 'muis.mdx');
  writeFileSync(added, '---\nkind: vraag\nquote:\n  exact: de muis\n---\n\nWaarover?\n');
  await expect.poll(() => saidBy('muis'), PATIENCE).toMatch('Waarover?');
  rmSync(added);
  await expect.poll(() => saidBy('muis'), PATIENCE).toBeUndefined();
});

test('an added concept is linked to, and its edited definition follows', async () => {
  const concepts = path.join(root, 'content/concepts');
  mkdirSync(concepts, { recursive: true });
  const concept = path.join(concepts, 'vergadering.mdx');
  const text =
    '---\nterm: vergadering\nshort: Samen zitten.\nsynonyms: [overleg]\n---\n\nMet hazen.\n';
  writeFileSync(concept, text);
  const short = async () => /data-short="([^"]*)"/.exec((await section()).html)?.[1];
  await expect.poll(short, PATIENCE).toBe('Samen zitten.');
  writeFileSync(concept, text.replace('Samen zitten', 'Samen zwijgen'));
  await expect.poll(short, PATIENCE).toBe('Samen zwijgen.');
});

test('a note that lost its words says so, and is back when it is mended', async () => {
  const before = output.length;
  writeFileSync(note, asWritten.replace('geen haast', 'geen haat'));
  await expect.poll(async () => (await section()).status, PATIENCE).toBe(500);
  const said = output.slice(before);
  expect(said).toContain('content/chapters/dieren/notes/bos/uil.mdx');
  expect(said).toContain('“geen haat”');
  expect(said).toContain('“geen haast”');
  writeFileSync(note, asWritten);
  await expect.poll(() => saidBy('uil'), PATIENCE).toMatch('vanaf een tak');
});
