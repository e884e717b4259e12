import { test as base, expect } from '@playwright/test';

/** What a page must not do, wherever it is opened. */
interface Faults {
  console: string[];
  csp: string[];
  foreignRequests: string[];
}

/**
 * Playwright's test, with a page that is watched: whatever the test is about, it fails when the
 * page logs an error, breaks its Content-Security-Policy or asks another host for something.
 */
export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: Faults = { console: [], csp: [], foreignRequests: [] };
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          faults.console.push(message.text());
        }
      });
      page.on('pageerror', ({ message }) => faults.console.push(message));
      page.on('request', (request) => {
        const url = request.url();
        if (url.startsWith('http') && new URL(url).origin !== baseURL)
          faults.foreignRequests.push(url);
      });
      await page.exposeBinding('reportCspViolation', (_source, violation: string) => {
        faults.csp.push(violation);
      });
      await page.addInitScript(() => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, blockedURI }) => {
            const { reportCspViolation } = window as unknown as {
              reportCspViolation: (text: string) => void;
            };
            reportCspViolation(`${violatedDirective} ${blockedURI}`);
          },
        );
      });
      await use(faults);
      expect(faults).toEqual({ console: [], csp: [], foreignRequests: [] });
    },
    { auto: true },
  ],
});

export { expect };
