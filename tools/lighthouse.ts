// Lighthouse on one page of each kind of the build in dist/: npm run bench:lighthouse.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import process, { exit } from 'node:process';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { findBrowser } from './browsers.mjs';
import { staticServer } from './static-server.ts';

const ADDRESSES = [
  '/',
  '/hemel-en-hel/',
  '/hemel-en-hel/onze-drie-breinen/',
  '/hemel-en-hel/volledig/',
  '/over/',
];

const chromePath = findBrowser('chromium');
const chrome = await launch({
  ...(chromePath && { chromePath }),
  chromeFlags: [
    '--headless',
    '--disable-gpu',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ],
});
const server = staticServer('dist').listen(0, 'localhost');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

let short = false;
for (const address of ADDRESSES) {
  const result = await lighthouse(`http://localhost:${port}${address}`, { port: chrome.port });
  const categories = Object.values(result?.lhr.categories ?? {});
  const scores = categories.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`);
  console.log(`${address}  ${scores.join(' · ')}`);
  for (const { auditRefs, score } of categories) {
    if (score === 1) continue;
    short = true;
    for (const { id, weight } of auditRefs) {
      const audit = result?.lhr.audits[id];
      if (weight > 0 && audit && (audit.score ?? 1) < 1)
        console.log(`  ${audit.title}: ${audit.displayValue ?? ''}`);
    }
  }
}
chrome.kill();
server.close();
exit(short ? 1 : 0);
