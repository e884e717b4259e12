import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readLedger } from '../../../src/book/ledger-files.ts';
import { lostAddresses } from '../../../src/permalinks/verify.ts';
import { readMarkdown } from '../../../tools/import/read/markdown.ts';
import { readChapter, reconcileChapter } from '../../../tools/import/disk/reconcile-chapter.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readBook } from '../../../src/book/read-book.ts';
import { checkBook } from '../../../src/book/check-book.ts';
import { checkLedgers } from '../../../src/book/check-ledgers.ts';
import { docx, heading, paragraph, run1, softReturn, styled, text } from './word-file.ts';

const project = process.cwd();
// Each test starts a process.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kantlijn-'));
  mkdirSync(path.join(root, 'content', 'chapters'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs the command in a project of its own, as an author does. */
function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(project, 'tools/import.ts'), ...args],
      { cwd: root },
      (error, out, err) => {
        resolve({ code: error ? 1 : 0, out, err });
      },
    );
  });
}

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(root, name), content);
  return name;
}

const chapters = () => readdirSync(path.join(root, 'content', 'chapters'));
const section = (name: string) =>
  readFileSync(path.join(root, 'content/chapters/proef/sections', name), 'utf8');

test('a new chapter is written whole, passes the checks of the site, and is not written twice', async () => {
  const file = put(
    'tuin.txt',
    'MOESTUIN VOOR BEGINNERS\n\nDE GROND\n\n- Zij: Wat een klei.\n- Hij: Hier? (lacht) Altijd.\n\nDE OOGST\n\nVeel te veel courgettes.\n',
  );
  const { code, out } = await run(file, '--chapter', 'proef');
  expect(code).toBe(0);
  expect(out).toContain('differences unexplained: 0');
  const { book, problems } = await readBook(root);
  expect([...problems, ...(await checkBook(book)), ...(await checkLedgers(book, root))]).toEqual(
    [],
  );
  expect(book.chapters[0]?.data.title).toBe('Moestuin voor beginners');
  expect(book.chapters[0]?.data.sections).toEqual(['de-grond', 'de-oogst']);
  expect(existsSync(path.join(root, 'content/chapters/proef/import-report.txt'))).toBe(true);

  const again = await run(file, '--chapter', 'proef');
  expect([again.code, again.err.includes('docs/errors.md#chapter-exists')]).toEqual([1, true]);
});

test('--dry-run writes nothing', async () => {
  const { code } = await run(
    put('a.txt', 'Er was eens een fiets.'),
    '--chapter',
    'proef',
    '--dry-run',
  );
  expect([code, chapters()]).toEqual([0, []]);
});

test.each([
  ['no-such-manuscript', 'weg.txt', undefined],
  ['unknown-manuscript', 'a.odt', 'tekst'],
  ['empty-manuscript', 'leeg.txt', ''],
  ['empty-manuscript', 'wit.md', ' \n\n '],
  ['not-a-text', 'plaatje.txt', new Uint8Array(4000).map((_, index) => (index * 37) % 256)],
  ['not-a-text', 'boek.txt', '%PDF-1.7\nonzin'],
  ['damaged-document', 'stuk.docx', docx(paragraph(run1('Een'))).slice(0, 300)],
  [
    'locked-document',
    'slot.docx',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  ],
  ['empty-manuscript', 'leeg.docx', docx(paragraph(''))],
])('%s: %s is refused, and nothing written', async (code, name, content) => {
  if (content !== undefined) put(name, content);
  const result = await run(name, '--chapter', 'proef');
  expect(result.err).toContain(`docs/errors.md#${code}`);
  expect([result.code, chapters()]).toEqual([1, []]);
});

test.each([
  ['invalid-slug', ['--chapter', '../elders']],
  ['invalid-slug', ['--chapter', 'Hoofdstuk 1']],
  ['address-taken', ['--chapter', 'zoeken']],
  ['no-such-chapter', ['--chapter', 'proef', '--update']],
  ['import-usage', []],
  ['import-usage', ['--chapter', 'proef', '--onzin']],
])('%s: %j is refused', async (code, args) => {
  const { err } = await run(put('a.txt', 'Er was eens een fiets.'), ...args);
  expect(err).toContain(`docs/errors.md#${code}`);
});

