import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recover, workplace } from '../../../tools/import/disk/replace-folder.ts';

/** More changes to the disk than an import makes. */
const MOST_CHANGES = 60;

/** Kills the process right before one of its changes to the disk. */
const KILL = `data:text/javascript,${encodeURIComponent(`
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let left = Number(process.env.KILL_BEFORE);
  for (const name of ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'cpSync']) {
    const change = fs[name];
    fs[name] = (...args) => {
      if (left === 0) process.kill(process.pid, 'SIGKILL');
      left -= 1;
      return change(...args);
    };
  }
  syncBuiltinESMExports();
`)}`;

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kantlijn-'));
  mkdirSync(path.join(root, 'content', 'chapters'), { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Runs an import, and kills it before a change if one is named. */
function run(file: string, args: string[], killBefore?: number): string | number | null {
  const { status, signal } = spawnSync(
    process.execPath,
    ['--import', KILL, path.resolve('tools/import.ts'), file, '--chapter', 'proef', ...args],
    { cwd: root, env: { ...process.env, KILL_BEFORE: String(killBefore ?? -1) } },
  );
  return signal ?? status;
}

/** Every file of the chapter, to the letter. */
function snapshot(): Record<string, string> {
  const folder = path.join(root, 'content/chapters/proef');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

test(
  'killed before any change to the disk, an update leaves the chapter as it was or as it will be',
  { timeout: 300_000 },
  () => {
    writeFileSync(path.join(root, 'a.txt'), 'DE TUIN\n\nHet gras groeit.\n\nHet regent.\n');
    writeFileSync(path.join(root, 'b.txt'), 'DE TUIN\n\nHet gras is gemaaid.\n\nHet regent.\n');
    expect(run('a.txt', [])).toBe(0);
    const before = snapshot();
    const outcomes: string[] = [];
    for (let change = 0; change < MOST_CHANGES; change += 1) {
      const ended = run('b.txt', ['--update'], change);
      recover(workplace(root, 'proef'));
      const after = snapshot();
      const isOld = JSON.stringify(after) === JSON.stringify(before);
      const isNew =
        after[path.join(root, 'content/chapters/proef/import-report.txt')]?.includes(
          'Imported from b.txt',
        );
      outcomes.push(isOld ? 'old' : isNew ? 'new' : 'broken');
      if (ended === 0) break;
      expect(ended).toBe('SIGKILL');
      if (isNew) break;
    }
    expect(outcomes.slice(0, -1).every((outcome) => outcome === 'old')).toBe(true);
    expect(outcomes.at(-1)).toBe('new');
    expect(outcomes.length).toBeGreaterThan(5);
  },
);
