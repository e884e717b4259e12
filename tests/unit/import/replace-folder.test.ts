import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  recover,
  replacement,
  workplace,
  type Workplace,
} from '../../../tools/import/disk/replace-folder.ts';

// Each test starts a process.
vi.setConfig({ testTimeout: 60_000 });

let root: string;
let place: Workplace;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kantlijn-'));
  place = workplace(root, 'proef');
  for (const [folder, text] of [
    [place.target, 'old'],
    [place.prepared, 'new'],
  ] as const) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'chapter.yaml'), text);
  }
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

const content = () => readFileSync(path.join(place.target, 'chapter.yaml'), 'utf8');

/** Runs the steps in a process of their own that is killed before one of them. */
function killBefore(step: number): void {
  const script = `
    import { replacement } from ${JSON.stringify(path.resolve('tools/import/disk/replace-folder.ts'))};
    for (const [index, step] of replacement(${JSON.stringify(place)}).entries()) {
      if (index === ${step}) process.kill(process.pid, 'SIGKILL');
      step();
    }`;
  spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script]);
}

test('the prepared folder takes the place of the old one', () => {
  for (const step of replacement(place)) step();
  expect(content()).toBe('new');
  expect(existsSync(place.kept) || existsSync(place.prepared)).toBe(false);
});

test.each([
  [0, 'old'],
  [1, 'old'],
  [2, 'new'],
])('killed before step %i the chapter is %s and nothing is left over', (step, expected) => {
  killBefore(step);
  recover(place);
  expect(content()).toBe(expected);
  expect(existsSync(place.kept) || existsSync(place.prepared)).toBe(false);
});
