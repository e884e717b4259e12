import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/book/ledger-files.ts';
import { SITES } from '../built-sites.ts';
import { unansweredAddresses } from './addresses.ts';
import { copySite } from './copied-site.ts';

const SHIPPED = 'content/chapters/hemel-en-hel';

describe('the site', () => {
  it('answers every address of its ledger', () => {
    const ledger = readLedger(SHIPPED);
    expect(ledger && unansweredAddresses(ledger, SITES.root.folder)).toEqual([]);
  });
});

// A chapter that is published, edited in every way, and published again under another name.
describe('a site whose text has changed', { timeout: 300_000 }, () => {
  const root = copySite();
  const chapters = join(root, 'content/chapters');
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const read = (file: string) => readFileSync(file, 'utf8');
  const section = (name: string) => join(chapters, 'dieren/sections', `${name}.mdx`);

  beforeAll(() => {
    node('tools/permalinks.ts');

    const bos = read(section('bos')).split('\n\n');
    const [owl = '', hare = ''] = bos.splice(3, 2);
    const meadow = read(section('wei')).trimEnd();
    writeFileSync(section('bos'), bos.join('\n\n').replace('elke avond', 'iedere nacht'));
    writeFileSync(section('wei'), `${meadow}\n\n${owl}\n\n${hare}\n`.replace('- De mol.\n', ''));
    const notes = join(chapters, 'dieren/notes');
    mkdirSync(join(notes, 'wei'));
    renameSync(join(notes, 'bos/uil.mdx'), join(notes, 'wei/uil.mdx'));
    rmSync(join(notes, 'bos/kippen.mdx'));
    const yaml = join(chapters, 'dieren/chapter.yaml');
    writeFileSync(yaml, `${read(yaml).replace('- vijver', '- poel')}movedFrom: [dieren]\n`);
    renameSync(section('vijver'), section('poel'));
    renameSync(join(chapters, 'dieren'), join(chapters, 'beesten'));
    node('tools/permalinks.ts');
    node('node_modules/astro/bin/astro.mjs', 'build');
  }, 300_000);
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('still answers every address it ever had', () => {
    const ledger = readLedger(join(chapters, 'beesten'));
    expect(ledger?.lines.map(({ address, status }) => `${address} ${status}`)).toEqual(
      expect.arrayContaining([
        'bos#noot-kippen retired',
        'bos#noot-uil moved',
        'bos#p3 moved',
        'poel live',
        'vijver moved',
        'wei#p3 retired',
      ]),
    );
    expect(ledger?.formerly).toEqual(['dieren']);
    expect(ledger && unansweredAddresses(ledger, join(root, 'dist'))).toEqual([]);
  });

  it('says in the text where a passage went', () => {
    const page = read(join(root, 'dist/beesten/bos/index.html'));
    expect(page).toMatch(
      /Verplaatst naar “De wei”: <a id="p3"[^>]*>alinea 3<\/a>, <a id="noot-uil"/,
    );
  });

  it('keeps its former pages out of the sitemap', () => {
    const sitemap = read(join(root, 'dist/sitemap-0.xml'));
    expect(sitemap).toContain('/beesten/poel/');
    expect(sitemap).not.toMatch(/\/dieren\/|\/vijver\//);
  });
});
