import type { Ledger, LedgerLine } from '../schemas/permalinks.ts';
import { addressOf, splitAddress } from './addresses.ts';
import type { Doubt, Settlement } from './doubt.ts';
import { fingerprint } from './fingerprint.ts';
import { isLivePlace, isPlace, isSection, moveResolver } from './ledger.ts';
import type { ChapterText, SectionText } from './text.ts';

/** A section whose file is gone went into the one that holds at least this part of its places. */
const MOST = 0.5;

/**
 * Brings the addresses of the chapter and its sections up to date: new ones, renamed ones (which
 * take their ids along), merged and deleted ones. The places in them are left as they are.
 *
 * @returns The ledger as it was where there are doubts.
 */
export function updateSections(
  ledger: Ledger,
  text: ChapterText,
  settlements: readonly Settlement[],
): { ledger: Ledger; doubts: Doubt[] } {
  const doubts = chapterDoubts(ledger, text);
  const current = new Map(text.sections.map((section) => [section.section, section]));
  const lineOf = new Map(ledger.lines.filter(isSection).map((line) => [line.address, line]));
  const isLive = (section: string) => lineOf.get(section)?.status === 'live';

  const wentTo = new Map<string, string>();
  for (const section of [...lineOf.keys()].filter((one) => isLive(one) && !current.has(one))) {
    const heir = heirOf(section, ledger, text, settlements);
    if (heir) wentTo.set(section, heir);
    else doubts.push(vanishedDoubt(section, text, isLive));
  }

  const renamed = new Map<string, string>();
  for (const { section, file, movedFrom } of current.values()) {
    for (const former of movedFrom.filter((slug) => current.has(slug))) {
      doubts.push(stillThereDoubt(former, section, file));
    }
    if (isLive(section)) continue;
    const before = predecessor(section, wentTo, ledger, current);
    const line = lineOf.get(section);
    const isFree = !line || (line.status === 'moved' && moveResolver(ledger)(section) === before);
    if (!isFree) doubts.push(takenDoubt(section, file));
    else if (before) renamed.set(before, section);
  }
  if (doubts.length > 0) return { ledger, doubts };

  for (const { section } of current.values()) {
    lineOf.set(section, { address: section, status: 'live' });
  }
  for (const [section, heir] of wentTo) {
    const kept = keptShare(section, ledger, current.get(heir));
    const status = renamed.has(section) ? 'moved' : kept > 0 ? 'merged' : 'retired';
    lineOf.set(section, { address: section, status, to: heir });
  }
  for (const { section, movedFrom } of current.values()) {
    for (const former of movedFrom) {
      const line = lineOf.get(former);
      const status = line && line.status !== 'live' ? line.status : 'moved';
      lineOf.set(former, { address: former, status, to: section });
    }
  }
  const places = ledger.lines.filter(isPlace).map((line) => carry(line, renamed));
  const formerly = [ledger.chapter, ...text.movedFrom].filter((slug) => slug !== text.chapter);
  return {
    ledger: {
      chapter: text.chapter,
      formerly: [...new Set([...ledger.formerly, ...formerly])],
      lines: [...lineOf.values(), ...places],
    },
    doubts,
  };
}

/** The section that now answers for one whose file is gone: as settled, declared, or evident. */
function heirOf(
  section: string,
  ledger: Ledger,
  { sections }: ChapterText,
  settlements: readonly Settlement[],
): string | undefined {
  const settled = settlements.find(({ address }) => address === section);
  if (settled) {
    if (sections.some((one) => one.section === settled.fate)) return settled.fate;
    throw new RangeError(`${settled.fate} is not a section of this chapter.`);
  }
  const declared = sections.find(({ movedFrom }) => movedFrom.includes(section));
  if (declared) return declared.section;
  const evident = sections.filter((one) => keptShare(section, ledger, one) >= MOST);
  return evident.length === 1 ? evident[0]?.section : undefined;
}

/** Of the sections that went into a new one, the one that lives on in it. */
function predecessor(
  section: string,
  wentTo: ReadonlyMap<string, string>,
  ledger: Ledger,
  current: ReadonlyMap<string, SectionText>,
): string | undefined {
  const kept = (one: string) => keptShare(one, ledger, current.get(section));
  return [...wentTo.keys()]
    .filter((one) => wentTo.get(one) === section)
    .sort((one, other) => kept(other) - kept(one))[0];
}

/** Which part of a section's places stands, word for word, in a text. */
function keptShare(section: string, { lines }: Ledger, text: SectionText | undefined): number {
  const places = lines.filter(isLivePlace).filter(({ address }) => isIn(section, address));
  const hashes = new Set(text?.places.map((place) => fingerprint(place.text).hash));
  return places.filter(({ hash }) => hashes.has(hash)).length / Math.max(1, places.length);
}

function isIn(section: string, address: string): boolean {
  return splitAddress(address).section === section;
}

/** A line at the address it has once its section is renamed. */
function carry(line: LedgerLine, renamed: ReadonlyMap<string, string>): LedgerLine {
  const { section, id } = splitAddress(line.address);
  const name = renamed.get(section);
  return name === undefined || id === undefined ? line : { ...line, address: addressOf(name, id) };
}

function chapterDoubts({ chapter }: Ledger, text: ChapterText): Doubt[] {
  if (chapter === text.chapter || text.movedFrom.includes(chapter)) return [];
  return [
    {
      code: 'permalinks-other-chapter',
      file: `content/chapters/${text.chapter}/permalinks.json`,
      line: 1,
      reason: `This is the ledger of the chapter ${chapter}, in the folder of ${text.chapter}.`,
      mend: `Was the chapter renamed? Add "movedFrom: [${chapter}]" to its chapter.yaml. Is it a copy? Delete this file, and its own is made.`,
      choices: [],
    },
  ];
}

function vanishedDoubt(
  section: string,
  { chapter, sections }: ChapterText,
  isLive: (section: string) => boolean,
): Doubt {
  const fresh = sections.filter((one) => !isLive(one.section));
  return {
    code: 'permalinks-section-gone',
    file: `content/chapters/${chapter}/sections/${section}.mdx`,
    reason: `The section ${section} is gone, and no other holds most of its passages.`,
    mend: 'Say which section answers for it, or put the file back.',
    choices: [...fresh, ...sections.filter((one) => isLive(one.section))].map((one) => ({
      settlement: `${section}=${one.section}`,
      meaning: isLive(one.section) ? `it went into ${one.section}` : `it is now ${one.section}`,
    })),
  };
}

function takenDoubt(section: string, file: string): Doubt {
  return {
    code: 'permalinks-section-taken',
    file,
    reason: `The address ${section} belonged to another section, and links to that still go there.`,
    mend: 'Give the file another name.',
    choices: [],
  };
}

function stillThereDoubt(former: string, section: string, file: string): Doubt {
  return {
    code: 'permalinks-moved-from-exists',
    file,
    reason: `${section} says that it was called ${former}, but there is a section of that name.`,
    mend: 'Take the name out of movedFrom, or rename the other file.',
    choices: [],
  };
}
