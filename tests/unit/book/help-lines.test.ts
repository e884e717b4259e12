import { expect, test } from 'vitest';
import { readYaml } from '../../../src/book/yaml.ts';
import { helpSchema } from '../../../src/schemas/help-line.ts';

const LINE = `- need: Iemand die luistert
  lines:
    - name: De luisteraar
      phone: 0800 000 00
      countries: [België]
      about: Over alles.
      source: { site: lijn.example, url: 'https://lijn.example/over', read: 2026-11-28 }
`;
const problemsOf = (yaml: string) =>
  readYaml(yaml, helpSchema, 'help-lines.yaml').problems.map(({ line, reason }) => [line, reason]);

test('reads a line with the page where its number was read, and the day', () => {
  const { data, problems } = readYaml(LINE, helpSchema, 'help-lines.yaml');
  expect(problems).toEqual([]);
  expect(data?.[0]?.lines[0]).toMatchObject({
    phone: '0800 000 00',
    first: false,
    source: { read: new Date('2026-11-28') },
  });
});

test('a number without a source is refused', () => {
  expect(problemsOf(LINE.replace(/ +source.*\n/, ''))).toEqual([
    [
      3,
      '"0.lines.0.source" is missing: a number goes with the page where it was read, and the day.',
    ],
  ]);
});

test.for([
  ['letters in a number', 'phone: 0800 000 00', 'phone: nul achthonderd', 4],
  ['a number without quotes', 'phone: 0800 000 00', 'phone: 1712', 4],
  ['half an address', 'https://lijn.example/over', 'lijn.example/over', 7],
  ['no day', '2026-11-28', 'gisteren', 7],
  ['a country left out', '[België]', '[]', 5],
] as const)('%s: refused, with the line', ([, right, wrong, line]) => {
  expect(problemsOf(LINE.replace(right, wrong)).map(([at]) => at)).toEqual([line]);
});
