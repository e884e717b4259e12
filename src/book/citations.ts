import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../schemas/source.ts';

/** How a source is cited. */
export interface Citation {
  id: string;
  /** As in running text: `Peterson, 2006`. */
  short: string;
  /** As in a bibliography; HTML, a DOI in it is a link. */
  full: string;
}

// The Dutch locale of CSL sets a hyphen between two pages; Dutch sets a dash.
const { locales } = plugins.config.get('@csl');
const HYPHEN = '<term name="page-range-delimiter">-</term>';
locales.set('nl-NL', locales.get('nl-NL').replace(HYPHEN, HYPHEN.replace('-</', '–</')));

const STYLE = { template: 'apa', lang: 'nl-NL' };
const ALONE = { citationsPre: [], citationsPost: [] };

/** What was formatted last: every page asks for the same, and the processor is slow. */
let latest: { sources: string; citations: Citation[] } | undefined;

/** The sources in APA style, in Dutch, in the order of a bibliography. */
export function citations(sources: readonly Source[]): Citation[] {
  const key = JSON.stringify(sources);
  if (latest?.sources !== key) latest = { sources: key, citations: format(sources) };
  return latest.citations;
}

function format(sources: readonly Source[]): Citation[] {
  if (sources.length === 0) return [];
  const cite = new Cite([...sources]);
  const entries = cite.format('bibliography', {
    ...STYLE,
    format: 'html',
    hyperlinks: true,
    asEntryArray: true,
  });
  return entries.map(([id, html]) => ({
    id,
    short: cite.format('citation', { ...STYLE, ...ALONE, entry: id }).slice(1, -1),
    full: html.trim().replace(/^<div[^>]*>([\s\S]*)<\/div>$/, '$1'),
  }));
}
