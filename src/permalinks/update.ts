import type { Ledger } from '../schemas/permalinks.ts';
import { addressOf, compareSlugs, splitAddress } from './addresses.ts';
import type { Doubt, Settlement } from './doubt.ts';
import { assignAddresses, formerPlaces } from './ids.ts';
import { emptyLedger } from './ledger.ts';
import { sortedLines, writeLines } from './lines.ts';
import { match, type Decisions, type OpenPlace } from './match.ts';
import { livePlaces, placesOf, type Place } from './place.ts';
import { updateSections } from './sections.ts';
import type { ChapterText } from './text.ts';

export interface Update {
  /** The ledger with everything that is sure. */
  ledger: Ledger;
  /** What is not sure; the places concerned stand in the ledger as they did. */
  doubts: Doubt[];
}

/** Digits of a hash that a settlement carries: enough within a chapter, short enough to read. */
const SETTLED_DIGITS = 8;

/**
 * Brings a chapter's ledger up to date with its text. The order of the sections makes no difference,
 * and updating twice changes nothing.
 *
 * @param published The ledger as it is; none for a chapter that was never published.
 * @throws RangeError for a settlement that names nothing in the ledger or the text.
 */
export function updateLedger(
  published: Ledger | undefined,
  text: ChapterText,
  settlements: readonly Settlement[] = [],
): Update {
  const sections = text.sections.toSorted((one, other) => compareSlugs(one.section, other.section));
  const chapter = { ...text, sections };
  const { ledger, doubts } = updateSections(
    published ?? emptyLedger(text.chapter),
    chapter,
    settlements,
  );
  if (doubts.length > 0) return { ledger, doubts };

  const old = livePlaces(ledger);
  const now = sections.flatMap(placesOf);
  const matching = match(old, now, decisions(settlements, old, now));
  const former = formerPlaces(ledger);
  const reusing = now.filter((place) => {
    const line = place.id === undefined ? undefined : former.at(addressOf(place.section, place.id));
    return line !== undefined && !former.isBack(line, place, matching.origin.get(place));
  });
  // What has no sure address yet gets none; the rest need not wait for it.
  const withheld = new Set([...reusing, ...matching.open.flatMap(({ candidates }) => candidates)]);
  const addresses = assignAddresses(
    now.filter((place) => !withheld.has(place)),
    matching,
    ledger,
  );
  return {
    ledger: {
      ...ledger,
      lines: sortedLines(ledger, writeLines(ledger, matching, addresses), addresses),
    },
    doubts: [
      ...matching.open.map((open) => placeDoubt(open, now, chapter)),
      ...reusing.map((place) => reuseDoubt(place, chapter)),
    ],
  };
}

function decisions(
  settlements: readonly Settlement[],
  old: readonly Place[],
  now: readonly Place[],
): Decisions {
  const decided = new Map<Place, Place | 'gone'>();
  for (const { address, fate } of settlements) {
    const { section, id } = splitAddress(address);
    if (id === undefined) continue;
    const place = old.find((one) => one.section === section && one.id === id);
    if (!place) throw new RangeError(`${address} is not an address that is live in the ledger.`);
    const found = fate === 'gone' ? fate : now.find((one) => nameOf(one, now) === fate);
    if (!found) throw new RangeError(`No text here goes by ${fate}: was it edited since?`);
    decided.set(place, found);
  }
  return decided;
}

/**
 * What a settlement calls a place that has no id yet: the first digits of its hash, and which one it
 * is where the same words occur more than once.
 */
function nameOf(place: Place, now: readonly Place[]): string {
  const digits = place.hash.slice(0, SETTLED_DIGITS);
  const index = now.filter(({ hash }) => hash.startsWith(digits)).indexOf(place);
  return index === 0 ? digits : `${digits}.${index + 1}`;
}

function placeDoubt(
  { old, candidates }: OpenPlace,
  now: readonly Place[],
  text: ChapterText,
): Doubt {
  const address = addressOf(old.section, old.id ?? '');
  const [first = old] = candidates;
  const whereabouts = ({ section, line }: Place) =>
    `${section === old.section ? '' : `${section}, `}line ${line ?? '?'}`;
  return {
    code: 'permalinks-doubt',
    file: fileOf(first, text),
    line: first.line,
    reason: `What became of ${address}, "${old.words}", is not sure.`,
    mend: 'Say what it is now; the address will lead there for ever.',
    choices: [
      ...candidates.map((place) => ({
        settlement: `${address}=${nameOf(place, now)}`,
        meaning: `it is now ${whereabouts(place)}: "${place.words}"`,
      })),
      { settlement: `${address}=gone`, meaning: 'it was deleted' },
    ],
  };
}

function reuseDoubt(place: Place, text: ChapterText): Doubt {
  return {
    code: 'permalinks-name-taken',
    file: fileOf(place, text),
    line: place.line,
    reason: `The address ${addressOf(place.section, place.id ?? '')} belonged to something else, and links to that still go there.`,
    mend: 'Give it another name: for a note, rename its file.',
    choices: [],
  };
}

function fileOf({ section }: Place, { chapter, sections }: ChapterText): string {
  const found = sections.find((one) => one.section === section);
  return found?.file ?? `content/chapters/${chapter}/sections/${section}.mdx`;
}