test.each([
  ['windows-1252', new Uint8Array(Buffer.from('Het café.', 'latin1'))],
  ['utf-16le', new Uint8Array([0xff, 0xfe, ...Buffer.from('Het café.', 'utf16le')])],
  ['utf-16le', new Uint8Array(Buffer.from('Het café is open tot middernacht.', 'utf16le'))],
])('%s is recognised and said', async (encoding, content) => {
  const { out } = await run(put('a.txt', content), '--chapter', 'proef');
  expect(out).toContain(`(${encoding})`);
  expect(section('tekst.mdx')).toContain('café');
});

test('Markdown keeps emphasis, lists and links; its dialogue and quotations become speech', async () => {
  await run(
    put(
      'a.md',
      '# Fietsen\n\n## Bellen\n\nEen *bel* is **verplicht**, zie [de wet](https://example.org/wet).\n\n- Zij: Rinkel!\n- Hij: Pardon?\n\n### Hij\n\n> Ik hoor niets meer.\n>\n> Al jaren.\n\n1. Bel.\n2. Rem.\n',
    ),
    '--chapter',
    'proef',
  );
  expect(section('bellen.mdx').split('---\n\n')[1])
    .toBe(`Een *bel* is **verplicht**, zie [de wet](https://example.org/wet).

<Dialogue>
<Line speaker="Zij">Rinkel!</Line>
<Line speaker="Hij">Pardon?</Line>
</Dialogue>

<Testimony speaker="Hij">

Ik hoor niets meer.

Al jaren.

</Testimony>

1. Bel.
2. Rem.
`);
});

test('a Word document keeps headings and emphasis within words', async () => {
  const content = docx(
    heading(1, 'Fietsen') +
      heading(2, 'Remmen') +
      paragraph(run1('On') + run1('bruik', '<w:rPr><w:i/></w:rPr>') + run1('baar &lt;b&gt; {1}.')),
  );
  const { code } = await run(put('a.docx', content), '--chapter', 'proef');
  expect(code).toBe(0);
  expect(section('remmen.mdx')).toMatch(/On\*bruik\*baar \\<b> \\\{1}\.\n$/);
});

test('a Word document as people type them: soft returns, dashes, bullets, contents, a formula', async () => {
  const file = put(
    'a.docx',
    docx(
      styled('Title', text('De molen')) +
        styled('Contents', text('Het malen 3')) +
        styled('Kop', text('Het') + softReturn + text('malen')) +
        paragraph(
          text('De wieken draaien') +
            softReturn +
            text('De maan komt op') +
            softReturn +
            text('en gaat.'),
        ) +
        paragraph(
          text('Het is 10') +
            text('9', '<w:vertAlign w:val="superscript"/>') +
            text(' of ') +
            text('tien', '<w:strike/>') +
            text(' keer.'),
        ) +
        paragraph(
          text('Hij rekent het uit, ') +
            '<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>' +
            text('en niet', '<w:strike/>') +
            text(', zegt zij.'),
        ) +
        ['- Jan: Dag.', '– Mia: Dag (lacht).', 'Mia: ', '• appels', '• peren', '3. drie', '4. vier']
          .map((words) => paragraph(text(words)))
          .join(''),
      [],
      { Title: 'Title', Contents: 'toc 1', Kop: 'Kop 1' },
    ),
  );
  const { code, out, err } = await run(file, '--chapter', 'proef');
  expect([code, err]).toEqual([0, '']);
  expect((await readChapter(root, 'proef')).data.title).toBe('De molen');
  expect(section('het-malen.mdx')).toBe(
    `---
title: Het malen
summary: Nog in te vullen.
---

De wieken draaien

De maan komt op en gaat.

Het is 10⁹ of tien keer.

Hij rekent het uit, en niet, zegt zij.

<Dialogue>
<Line speaker="Jan">Dag.</Line>
<Line speaker="Mia">Dag <Direction>lacht</Direction>.</Line>
</Dialogue>

Mia:

- appels
- peren

3. drie
4. vier
`,
  );
  expect(out).toContain('the table of contents is left out');
  expect(out).toContain('an equation is left out');
  expect(out).toContain('struck through, and kept as text: tien');
});

