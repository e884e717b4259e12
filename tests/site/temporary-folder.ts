import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder within the project, so that its packages are found, for as long as the test runs. */
export function temporaryFolder(): string {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(path.resolve('.cache/test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}
