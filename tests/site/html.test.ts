import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, test } from 'vitest';
import { SITES } from '../built-sites.ts';
import { readPages } from './pages.ts';

const config: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // What comes from the site itself needs no hash.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The preferences hold as soon as they are chosen: nothing is submitted.
    'wcag/h32': 'off',
  },
};

const validator = new HtmlValidate(config);

test.for(readPages(SITES.root))('$address is valid HTML', async ({ address, html }) => {
  const { results } = await validator.validateString(html, address);
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
  );
  expect(faults).toEqual([]);
});
