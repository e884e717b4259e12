import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { select } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A page of a build. */
export interface Page {
  /** Its address below the host: `/hemel-en-hel/`. */
  address: string;
  html: string;
  tree: Root;
}

const parser = unified().use(rehypeParse).freeze();

/** Every page of a build that stands under a base path. */
export function readPages({ folder, base }: { folder: string; base: string }): Page[] {
  return globSync('**/*.html', { cwd: folder }).map((file) => {
    const html = readFileSync(path.join(folder, file), 'utf8');
    const place = file.replaceAll(path.sep, '/').replace(/(?:^|(?<=\/))index\.html$/, '');
    return { address: base + place, html, tree: parser.parse(html) };
  });
}

/** The pages on which one section is read. */
export function sectionPages(pages: readonly Page[]): Page[] {
  return pages.filter(({ tree }) => select('article[data-chapter]', tree));
}
