import { existsSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocx } from '../../../tools/import/read/docx.ts';
import { readExtracted } from '../../../tools/import/read/extracted.ts';
import { importManuscript, proveImport } from '../../../tools/import/pipeline.ts';
import type { Manuscript } from '../../../tools/import/model/manuscript.ts';
import { readMarkdown } from '../../../tools/import/read/markdown.ts';
import { readBack } from '../../../tools/import/prove/read-back.ts';
import { readManuscript } from '../../../tools/import/read/read-manuscript.ts';
import { dutch } from './dutch.ts';
import { asMarkdown, asPages, asWord, print, repetitiveText } from './repetitive.ts';

/** The same texts every time, so that a change and not chance breaks a build. */
const SEED = 20261128;

/** What an import would write, and its proof. */
function written(manuscript: Manuscript) {
  const imported = importManuscript(manuscript, dutch);
  const files = [...imported.sections, ...imported.notes].map(({ mdx }) => mdx);
  return { files, prove: (read: string[]) => proveImport(manuscript, imported, read).unexplained };
}

function unexplained(manuscript: Manuscript) {
  const { files, prove } = written(manuscript);
  return prove(files);
}

const TITLED = `DE BOOT EN DE BRUG

WAT DOE JE ALS DE BRUG OPEN STAAT?

Je wacht, als de brug open staat, en je kijkt naar de boot.

WAT IS EEN SLUIS?

Wat is een sluis? Dat vraagt elk kind dat er een ziet.
`;

test('a title in capitals may come back in the sentence below it', async () => {
  expect(unexplained(readExtracted(TITLED, dutch))).toEqual([]);
  expect(unexplained(readMarkdown(TITLED.replaceAll(/^(?=[A-Z ?]+$)/gm, '## ')))).toEqual([]);
  const parts = TITLED.trim()
    .split('\n\n')
    .map((words) =>
      /\p{Ll}/u.test(words)
        ? { kind: 'paragraph' as const, sentences: [words] }
        : { kind: 'title' as const, words },
    );
  expect(unexplained(await readDocx(asWord(parts), 'sluis.docx'))).toEqual([]);
});

const cases = path.resolve('../shared/cases/import');

test
  .skipIf(!existsSync(cases))
  .each([
    'kapitaaltitel-drie-woorden-herhaald.txt',
    'kapitaaltitel-herhaald-in-eerste-zin.txt',
    'kapitaaltitel-herhaald.md',
    'kapitaaltitel-herhaald.docx',
    'bladkop-boven-nummer-onder.txt',
  ])('%s comes in', async (name) => {
  const { manuscript } = await readManuscript(path.join(cases, name), () => dutch);
  expect(unexplained(manuscript)).toEqual([]);
});

test('a number at the foot of a page and the head of the next are no title with a number', () => {
  const pages = ['sluit', 'opent', 'piept', 'zakt'].map(
    (verb, index) =>
      `De brug bij ons\n\nWie wacht, ziet hoe de brug ${verb}. Daarna rijdt\niedereen weer door.\n\n      ${index + 1}`,
  );
  expect(unexplained(readExtracted(`${pages.join('\n\f')}\n\f`, dutch))).toEqual([]);
});

test('a sentence that repeats a title at the edge of a page stays in the text', () => {
  const { files } = written(
    readExtracted(
      'OP EEN DAG IN MAART\n\nHet werd later, dat weet ik nog, het was\n\fop een dag in maart, op\neen natte dag.\n',
      dutch,
    ),
  );
  expect(files.join()).toContain('het was op een dag in maart, op een natte dag');
});

test('a text in which everything is said again is never refused, whatever its format', async () => {
  await fc.assert(
    fc.asyncProperty(repetitiveText, print, async (parts, printed) => {
      expect(unexplained(readExtracted(asPages(parts, printed), dutch))).toEqual([]);
      expect(unexplained(readMarkdown(asMarkdown(parts)))).toEqual([]);
      expect(unexplained(await readDocx(asWord(parts), 'a.docx'))).toEqual([]);
    }),
    { seed: SEED, numRuns: 300, endOnFailure: true },
  );
});

/** Places of the words in the text of a file: neither its frontmatter nor its elements. */
function wordsIn(file: string): { start: number; end: number }[] {
  const body = file.indexOf('\n---\n', 3) + 5;
  return [...file.slice(body).matchAll(/<[^>]*>|\p{L}+/gu)]
    .filter(([found]) => !found.startsWith('<'))
    .map(({ 0: found, index }) => ({ start: body + index, end: body + index + found.length }));
}

/** The file with one word lost, changed, said twice or moved. */
function withFault(file: string, edit: string, from: number, to: number): string {
  const places = wordsIn(file);
  const taken = places[from % places.length] ?? { start: 0, end: 0 };
  const aim = places[to % places.length] ?? taken;
  const word = file.slice(taken.start, taken.end);
  const without = file.slice(0, taken.start) + file.slice(taken.end);
  switch (edit) {
    case 'lose':
      return without;
    case 'change':
      return `${file.slice(0, taken.start)}sluis${file.slice(taken.end)}`;
    case 'add':
      return `${file.slice(0, aim.start)}${word} ${file.slice(aim.start)}`;
    default: {
      const place = aim.start > taken.start ? aim.start - word.length : aim.start;
      return `${without.slice(0, place)}${word} ${without.slice(place)}`;
    }
  }
}

test('one word lost, changed, added or moved is found where everything is said again', () => {
  const edit = fc.constantFrom('lose', 'change', 'add', 'move');
  fc.assert(
    fc.property(
      repetitiveText,
      print,
      fc.record({ edit, file: fc.nat(), from: fc.nat(), to: fc.nat() }),
      (parts, printed, fault) => {
        const { files, prove } = written(readExtracted(asPages(parts, printed), dutch));
        const at = fault.file % files.length;
        const whole = files[at] ?? '';
        fc.pre(wordsIn(whole).length > 0);
        const faulty = withFault(whole, fault.edit, fault.from, fault.to);
        // A word moved past itself is where it was.
        fc.pre(readBack(faulty).words.join(' ') !== readBack(whole).words.join(' '));
        expect(prove(files.with(at, faulty)).length).toBeGreaterThan(0);
      },
    ),
    { seed: SEED, numRuns: 500 },
  );
});
