import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const TOOL = resolve('tools/permalinks.ts');
const FOX = 'De vos sluipt elke avond langs de haag van de buren naar de kippen.';
const OWL = 'Een uil heeft geen haast en weet dat de muis wel komt.';
const PIKE = 'In de vijver wacht een snoek al sinds de kermis op brood.';

let root = '';
const ledgerFile = () => join(root, 'content/chapters/proef/permalinks.json');
const ledger = () => readFileSync(ledgerFile(), 'utf8');

function write(...paragraphs: string[]): void {
  const text = ['---\ntitle: Bos\nsummary: Dieren.\n---', ...paragraphs].join('\n\n');
  writeFileSync(join(root, 'content/chapters/proef/sections/bos.mdx'), `${text}\n`);
}

function permalinks(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

function git(...args: string[]): void {
  const identity = ['-c', 'user.name=Proef', '-c', 'user.email=proef@kantlijn.example'];
  execFileSync('git', [...identity, ...args], { cwd: root });
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kantlijn-'));
  mkdirSync(join(root, 'content/chapters/proef/sections'), { recursive: true });
  writeFileSync(
    join(root, 'content/chapters/proef/chapter.yaml'),
    'title: Proef\nauthor: Iemand\nsummary: Kort.\nedition: eerste\npublished: 2026-11-22\nrights: Vrij.\nsections: [bos]\n',
  );
  write(FOX, OWL);
  expect(permalinks().status).toBe(0);
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('npm run permalinks', { timeout: 60_000 }, () => {
  it('settles a doubt by the command that it gave', () => {
    write(FOX, PIKE);
    const before = ledger();
    const refused = permalinks();
    expect(refused.status).toBe(1);
    expect(ledger()).toBe(before);
    const [, settlement = ''] = /--settle (\S+=[0-9a-f]{8})\n/.exec(refused.output) ?? [];
    expect(permalinks('--settle', settlement).status).toBe(0);
    expect(ledger()).toContain('"address":"bos#p2","status":"live","words":"In de vijver');
    expect(permalinks('--check').status).toBe(0);
  });

  it('does not write over a damaged ledger', () => {
    const damaged = ledger().replace('"live"', '"lost"');
    writeFileSync(ledgerFile(), damaged);
    const { status, output } = permalinks();
    expect(status).toBe(1);
    expect(output).toContain('content/chapters/proef/permalinks.json:2\n');
    expect(ledger()).toBe(damaged);
  });

  it('proves that nothing was lost since a revision', () => {
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Publish');
    write(FOX);
    permalinks();
    expect(permalinks('--since', 'HEAD')).toMatchObject({ status: 0 });
    const [head = '', section = '', first = ''] = ledger().split('\n');
    writeFileSync(ledgerFile(), [head, section, first.replace(/,$/, ''), ']}', ''].join('\n'));
    const lost = permalinks('--since', 'HEAD');
    expect(lost.status).toBe(1);
    expect(lost.output).toContain('bos#p2 was published and answers no more');
    rmSync(ledgerFile());
    expect(permalinks('--since', 'HEAD').output).toContain('no ledger answers for it now');
    expect(permalinks('--since', 'nowhere').status).toBe(1);
  });

  it('refuses what it does not know', () => {
    expect(permalinks('--settle', 'elders/bos#p1=gone').output).toContain('no chapter elders');
    expect(permalinks('--settle', 'proef/bos#p1').output).toContain('does not settle anything');
  });
});

const hasPreviousCommit =
  spawnSync('git', ['rev-parse', '--verify', '--quiet', 'HEAD~1']).status === 0;

describe('the addresses of this repository', () => {
  it.skipIf(!hasPreviousCommit)('are all those of the previous commit, and more', () => {
    const { status, stderr } = spawnSync(process.execPath, [TOOL, '--since', 'HEAD~1'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
