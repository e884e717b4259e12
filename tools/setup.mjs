// Brings a clone to where the other scripts work: packages as in the lock file, Node ≥ 22.12 in
// node_modules/.bin and, with --browsers, the browsers that the tests drive. Plain JavaScript:
// it runs on the machine's own Node before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { arch, argv, env, exit, platform, version, versions } from 'node:process';
import { provideBrowsers } from './browsers.mjs';

const bin = resolve('node_modules/.bin');
const windows = platform === 'win32';

requireNodeToInstall();
if (!installed()) install();
requireNodeToBuild();
if (argv.includes('--browsers')) {
  const missing = provideBrowsers();
  if (missing) stop(missing);
}

function requireNodeToInstall() {
  if (Number(versions.node.split('.')[0]) >= 20) return;
  stop(`Kantlijn needs Node 20 or later to install itself; this is ${version}.
Install Node 24 from https://nodejs.org and run the command again.`);
}

/** Whether npm's own record of what it installed is as new as the lock file. */
function installed() {
  const record = 'node_modules/.package-lock.json';
  return existsSync(record) && statSync(record).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

function install() {
  console.log('Installing the packages in package-lock.json …');
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      stdio: ['inherit', 'inherit', 'pipe'],
      encoding: 'utf8',
      shell: windows,
    },
  );
  if (status === 0) return;
  const offline =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|SOCKET_TIMEOUT/;
  stop(`${stderr}
The packages could not be installed.
${
  offline.test(stderr)
    ? 'The package registry cannot be reached. Connect to the network (behind a proxy: npm config set proxy …) and run the command again.'
    : "npm's message above says why; when that is mended, run the command again."
}`);
}

/** Astro needs a newer Node than it takes to install: a package brings it for most machines. */
function requireNodeToBuild() {
  const { stdout } = spawnSync('node', ['-p', 'process.versions.node'], {
    env: { ...env, PATH: bin + delimiter + env.PATH },
    encoding: 'utf8',
    shell: windows,
  });
  const [major, minor] = stdout.trim().split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  stop(`Kantlijn needs Node 22.12 or later to build, and found ${stdout.trim() || 'none'}.
The package that brings it is missing: npm left out optional packages (run npm ci --include=optional), or has none for ${platform}-${arch} (install Node 24 from https://nodejs.org).`);
}

/** @param {string} message */
function stop(message) {
  console.error(message);
  exit(1);
}