test('titles in bold or capitals are titles where nothing else is, each of them a doubt', async () => {
  const bold = (words: string) => paragraph(text(words, '<w:b/>'));
  const file = put(
    'a.docx',
    docx(
      bold('De molen') +
        bold('Het malen') +
        paragraph(text('Hij ') + text('draait', '<w:b/>') + text('.')) +
        paragraph(text('DE KAT')) +
        paragraph(text('Ze heet Staf.')),
    ),
  );
  const { out } = await run(file, '--chapter', 'proef');
  const { data, sections } = await readChapter(root, 'proef');
  expect([data.title, ...sections.map(({ slug }) => slug)]).toEqual([
    'De molen',
    'de-kat',
    'het-malen',
  ]);
  expect(out.match(/a line in bold/g)).toHaveLength(3);
  expect(section('het-malen.mdx')).toContain('Hij **draait**.');
});

test('a doubt names its line also far down in a long text', () => {
  const long = Array.from(
    { length: 400 },
    (_, index) => `Zin ${index}, ${'en verder '.repeat(20)}niets.`,
  );
  const text = [...long, '**De kat**', 'Ze heet Staf.', ''].join('\n\n');
  const { doubts } = readMarkdown(text);
  const line = text.split('\n').indexOf('**De kat**') + 1;
  expect(doubts.filter(({ choice }) => choice === 'heading: De kat')).toMatchObject([{ line }]);
});

test('Markdown is read by what it means: rules, links by name, comments, numbers, who speaks', async () => {
  const file = put(
    'a.md',
    [
      '---\n\nHet begon op een maandag, met [een brief][b].\n\n---',
      '<!-- nog nakijken -->\n\ne.e. schreef klein. en hij ook.',
      '3. drie\n4. vier',
      'Jan: Dag, zei ik\nen weg was hij.\nMia: Wat nu?\nJan: Niets.\nMia: Goed.',
      '| a | b |\n|---|---|\n| c | d |',
      '[b]: https://voorbeeld.example/',
    ].join('\n\n'),
  );
  const { code, out, err } = await run(file, '--chapter', 'proef');
  expect([code, err]).toEqual([0, '']);
  expect(section('tekst.mdx')).toContain(
    `Het begon op een maandag, met [een brief](https://voorbeeld.example/).

e.e. schreef klein. en hij ook.

3. drie
4. vier

<Dialogue>
<Line speaker="Jan">Dag, zei ik en weg was hij.</Line>
<Line speaker="Mia">Wat nu?</Line>
<Line speaker="Jan">Niets.</Line>
<Line speaker="Mia">Goed.</Line>
</Dialogue>

- a b
- c d
`,
  );
  for (const doubt of [
    'a comment is left out',
    'a line between paragraphs',
    'rows of a table',
    'Jan speaks here',
  ])
    expect(out).toContain(doubt);
});

test('a note is parked beside another of its name, and what an update leaves as it is, is said', async () => {
  const chapter = path.join(root, 'content/chapters/proef');
  const note = path.join(chapter, 'notes/de-molen/kat.mdx');
  const write = (quote: string) => {
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, `---\nkind: vraag\nquote:\n  exact: ${quote}\n---\n\nWelke ${quote}?\n`);
  };
  await run(
    put('a.md', '# Thuis\n\n## De molen\n\nEen kat.\n\n## De tuin\n\nEen boom.\n'),
    '--chapter',
    'proef',
  );
  write('Een kat');
  await run(
    put('a.md', '# Thuis\n\n## De molen\n\nEen hond.\n\n## De tuin\n\nEen boom.\n'),
    '--chapter',
    'proef',
    '--update',
  );
  write('Een hond');
  const { out } = await run(
    put('a.md', '# Weg\n\n## De tuin\n\nEen boom.\n\n## De molen\n\nEen muis.\n'),
    '--chapter',
    'proef',
    '--update',
  );
  expect(readdirSync(path.join(chapter, 'notes/parked/de-molen'))).toEqual([
    'kat-2.mdx',
    'kat.mdx',
  ]);
  expect(out).toContain('chapter.yaml keeps Thuis');
  expect(out).toContain('another order (de-tuin, de-molen)');
});

