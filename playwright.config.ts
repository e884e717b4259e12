import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/browsers.mjs';

const port = Number(process.env['TEST_PORT'] ?? 4399);
const baseURL = `http://localhost:${port}`;
const chromium = findBrowser('chromium');
const firefox = findBrowser('firefox');

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: '100%',
  // Patience for a busy machine; nothing here measures time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: { baseURL, locale: 'nl-BE' },
  projects: [
    {
      name: 'chromium',
      testIgnore: '**/*.{firefox,webkit}.test.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium && { executablePath: chromium }),
          args: [
            // Chromium refuses its sandbox to root, which is who CI runs as.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
            '--disable-gpu',
            '--disable-quic',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
          ],
        },
      },
    },
    {
      name: 'firefox',
      testMatch: '**/*.firefox.test.ts',
      use: {
        browserName: 'firefox',
        // An installed Firefox is driven over WebDriver BiDi; Playwright's own build needs no path.
        ...(firefox && { channel: 'moz-firefox', launchOptions: { executablePath: firefox } }),
      },
    },
    // Not Playwright's, which is no WebKit that anybody reads with: tests/browser/webkit.ts drives it.
    { name: 'webkit', testMatch: '**/*.webkit.test.ts' },
  ],
  webServer: {
    command: 'node tests/browser/server.ts',
    url: baseURL,
    env: { TEST_PORT: String(port) },
    timeout: 180_000,
    reuseExistingServer: false,
  },
});
