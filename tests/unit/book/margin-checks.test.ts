import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkBook } from '../../../src/book/check-book.ts';
import { readBook } from '../../../src/book/read-book.ts';

const chapter = 'content/chapters/hoofdstuk';
const noteFile = `${chapter}/notes/deel/noot.mdx`;
const note = `---
kind: bron
quote:
  exact: zitten egels
sources: [aerts-2001]
concepts:
  egel: in de kou
---

Dat staat bij *Aerts*.
`;
const sources = [
  {
    id: 'aerts-2001',
    type: 'book',
    title: 'Egels',
    author: [{ family: 'Aerts' }],
    issued: { 'date-parts': [[2001]] },
  },
];

/** A book in which all is well. */
const sound: Readonly<Record<string, string>> = {
  [`${chapter}/chapter.yaml`]:
    'title: T\nauthor: A\nsummary: S\nedition: E\npublished: 2026-01-01\nrights: R\nsections: [deel]\n',
  [`${chapter}/sections/deel.mdx`]:
    '---\ntitle: Deel\nsummary: S\n---\n\nIn een tuin zitten egels.\n\nWeer egels.\n',
  [noteFile]: note,
  'content/concepts/egel.mdx': '---\nterm: egel\nshort: Een dier.\n---\n\nMet stekels.\n',
  'content/sources.json': JSON.stringify(sources, undefined, 2),
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'margin-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Faults in the sound book after some of its files are replaced, as `code file:line`. */
async function faults(changed: Record<string, string> = {}) {
  for (const [file, text] of Object.entries({ ...sound, ...changed })) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const { book, problems } = await readBook(root);
  const all = [...problems, ...(await checkBook(book))];
  return all.map(({ code, file, line, reason }) => ({ code, file, line, reason }));
}

test('a sound book has no faults', async () => {
  expect(await faults()).toEqual([]);
});

test('a book may do without notes, concepts and sources', async () => {
  const chapterOnly = Object.entries(sound).filter(
    ([file]) => file.startsWith(chapter) && file !== noteFile,
  );
  for (const [file, text] of chapterOnly) {
    await mkdir(path.join(root, path.dirname(file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
  const { book, problems } = await readBook(root);
  expect([...problems, ...(await checkBook(book))]).toEqual([]);
});

const egelFile = 'content/concepts/egel.mdx';

test.for([
  ['missing-key', noteFile, 2, note.replace('sources: [aerts-2001]\n', ''), /sources/],
  ['wrong-value', noteFile, 2, note.replace('kind: bron', 'kind: voetnoot'), /kind/],
  ['unknown-key', noteFile, 5, note.replace('sources:', 'bronnen:'), /bronnen/],
  ['unknown-component', noteFile, 10, note.replace('*Aerts*', '<Kaart />'), /Kaart/],
  ['unknown-concept', egelFile, 4, conceptWith('related: [kou]'), /no concept "kou"/],
  [
    'missing-key',
    'content/sources.json',
    undefined,
    JSON.stringify([{ ...sources[0], title: undefined }]),
    /title/,
  ],
] as const)('%s', async ([code, file, line, text, reason]) => {
  const found = await faults({ [file]: text });
  const fault = found.find((one) => one.code === code);
  expect(found.map((one) => one.code)).toContain(code);
  expect(fault?.file).toBe(file);
  expect(fault?.reason).toMatch(reason);
  if (line !== undefined) expect(fault?.line).toBe(line);
});

function conceptWith(line: string): string {
  return `---\nterm: egel\nshort: Een dier.\n${line}\n---\n\nMet stekels.\n`;
}
