import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/**
 * Serves a build the way a static host does: a folder's address gets its slash, what is not there
 * gets 404.html, and the rules of the build's `_headers` hold.
 *
 * @param folder The build.
 * @param base Path it stands under, with a slash at both ends.
 */
export function staticServer(folder: string, base = '/'): Server {
  const headersFile = path.join(folder, '_headers');
  const rules = existsSync(headersFile) ? parseHeaders(readFileSync(headersFile, 'utf8')) : [];
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders(response, file) {
      setHeaders(response, file, rules);
    },
  });

  return createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const notFound = () => {
      const page = path.join(folder, '404.html');
      setHeaders(response, '/404.html', rules);
      response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : undefined);
    };
    if (!pathname.startsWith(base)) {
      notFound();
      return;
    }
    const place = pathname.slice(base.length - 1);
    if (!place.endsWith('/') && existsSync(path.join(folder, place, 'index.html'))) {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = place + search;
    files(request, response, notFound);
  });
}

interface HeaderRule {
  /** What a path begins with for the rule to hold. */
  prefix: string;
  headers: [name: string, value: string][];
}

/** Reads the `_headers` of Netlify and Cloudflare Pages, as far as ours goes: `/*`, `/folder/*`. */
function parseHeaders(source: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const header = /^\s+([^:]+):\s*(.*)$/.exec(line);
    if (!header) rules.push({ prefix: line.replace(/\*$/, ''), headers: [] });
    else rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
  }
  return rules;
}

function setHeaders(response: ServerResponse, file: string, rules: HeaderRule[]): void {
  for (const { prefix, headers } of rules) {
    if (!file.startsWith(prefix)) continue;
    for (const [name, value] of headers) response.setHeader(name, value);
  }
}