test('numbers before titles go where they count up, and stay where they say something', async () => {
  const file = put(
    'a.md',
    '# 1. Brood\n\nBakken.\n\n## 1.1 Zout\n\nWeinig.\n\n# 2. Wijn\n\nGisten.\n\n# 1 Glas\n\nDrinken.\n',
  );
  await run(file, '--chapter', 'proef');
  expect((await readChapter(root, 'proef')).sections.map(({ slug }) => slug)).toEqual(
    ['1-brood', '1-1-zout', '2-wijn', '1-glas'].toSorted(),
  );
  writeFileSync(
    path.join(root, file),
    '# 1. Brood\n\nBakken.\n\n## 1.1 Zout\n\nWeinig.\n\n# 2. Wijn\n\nGisten.\n',
  );
  await run(file, '--chapter', 'nieuw');
  const { sections } = await readChapter(root, 'nieuw');
  expect(sections.map(({ slug }) => slug)).toEqual(['brood', 'wijn', 'zout']);
});

test('footnotes of Word and of Markdown become notes, each on the words before it', async () => {
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  put(
    'a.docx',
    docx(
      heading(1, 'De molen') +
        paragraph(
          `${text('Hij draait al lang.')}${reference(1)}${text(' De molenaar woont er, ')}${text('met een kat.')}${reference(2)}`,
        ),
      ['Sinds 1823.', 'Ze heet Staf.'],
    ),
  );
  put(
    'b.md',
    '# De molen\n\nHij draait al lang.[^oud] De molenaar woont er, met een kat.[^kat]\n\n[^kat]: Ze heet Staf.\n\n[^oud]: Sinds 1823.\n',
  );
  for (const [file, names] of [
    ['a.docx', ['draait-al-lang', 'met-een-kat']],
    ['b.md', ['draait-al-lang', 'met-een-kat']],
  ] as const) {
    const { code, err } = await run(file, '--chapter', file.replace('.', '-'));
    expect([file, code, err]).toEqual([file, 0, '']);
    const chapter = await readChapter(root, file.replace('.', '-'));
    expect(chapter.notes.map(({ slug }) => slug)).toEqual(names);
    const [old] = chapter.notes;
    expect(readFileSync(path.join(root, old?.file ?? ''), 'utf8')).toBe(
      '---\nkind: uitleg\nquote:\n  exact: Hij draait al lang\n---\n\nSinds 1823.\n',
    );
  }
});

test('an update knows the notes that it made, and leaves what the author did to them', async () => {
  const text = 'DE MOLEN\n\nHij draait al lang.1 Niemand weet hoelang.\n\n1 Sinds 1823.\n';
  await run(put('a.txt', text), '--chapter', 'proef');
  const note = path.join(root, 'content/chapters/proef/notes/de-molen/draait-al-lang.mdx');
  const edited = readFileSync(note, 'utf8').replace('uitleg', 'kanttekening');
  writeFileSync(note, edited);

  await run(put('b.txt', text.replace('Niemand', 'Geen mens')), '--chapter', 'proef', '--update');
  expect(readFileSync(note, 'utf8')).toBe(edited);
  await run(
    put('c.txt', text.replace('al lang', 'zijn leven lang')),
    '--chapter',
    'proef',
    '--update',
  );
  expect(readFileSync(note, 'utf8')).toBe(edited.replace('al lang', 'zijn leven lang'));
  await run(put('d.txt', text.replace('1823', '1832')), '--chapter', 'proef', '--update');
  const { notes } = await readChapter(root, 'proef');
  expect(notes.map(({ slug }) => slug)).toEqual(['draait-al-lang-2']);
  expect(existsSync(note.replace('notes/', 'notes/parked/'))).toBe(true);
});

