import { readdirSync, readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { remarkPlugins } from '../../../../src/text/plugins.ts';
import { speech } from '../../../../src/text/speech.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8').trimEnd();

const stringifier = unified().use(rehypeStringify).freeze();

/** The text as the site makes it, before ids and numbers are put on it. */
async function render(input: string): Promise<string> {
  let html = '';
  const keep = () => (tree: Root) => {
    html = stringifier.stringify(tree);
  };
  await createProcessor({ remarkPlugins, rehypePlugins: [speech, keep] }).process(input);
  return html;
}

describe('what an author types becomes', () => {
  test.for(readdirSync(fixtures))('%s', async (name) => {
    const output = read(`${name}/output.html`);
    expect(await render(read(`${name}/input.md`))).toBe(output);
  });
});
