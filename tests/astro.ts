import { spawnSync } from 'node:child_process';
import { env, execPath } from 'node:process';

/** Runs an Astro command as npm would, and returns its exit status and what it printed. */
export function astro(
  words: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    execPath,
    ['node_modules/astro/bin/astro.mjs', ...words],
    {
      encoding: 'utf8',
      env: { ...env, NODE_ENV: 'production', FORCE_COLOR: '0', ...environment },
    },
  );
  return { status, output: stdout + stderr };
}
