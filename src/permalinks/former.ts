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
  /** Every id it had, with the path and fragment that answer for it. */
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
  const places = ledger.lines.flatMap(({ address }) => {
    const { section: here, id } = splitAddress(address);
    // Of a section that was renamed, the ids stand under its present name.
    if (id === undefined || (here !== section && here !== home)) return [];
    const answer = resolve(addressOf(section, id));
    return answer === undefined ? [] : [{ id, to: pathTo(chapter, answer) }];
  });
  const to = pathTo(chapter, home);
  return [{ path: `${name}/${section}/`, chapter, section: home, to, places }];
}

function pathTo(chapter: string, address: string): string {
  const { section, id } = splitAddress(address);
  return `${chapter}/${section}/${id === undefined ? '' : `#${id}`}`;
}