test('an update corrects a note that nobody changed, and says what it leaves', async () => {
  const notes = async () => (await readChapter(root, 'proef')).notes.map(({ slug }) => slug);
  const note = (name: string) =>
    readFileSync(path.join(root, `content/chapters/proef/notes/de-molen/${name}.mdx`), 'utf8');
  const text =
    '# Thuis\n\n## De molen\n\nHij draait al lang.[^1] De molenaar woont er met zijn kat.[^2] Niemand weet waarvoor.\n\n[^1]: Sinds tipfout.\n\n[^2]: Ze heet Staf.\n';
  await run(put('a.md', text), '--chapter', 'proef');
  await run(put('a.md', text.replace('tipfout', '1823')), '--chapter', 'proef', '--update');
  expect(await notes()).toEqual(['draait-al-lang', 'met-zijn-kat']);
  expect(note('draait-al-lang')).toContain('Sinds 1823.');

  const kat = path.join(root, 'content/chapters/proef/notes/de-molen/met-zijn-kat.mdx');
  writeFileSync(kat, note('met-zijn-kat').replace('Staf', 'Minoe'));
  const shorter = text
    .replace('[^1]', '')
    .replace(/\[\^1\].*/, '')
    .replace('## De molen', '## De oude molen');
  const { out } = await run(put('a.md', shorter), '--chapter', 'proef', '--update');
  expect(out).toContain(
    'or: De molen under another title: write “title: De oude molen” in sections/de-molen.mdx',
  );
  const retitled = await run(
    put('a.md', shorter.replace('## De oude molen', '## De molen')),
    '--chapter',
    'proef',
    '--update',
  );
  expect(retitled.out).toContain('a new note beside notes/de-molen/met-zijn-kat.mdx');
  expect(note('met-zijn-kat')).toContain('Minoe');
});

test('an update says which footnotes are gone', async () => {
  const text = '# Thuis\n\n## De molen\n\nHij draait al lang.[^1]\n\n[^1]: Sinds 1823.\n';
  await run(put('a.md', text), '--chapter', 'proef');
  const without = text.replace(/\[\^1\](?:: .*)?/g, '');
  const { out } = await run(put('a.md', without), '--chapter', 'proef', '--update');
  expect(out).toContain(
    'notes/de-molen/draait-al-lang.mdx was made of a footnote that the manuscript no longer has',
  );
});

test('an update keeps titles, addresses and what it does not touch, and parks notes', async () => {
  cpSync(
    path.join(project, 'content/chapters/hemel-en-hel'),
    path.join(root, 'content/chapters/proef'),
    { recursive: true },
  );
  rmSync(path.join(root, 'content/chapters/proef/permalinks.json'));
  const before = section('de-hel.mdx');
  const first = await reconcileChapter(root, 'proef');
  expect(first).toEqual({ remarks: [], addresses: [] });
  const ledgerBefore = readLedger(path.join(root, 'content/chapters/proef'));
  const notesBefore = (await readChapter(root, 'proef')).notes;

  const file = put(
    'a.txt',
    'MOET JE EEN RELATIE HEBBEN\n\nALS JE EEN GELUKKIG SEKSLEVEN WILT?\n\nDat hangt ervan af.\n\nWRAAKFANTASIEEN\n\nIedereen heeft ze.\n\nEEN NIEUW BEGIN\n\nMisschien.\n',
  );
  const { code, out, err } = await run(file, '--chapter', 'proef', '--update');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('de-hel) is not in the manuscript');
  expect(section('de-hel.mdx')).toBe(before);
  expect(section('moet-je-een-relatie-hebben.mdx')).toMatch(
    /gelukkig seksleven wilt\?[\s\S]*summary: (?!Nog)[\s\S]*Dat hangt ervan af\.\n$/,
  );
  expect(section('wraakfantasieen.mdx')).toContain('title: Wraakfantasieën');

  const chapter = await readChapter(root, 'proef');
  expect(JSON.stringify(chapter.data.sections)).toContain('"wraakfantasieen"]},"een-nieuw-begin"');
  const isRewritten = ({ section: of }: { section: string }) =>
    ['moet-je-een-relatie-hebben', 'wraakfantasieen'].includes(of);
  expect(chapter.notes).toHaveLength(notesBefore.filter((note) => !isRewritten(note)).length);
  for (const note of notesBefore.filter(isRewritten)) {
    const parked = path.join(root, 'content/chapters/proef/notes/parked', note.section);
    expect(readdirSync(parked)).toContain(`${note.slug}.mdx`);
  }
  const ledger = readLedger(path.join(root, 'content/chapters/proef'));
  expect(ledgerBefore && ledger && lostAddresses(ledgerBefore, ledger, '')).toEqual([]);
});
