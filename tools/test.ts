// Runs every check and test and closes with one line that sums them up: npm test.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { exit, platform } from 'node:process';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const VITEST_REPORT = '.cache/vitest.json';
const PLAYWRIGHT_REPORT = '.cache/playwright.json';

const tallies = [
  check('check:types'),
  check('check:lint'),
  check('check:format'),
  vitest(),
  playwright(),
];
const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
exit(sum('failed') > 0 ? 1 : 0);

function check(script: string): Tally {
  return verdict(run(['npm', 'run', '--silent', script]));
}

function vitest(): Tally {
  const { ok, report } = runWithReport(VITEST_REPORT, [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${VITEST_REPORT}`,
  ]);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<
    string,
    number
  >;
  return withVerdict(ok, {
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  });
}

function playwright(): Tally {
  const { ok, report } = runWithReport(
    PLAYWRIGHT_REPORT,
    ['playwright', 'test', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
  );
  const { stats = {} } = report as { stats?: Record<string, number> };
  return withVerdict(ok, {
    passed: stats['expected'] ?? 0,
    failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
    skipped: stats['skipped'] ?? 0,
  });
}

/** A runner that ended badly without a failed test (a broken set-up, say) is itself a failure. */
function withVerdict(ok: boolean, tally: Tally): Tally {
  return ok || tally.failed > 0 ? tally : { ...tally, failed: 1 };
}

function verdict(ok: boolean): Tally {
  return { passed: Number(ok), failed: Number(!ok), skipped: 0 };
}

function runWithReport(file: string, command: string[], environment?: NodeJS.ProcessEnv) {
  rmSync(file, { force: true });
  const ok = run(command, environment);
  return { ok, report: readReport(file) };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report: the runner did not get as far as its tests, and its exit status says so.
    return {};
  }
}

function run([command = '', ...words]: string[], environment: NodeJS.ProcessEnv = {}): boolean {
  const env = { ...process.env, ...environment };
  const shell = platform === 'win32';
  return spawnSync(command, words, { stdio: 'inherit', env, shell }).status === 0;
}
