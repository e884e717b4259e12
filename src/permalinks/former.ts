import type { Ledger } from '../schemas/permalinks.ts';
import { addressOf, splitAddress } from './addresses.ts';
import { isPlace, isSection, resolver } from './ledger.ts';

/** An id that stands in its section no more, and that its page still answers to. */
export interface FormerId {
  id: string;
  /** The live address that answers for it, in this section or another. */
  to: string;
  /** Id of what comes before it in the text; none at the beginning of the section. */
  after?: string;
}

/** The former ids of a section, in reading order. */
export function formerIds(ledger: Ledger, section: string): FormerId[] {
  const resolve = resolver(ledger);
  let after: string | undefined;
  return ledger.lines.filter(isPlace).flatMap((line) => {
    const { id, ...place } = splitAddress(line.address);
    if (place.section !== section || id === undefined) return [];
    if (line.status === 'live') {
      after = id;
      return [];
    }
    const former = { id, to: resolve(line.address) ?? section };
    return [after === undefined ? former : { ...former, after }];
  });
}

/** A page that is somewhere else now. */
export interface FormerPage {
  /** Path below the site: `hemel-en-hel/oude-naam/`. */
  path: string;
  chapter: string;
  /** The section that answers for it; none for the pages of the chapter itself. */
  section?: string;
  /** Path of the page that answers for it. */
  to: string;
  /** Every id it had that a place answers for, with the path and fragment of that. */
  places: { id: string; to: string }[];
}

/** The pages of a chapter that were renamed, merged or deleted. */
export function formerPages(ledger: Ledger): FormerPage[] {
  const { chapter, formerly, lines } = ledger;
  const sections = lines.filter(isSection);
  const former = sections.filter(({ status }) => status !== 'live');
  return [
    ...former.flatMap(({ address }) => sectionPage(ledger, chapter, address)),
    ...formerly.flatMap((name) => [
      { path: `${name}/`, chapter, to: `${chapter}/`, places: [] },
      { path: `${name}/volledig/`, chapter, to: `${chapter}/volledig/`, places: [] },
      ...sections.flatMap(({ address }) => sectionPage(ledger, name, address)),
    ]),
  ];
}

/** @param name The chapter's name when the page was there. */
function sectionPage(ledger: Ledger, name: string, section: string): FormerPage[] {
  const { chapter } = ledger;
  const resolve = resolver(ledger);
  const home = resolve(section);
  if (home === undefined) return [];
  const ids = ledger.lines.flatMap(({ address }) => {
    const { section: here, id } = splitAddress(address);
    // Of a section that was renamed, the ids stand under its present name.
    return id !== undefined && (here === section || here === home) ? [id] : [];
  });
  // A section that was merged may share ids with the one it went into.
  const places = [...new Set(ids)].flatMap((id) => {
    const answer = resolve(addressOf(section, id));
    // A passage that was deleted with its section is answered by a page, not by a place on it.
    const isPlace = answer !== undefined && splitAddress(answer).id !== undefined;
    return isPlace ? [{ id, to: pathTo(chapter, answer) }] : [];
  });
  const to = pathTo(chapter, home);
  return [{ path: `${name}/${section}/`, chapter, section: home, to, places }];
}

function pathTo(chapter: string, address: string): string {
  const { section, id } = splitAddress(address);
  return `${chapter}/${section}/${id === undefined ? '' : `#${id}`}`;
}
