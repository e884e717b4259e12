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
  return bibliography(sources).map(({ id, html }) => ({
    id,
    short: cite.format('citation', { ...STYLE, ...ALONE, entry: id }).slice(1, -1),
    full: html,
  }));
}

/** An entry of the bibliography: HTML. */
interface BibliographyEntry {
  id: string;
  html: string;
}

/** Stands around the id that each entry begins with; no text holds it. */
const MARK = '\u0000';
const ENTRY = new RegExp(`<div[^>]*>${MARK}([^${MARK}]*)${MARK}([^]*?)</div>`, 'g');

/**
 * Every source in the order of a bibliography. APA lists no interviews or personal communications,
 * since nobody can look them up; a note that cites one links to it all the same, so it is set as a
 * document.
 */
function bibliography(sources: readonly Source[]): BibliographyEntry[] {
  const listed = new Set(entriesOf(sources).map(({ id }) => id));
  const all = sources.map((source) =>
    listed.has(source.id) ? source : { ...source, type: 'document' },
  );
  return entriesOf(all);
}

/**
 * The entries that the style lists, each with its own id in front: the ids that the library gives
 * beside them it pairs by place.
 */
function entriesOf(sources: readonly Source[]): BibliographyEntry[] {
  const html = new Cite([...sources]).format('bibliography', {
    ...STYLE,
    format: 'html',
    hyperlinks: true,
    prepend: ({ id }) => `${MARK}${id}${MARK}`,
  });
  return Array.from(html.matchAll(ENTRY), ([, id = '', entry = '']) => ({
    id,
    html: entry.trim(),
  }));
}
