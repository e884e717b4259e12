import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { staticServer } from '../../tools/static-server.ts';
import { SITES } from '../built-sites.ts';

describe.each(Object.values(SITES))('the site under $base, served', ({ folder, base }) => {
  async function get(address: string) {
    const server = staticServer(folder, base).listen(0, 'localhost');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    return fetch(`http://localhost:${port}${address}`, { redirect: 'manual' });
  }

  test('answers with pages, and with the headers of the build', async () => {
    const { status, headers } = await get(`${base}over/`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html;charset=utf-8');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).not.toContain('immutable');
  });

  test('gives an address its slash', async () => {
    const { status, headers } = await get(`${base}over?q=1`);
    expect(status).toBe(301);
    expect(headers.get('location')).toBe(`${base}over/?q=1`);
  });

  test.for(['niets/', 'niets', '_astro/', '../../package.json', '%2e%2e/%2e%2e/package.json'])(
    'says so where there is nothing: %s',
    async (path) => {
      const response = await get(base + path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('<!DOCTYPE html>');
    },
  );
});
