// Where the browsers for the tests are, and how they get there. Plain JavaScript, as setup.mjs is.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process, { env, platform } from 'node:process';

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */

/** @type {Record<BrowserName, Partial<Record<NodeJS.Platform, string[]>>>} */
const PLACES = {
  chromium: {
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: [`${env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`],
  },
  firefox: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [`${env.ProgramFiles}\\Mozilla Firefox\\firefox.exe`],
  },
  // The driver, which knows where its browser is; it needs a screen, which Xvfb is one of.
  webkit: { linux: ['WebKitWebDriver'] },
};

const DEBIAN_PACKAGES = ['chromium', 'firefox-esr'];
const DEBIAN_PACKAGES_FOR_WEBKIT = ['webkit2gtk-driver', 'xvfb'];

/**
 * The installed browser: what CHROMIUM_PATH, FIREFOX_PATH or WEBKIT_PATH says, else the first in the
 * usual places. Undefined where there is none: of Chromium and Firefox Playwright has its own builds.
 *
 * @param {BrowserName} name
 * @returns {string | undefined} Path of the executable.
 */
export function findBrowser(name) {
  const named = env[`${name.toUpperCase()}_PATH`];
  if (named) return named;
  const places = PLACES[name][platform] ?? [];
  return platform === 'linux' ? places.map(onPath).find(Boolean) : places.find(existsSync);
}

/**
 * Whether the tests of WebKit can run here.
 *
 * @returns {boolean}
 */
export function hasWebKit() {
  return findBrowser('webkit') !== undefined && onPath('Xvfb') !== undefined;
}

/**
 * Sees to it that the browsers are there, installing them where that takes no questions. WebKit,
 * which few systems have a driver of, may be missing.
 *
 * @returns {string | undefined} What is missing and what to do about it; undefined if all is well.
 */
export function provideBrowsers() {
  if (!hasWebKit()) installDebianPackages(DEBIAN_PACKAGES_FOR_WEBKIT);
  if (!hasWebKit()) {
    console.log(
      `The tests of WebKit are skipped: they need WebKitWebDriver and Xvfb (Debian: apt-get install ${DEBIAN_PACKAGES_FOR_WEBKIT.join(' ')}).`,
    );
  }
  if (found()) return undefined;
  if (installDebianPackages(DEBIAN_PACKAGES) && found()) return undefined;
  console.log('Fetching browsers for the tests …');
  if (run('npx', ['playwright', 'install', 'chromium', 'firefox'])) return undefined;
  return `The tests drive Chromium and Firefox, and ${missing().join(' and ')} could not be found or installed.
Install them (Debian: apt-get install ${DEBIAN_PACKAGES.join(' ')}), or say where they are with CHROMIUM_PATH and FIREFOX_PATH, and run npm test again. The tests that need no browser: npm run test:unit.`;
}

function missing() {
  return /** @type {const} */ (['chromium', 'firefox']).filter((name) => !findBrowser(name));
}

function found() {
  return missing().length === 0;
}

/**
 * @param {string[]} packages
 * @returns {boolean} Whether they were installed: on Debian, as root or with a silent sudo.
 */
function installDebianPackages(packages) {
  if (platform !== 'linux' || !/^ID=debian$/m.test(read('/etc/os-release'))) return false;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...words) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', '-q', '-y', ...words];
    return run(command, rest);
  };
  console.log(`Installing ${packages.join(' and ')} for the tests …`);
  return apt('update') && apt('install', '--no-install-recommends', ...packages);
}

/** @param {string} command */
function onPath(command) {
  const { status, stdout } = spawnSync('which', [command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const environment = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const shell = platform === 'win32';
  return spawnSync(command, words, { stdio: 'inherit', env: environment, shell }).status === 0;
}
