import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test as base } from '@playwright/test';
import { Builder, type WebDriver } from 'selenium-webdriver';
import { findBrowser, hasWebKit } from '../../tools/browsers.mjs';

const HOST = '127.0.0.1';
/** Milliseconds that a busy machine may take to start. */
const PATIENCE = 30_000;

/**
 * Playwright's test, with WebKitGTK for a browser, by way of its WebDriver: a screen, a driver and a
 * session for each test, which end with it whatever happens. `viewport` is the size of the window,
 * of which MiniBrowser has its bars and makes it no narrower than 447 px. Skipped where there is no
 * WebKit.
 */
export const test = base.extend<{ webkit: WebDriver }>({
  webkit: async ({ viewport }, use, testInfo) => {
    testInfo.skip(!hasWebKit(), 'WebKitWebDriver and Xvfb are not installed');
    const processes: ChildProcess[] = [];
    // The screen last; a browser that is still there goes with it.
    const end = () => {
      for (const one of processes) one.kill();
    };
    // A test that is out of time does not come to its end.
    process.once('exit', end);
    let session: WebDriver | undefined;
    try {
      const screen = startScreen();
      processes.unshift(screen);
      const port = await freePort();
      processes.unshift(startDriver(port, await displayOf(screen)));
      session = await openSession(port);
      await session
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...viewport });
      await use(session);
    } finally {
      await session?.quit().catch(() => undefined);
      end();
      process.off('exit', end);
    }
  },
});

/**
 * A screen in memory, which says on its fourth stream which number it has taken. Nobody manages its
 * windows: the one under the pointer has the focus, and the pointer is in the middle. The screen is so
 * small that this lies in every window; windows may be larger than it.
 */
function startScreen(): ChildProcess {
  const screen = ['-screen', '0', '800x600x24'];
  return spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
}

async function displayOf(screen: ChildProcess): Promise<string> {
  const said = createInterface(screen.stdio[3] as Readable);
  const [number] = (await once(said, 'line', { signal: AbortSignal.timeout(PATIENCE) })) as [
    string,
  ];
  return `:${number}`;
}

function startDriver(port: number, display: string): ChildProcess {
  return spawn(findBrowser('webkit') ?? '', [`--port=${port}`], {
    stdio: 'ignore',
    // Without the second it would open on the screen of who sits before a Wayland desktop.
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11' },
  });
}

async function openSession(port: number): Promise<WebDriver> {
  const deadline = Date.now() + PATIENCE;
  while (!(await isReady(port))) {
    if (Date.now() > deadline) throw new Error('WebKitWebDriver does not answer');
    await pause(100);
  }
  return new Builder()
    .usingServer(`http://${HOST}:${port}`)
    .withCapabilities({ browserName: 'MiniBrowser' })
    .build();
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://${HOST}:${port}/status`)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Presses keys as a reader would, once the page has the focus: before, they are lost. */
export async function press(webkit: WebDriver, ...keys: string[]): Promise<void> {
  await expect.poll(() => webkit.executeScript('return document.hasFocus()')).toBe(true);
  await webkit
    .actions()
    .sendKeys(...keys)
    .perform();
}

/**
 * Begins to watch the page that is open.
 *
 * @returns What tells its errors and policy violations since then. WebDriver knows of none before,
 *   and not what a page logs.
 */
export async function watch(webkit: WebDriver): Promise<() => Promise<string[]>> {
  await webkit.executeScript(() => {
    const faults: string[] = [];
    Object.assign(window, { faults });
    addEventListener('error', ({ message }) => faults.push(message));
    addEventListener('unhandledrejection', ({ reason }) => faults.push(String(reason)));
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      faults.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  return () => webkit.executeScript<string[]>('return window.faults');
}

export { expect };
