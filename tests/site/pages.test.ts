import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { HOST, SITES } from '../built-sites.ts';
import { readPages, sectionPages, type Page } from './pages.ts';

const { folder } = SITES.root;
const pages = readPages(SITES.root);

test('the sitemap lists every page that robots may list', () => {
  const index = locations(`${HOST}/sitemap-index.xml`);
  expect(index.flatMap(locations).sort()).toEqual(
    pages
      .filter(({ tree }) => !select('meta[name="robots"][content~="noindex"]', tree))
      .map(({ address }) => HOST + address)
      .sort(),
  );
});

/** The addresses in one of the site's XML files. */
function locations(url: string): string[] {
  const xml = readFileSync(path.join(folder, url.replace(HOST, '')), 'utf8');
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);
}

describe.each(pages)('$address', (page) => {
  const { address, tree } = page;
  const meta = (name: string) =>
    attribute(tree, `meta:is([name="${name}"], [property="${name}"])`, 'content');

  test('has one h1, and no heading skips a level', () => {
    const levels = selectAll('h1, h2, h3, h4, h5, h6', tree).map(({ tagName }) =>
      Number(tagName[1]),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  test('gives no id twice', () => {
    const ids = selectAll('[id]', tree).map(({ properties }) => properties.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('says what it is to those who do not see it', () => {
    expect(attribute(tree, 'html', 'lang')).toBe('nl-BE');
    expect(toString(select('title', tree) as Element)).toContain('Kantlijn');
    expect(meta('description')).toMatch(/^\S.{30,}\S$/);
    expect(meta('og:title')).toMatch(/\S/);
    expect(meta('og:description')).toBe(meta('description'));
    const picture = meta('og:image') ?? '';
    expect(picture).toMatch(/^https:\/\/kantlijn\.test\/.*\.png$/);
    expect(existsSync(path.join(folder, picture.replace(HOST, '')))).toBe(true);
  });

  test('names its canonical address, or stays out of search engines', () => {
    const canonical = attribute(tree, 'link[rel=canonical]', 'href');
    // A page of results is nobody's content, and its address holds what somebody typed.
    if (address === '/404.html' || address === '/zoeken/') {
      expect(meta('robots')).toBe('noindex');
      expect(canonical).toBeUndefined();
      return;
    }
    const isWhole = address.endsWith('/volledig/');
    expect(meta('og:url')).toBe(canonical);
    expect(canonical).toBe(HOST + (isWhole ? address.replace('volledig/', '') : address));
  });

  test('keeps scripts to its own, each accounted for in the Content-Security-Policy', () => {
    const policy = attribute(tree, 'meta[http-equiv="content-security-policy" i]', 'content') ?? '';
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
    expect(scripts).toContain("'self'");
    expect(scripts).not.toMatch(/'unsafe-(inline|eval|hashes)'|https?:|\*/);
    expect(policy).toContain("default-src 'self'");
    expect(selectAll('[style]', tree)).toEqual([]);
    const handlers = selectAll('*', tree).flatMap(({ properties }) =>
      Object.keys(properties).filter((name) => /^on[A-Z]/.test(name)),
    );
    expect(handlers).toEqual([]);
  });

  test('takes nothing from another host', () => {
    const resources = selectAll(
      '[src], [srcset], [poster], link:not([rel=canonical]), form[action]',
      tree,
    )
      .flatMap(({ properties: { src, srcSet, poster, href, action } }) => [
        src,
        srcSet,
        poster,
        href,
        action,
      ])
      .filter((url) => url != null)
      .map(String);
    expect(resources).not.toEqual([]);
    expect(resources.filter((url) => !url.startsWith('/') || url.startsWith('//'))).toEqual([]);
  });
});

describe('what pages tell machines', () => {
  test.for(sectionPages(pages))('$address is a Chapter of a Book', (page) => {
    expect(jsonLd(page)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Chapter',
      name: expect.stringMatching(/\S/) as string,
      url: HOST + page.address,
      inLanguage: 'nl-BE',
      isPartOf: { '@type': 'Book', url: `${HOST}/hemel-en-hel/` },
    });
  });

  test('the chapter is a Book with its sections in order', () => {
    const titlePage = pages.find(({ address }) => address === '/hemel-en-hel/') as Page;
    const contents = selectAll('.table-of-contents a', titlePage.tree);
    const urls = contents.map(({ properties }) => HOST + String(properties.href));
    expect(urls).toHaveLength(12);
    expect(jsonLd(titlePage)).toMatchObject({
      '@type': 'Book',
      url: `${HOST}/hemel-en-hel/`,
      hasPart: urls.map((url) => ({ '@type': 'Chapter', url })),
    });
  });
});

function jsonLd({ tree }: Page): unknown {
  const script = select('script[type="application/ld+json"]', tree) as Element;
  return JSON.parse(toString(script));
}

function attribute(tree: Page['tree'], selector: string, name: string): string | undefined {
  const value = select(selector, tree)?.properties[name];
  if (value == null) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}
