import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { toString } from 'hast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../../../src/problems.ts';
import { visitPassages } from '../../../../src/text/paragraph-ids.ts';
import { sectionTree } from '../../../../src/text/section-tree.ts';

const stringifier = unified().use(rehypeStringify).freeze();
const folder = (name: string) => path.join(import.meta.dirname, name);
const read = (...names: string[]) => readFileSync(path.join(import.meta.dirname, ...names), 'utf8');

describe('a section becomes', () => {
  test.for(readdirSync(folder('fixtures')))('%s', async (name) => {
    const { tree, problems } = await sectionTree(
      read('fixtures', name, 'input.mdx'),
      'section.mdx',
    );
    expect(problems).toEqual([]);
    const html = `${stringifier.stringify(tree).trim()}\n`;
    await expect(html).toMatchFileSnapshot(folder(`fixtures/${name}/output.html`));
  });
});

describe('what is wrong is told once, all of it', () => {
  test.for(readdirSync(folder('problems')))('%s', async (name) => {
    const { problems } = await sectionTree(read('problems', name, 'input.mdx'), 'section.mdx');
    const told = `${problems.map(formatProblem).join('\n')}\n`;
    await expect(told).toMatchFileSnapshot(folder(`problems/${name}/output.txt`));
  });
});

const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);
const block = fc.oneof(
  words,
  words.map((text) => `## ${text}`),
  fc.array(words, { minLength: 1, maxLength: 4 }).map((items) => `- ${items.join('\n- ')}`),
  words.map((text) => `<Testimony speaker="Zij">\n${text}\n</Testimony>`),
  words.map((text) => `<Dialogue>\n<Line speaker="Hij">${text}</Line>\n</Dialogue>`),
);

test('whatever the text: passages are numbered from 1 without a gap, and each links to itself', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => {
      const { tree } = await sectionTree(blocks.join('\n\n'), 'section.mdx');
      const ids: unknown[] = [];
      visitPassages(tree, ({ properties, children: [link] }) => {
        ids.push(properties.id);
        expect(link).toMatchObject({
          tagName: 'a',
          properties: { href: `#${String(properties.id)}` },
        });
        // The number is drawn by CSS, so that it is in no quotation.
        expect(link && toString(link)).toBe('');
      });
      expect(ids).toEqual(ids.map((_, index) => `p${index + 1}`));
    }),
    { numRuns: 60 },
  );
});

test('lines count from the top of the file when blank lines stand for the frontmatter', async () => {
  const { problems } = await sectionTree('\n\n\n\n{code}\n', 'section.mdx');
  expect(problems).toMatchObject([{ code: 'code-in-text', line: 5 }]);
});
