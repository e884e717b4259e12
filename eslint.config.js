import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * What each room of src/, and the importer, may import of the other rooms. Components, layouts,
 * pages and integrations have no row: they stand above all these, and may import any.
 *
 * @type {Record<string, string[]>}
 */
const ARROWS = {
  'src/schemas': [],
  'src/dictionary': [],
  'src/share': [],
  'src/permalinks': ['schemas', 'problems.ts'],
  'src/text': ['permalinks', 'schemas', 'problems.ts', 'strings.ts'],
  'src/book': ['text', 'permalinks', 'schemas', 'share', 'problems.ts', 'site.ts', 'strings.ts'],
  'src/search/dutch': [],
  'src/search/build': ['dutch', 'dictionary', 'book'],
  'src/search/query': ['dutch'],
  'src/search/pagefind': ['dutch', 'query', 'site.ts'],
  'src/search/page': ['dutch', 'query', 'pagefind', 'site.ts', 'strings.ts'],
  'src/reader': ['search', 'share', 'strings.ts'],
  'tools/import': ['dictionary', 'text', 'permalinks', 'schemas', 'book', 'problems.ts'],
};
const ROOMS = [
  ...['book', 'components', 'dictionary', 'integrations', 'layouts', 'permalinks', 'reader'],
  ...['schemas', 'search', 'share', 'text', 'problems.ts', 'site.ts', 'strings.ts'],
];
const SEARCH_ROOMS = ['build', 'dutch', 'page', 'pagefind', 'query'];

function arrowRule([room, allowed]) {
  const own = room.split('/').at(-1);
  const all = room.startsWith('src/search/') ? [...ROOMS, ...SEARCH_ROOMS] : ROOMS;
  const others = all.filter((name) => name !== own && !allowed.includes(name));
  const regex = `^(?:\\.\\./)+(?:src/)?(?:${others.join('|').replaceAll('.', '\\.')})(?:/|$)`;
  const message = `${room} imports none but: ${allowed.join(', ') || 'itself'}. See ARROWS in eslint.config.js.`;
  return {
    files: [`${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] },
  };
}

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', 'test-results', 'tests/**/fixtures']),
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...Object.entries(ARROWS).map(arrowRule),
  {
    files: ['src/{problems,site,strings}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [{ regex: String.raw`^\.`, message: 'All rooms use this file: it uses none.' }],
        },
      ],
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: { console: 'readonly' } } },
  tseslint.configs.strict,
  astro.configs.recommended,
);
