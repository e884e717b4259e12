import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { readYaml } from '../../../src/book/yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  pages: z.number().optional(),
  parts: z.array(z.strictObject({ name: z.string() })).default([]),
});
const read = (source: string, firstLine?: number) =>
  readYaml(source, schema, 'book.yaml', firstLine);

test('what is right comes out parsed, with defaults and the line of each value', () => {
  const { data, problems, lineOf } = read('title: Kaas\nparts:\n  - name: Een\n  - name: Twee\n');
  expect(problems).toEqual([]);
  expect(data).toEqual({ title: 'Kaas', parts: [{ name: 'Een' }, { name: 'Twee' }] });
  expect(lineOf(['parts', 1, 'name'])).toBe(4);
  expect(lineOf(['parts', 7, 'name'])).toBe(3);
});

test.for([
  { name: 'a key too many', source: 'title: Kaas\ntitel: Kaas\n', code: 'unknown-key', line: 2 },
  { name: 'a key too few', source: 'pages: 3\n', code: 'missing-key', line: 1 },
  { name: 'nothing at all', source: '', code: 'missing-key', line: undefined },
  { name: 'a wrong type', source: 'title: Kaas\npages: veel\n', code: 'wrong-value', line: 2 },
  { name: 'an empty value', source: 'title:\n', code: 'wrong-value', line: 1 },
  {
    name: 'a fault deep down',
    source: 'title: K\nparts:\n  - name: 1\n',
    code: 'wrong-value',
    line: 3,
  },
  { name: 'no YAML', source: 'title: "Kaas\n', code: 'yaml-syntax', line: 2 },
])('$name: $code', ({ source, code, line }) => {
  const { data, problems } = read(source);
  expect(data).toBeUndefined();
  expect(problems).toMatchObject([{ code, file: 'book.yaml', line }]);
});

test('lines count on from where the YAML begins in its file', () => {
  expect(read('title: Kaas\ntitel: Kaas\n', 2).problems).toMatchObject([{ line: 3 }]);
});
