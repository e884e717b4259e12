import {
  repair,
  textOf,
  type Doubt,
  type Line,
  type Repair,
  type Repaired,
} from '../model/blocks.ts';
import type { PrintedHeading } from './headings.ts';
import { isBlank, isMangled, isOpen, openingOf, printedFrom } from './line-shape.ts';
import { plainLetters, withoutPageNumber } from '../dutch/letters.ts';
import { isLike } from '../dutch/title-likeness.ts';

/** Shorter heads than this are like too many things. */
const FEWEST_LETTERS = 5;

/** A line at the edge of as many pages is printed on every page; beside a page number, fewer tell. */
const FEWEST_REPEATS = 3;
const FEWEST_BY_NUMBER = 2;

/** Share of the numbers alone on a line that interrupt a sentence, if they are of pages. */
const INTERRUPTING = 0.25;

/** What authors number in their titles. */
const NUMBERED_TITLE =
  /^(?:hoofdstuk|deel|boek|brief|dag|week|les|stap|akte|scène|verhaal|gesprek|sessie) \d{1,3}$/iu;

/** `12` or `– 12 –`. */
const PAGE_NUMBER = /^[–—-]? ?\d{1,4} ?[–—-]?$/;

/**
 * Takes out what a book prints on every page: page numbers, and running heads, whose small capitals
 * come out as mangled letters. A running head is recognised by its likeness to a heading, or to
 * another mangled line at the edge of a page; or by being there on page after page.
 */
export function dropRunningHeads(
  lines: readonly Line[],
  headings: readonly PrintedHeading[],
  titles: readonly string[] = [],
): Repaired<Line[]> {
  const printed = headings.flatMap((heading) => partsOf(lines, heading));
  const targets = [...new Set([...printed, ...titles])].map((text) => ({
    letters: plainLetters(text),
    marks: marksOf(text),
  }));
  const inHeading = new Set(headings.flatMap((heading) => heading.lines));
  const pages = pagesOf(lines);
  const heads = new Set(
    pages.areMarked ? [...repeatedHeadings(lines, headings), ...repeatedLines(lines)] : [],
  );
  const unknown = new Map<number, string>();
  const doubts: Doubt[] = [];

  for (const [index, line] of lines.entries()) {
    if (isBlank(line) || inHeading.has(index)) continue;
    if (openingOf(line).kind === 'utterance') continue;
    const letters = plainLetters(withoutPageNumber(textOf(line.words)));
    if (letters.length < FEWEST_LETTERS) continue;
    const mangled = isMangled(line);
    const isByNumber = pages.areNumbered && isByPageNumber(lines, index);
    if (!mangled && !pages.areMarked && !isByNumber) continue;
    if (!mangled && (!isAtEdge(lines, index) || !couldBeHead(line))) continue;
    const mayBeCutOff = mangled || isAtSheetEdge(lines, index);
    const marks = marksOf(textOf(line.words));
    const isHead = (target: (typeof targets)[number]) =>
      (mangled || isWithin(marks, target.marks)) &&
      (isLike(letters, target.letters) || (mayBeCutOff && isCutOff(letters, target.letters)));
    if (targets.some(isHead)) heads.add(index);
    else if (mangled && isAtEdge(lines, index)) unknown.set(index, letters);
  }
  for (const [index, letters] of unknown) {
    const repeats = [...unknown].some(([other, text]) => other !== index && isLike(letters, text));
    if (repeats) heads.add(index);
    else {
      doubts.push({
        line: lines[index]?.number ?? 0,
        choice: `kept as text: ${textOf(lines[index]?.words ?? [])}`,
        alternative: 'a running head of no heading in this file',
      });
    }
  }

  const repairs: Repair[] = [];
  const result = lines.map((line, index) => {
    if (!heads.has(index) && !isPageNumber(lines, index, heads, pages)) return line;
    // The number above a head may have been taken for the number of a title.
    const kind = PAGE_NUMBER.test(textOf(line.words)) ? 'page-number' : 'running-head';
    repairs.push(repair(kind, line.words, ''));
    const pageNumber = /(?<=^|\D)\d{1,4}(?=\D*$)/.exec(textOf(line.words))?.[0];
    return {
      ...line,
      words: [],
      hadFurniture: true,
      ...(pageNumber !== undefined && { pageNumber: Number(pageNumber) }),
    };
  });
  return { result: passSheetsOn(lines, result), repairs, doubts };
}

/** What tells pages in a file: without any of it, a number alone may be a title. */
interface Pages {
  /** Where pages begin is marked, or mangled heads stand on them. */
  areMarked: boolean;
  /** Numbers alone on a line stand in the middle of sentences. */
  areNumbered: boolean;
}

function pagesOf(lines: readonly Line[]): Pages {
  const numbers = lines.flatMap((line, index) =>
    PAGE_NUMBER.test(textOf(line.words)) ? [index] : [],
  );
  const interrupting = numbers.filter((index) => {
    const before = printedFrom(lines, index - 1, -1);
    return before !== undefined && !PAGE_NUMBER.test(textOf(before.words)) && isOpen(before);
  });
  return {
    areMarked: lines.some((line) => line.beginsSheet || (!isBlank(line) && isMangled(line))),
    areNumbered: interrupting.length >= INTERRUPTING * numbers.length,
  };
}

/** A heading as a whole, and each run of its lines: it may be two titles that stand together. */
function partsOf(lines: readonly Line[], heading: PrintedHeading): string[] {
  const texts = heading.lines.map((place) => textOf(lines[place]?.words ?? []));
  return texts.flatMap((_, start) =>
    texts.slice(start).map((__, length) => texts.slice(start, start + length + 1).join(' ')),
  );
}

/** Whether the letters are like the beginning of a longer title. */
function isCutOff(letters: string, title: string): boolean {
  return letters.length >= 2 * FEWEST_LETTERS && isLike(letters, title.slice(0, letters.length));
}

/** What divides words into sentences and parts of sentences. */
function marksOf(text: string): readonly string[] {
  return text.match(/[.,;:!?…]/g) ?? [];
}

/** Whether a line has no other marks than a title has: a sentence that repeats a title often does. */
function isWithin(marks: readonly string[], title: readonly string[]): boolean {
  return marks.every((mark) => title.includes(mark));
}

function couldBeHead(line: Line): boolean {
  if (NUMBERED_TITLE.test(textOf(line.words))) return false;
  return !/[.…;,:!-]$/.test(textOf(line.words)) && openingOf(line).kind === 'text';
}

/** Headings printed again at the first or last line of a page: all but one of each. */
function repeatedHeadings(lines: readonly Line[], headings: readonly PrintedHeading[]): number[] {
  const unnumbered = headings.filter(({ text }) => !NUMBERED_TITLE.test(text));
  const groups = Map.groupBy(unnumbered, ({ text }) => plainLetters(withoutPageNumber(text)));
  return [...groups.values()].flatMap((group) => {
    const atEdge = group.filter((heading) =>
      heading.lines.some((index) => isAtSheetEdge(lines, index)),
    );
    const kept = atEdge.length === group.length ? atEdge.slice(1) : atEdge;
    return kept.flatMap((heading) => heading.lines);
  });
}

/** Lines that stand at the edge of page after page, as the title of a book does; not the file's first. */
function repeatedLines(lines: readonly Line[]): number[] {
  const printed = lines.flatMap((line, index) => (isBlank(line) ? [] : [index]));
  const [first = 0] = printed;
  const atEdge = printed.filter((index) => {
    const line = lines[index];
    return (
      line && couldBeHead(line) && (isAtSheetEdge(lines, index) || isByPageNumber(lines, index))
    );
  });
  const groups = Map.groupBy(atEdge, (index) =>
    plainLetters(withoutPageNumber(textOf(lines[index]?.words ?? []))),
  );
  return [...groups]
    .filter(
      ([letters, places]) => letters.length >= FEWEST_LETTERS && areHeads(lines, places, first),
    )
    .flatMap(([, places]) => places.filter((index) => index !== first));
}

/** Whether lines with the same letters are heads; the file's first may be the title that they repeat. */
function areHeads(lines: readonly Line[], places: readonly number[], first: number): boolean {
  const repeated = places.filter((index) => index !== first);
  const fewest = repeated.every((index) => isByPageNumber(lines, index))
    ? FEWEST_BY_NUMBER
    : FEWEST_REPEATS;
  return places.length >= fewest;
}

/** Beside a page number, or with one in the same line at the edge of a page. */
function isByPageNumber(lines: readonly Line[], index: number): boolean {
  const text = textOf(lines[index]?.words ?? []);
  if (withoutPageNumber(text) !== text) return isAtEdge(lines, index);
  const around = [printedFrom(lines, index - 1, -1), printedFrom(lines, index + 1, 1)];
  return around.some((line) => line !== undefined && PAGE_NUMBER.test(textOf(line.words)));
}

function isPageNumber(
  lines: readonly Line[],
  index: number,
  heads: ReadonlySet<number>,
  { areMarked, areNumbered }: Pages,
): boolean {
  const line = lines[index];
  if (!line || !PAGE_NUMBER.test(textOf(line.words))) return false;
  if (!areMarked && !areNumbered) return heads.has(index - 1) || heads.has(index + 1);
  return isAtEdge(lines, index) || heads.has(index - 1) || heads.has(index + 1);
}

/** Next to an empty line or a page number, or first or last of a sheet. */
function isAtEdge(lines: readonly Line[], index: number): boolean {
  const isEdge = (line: Line | undefined) =>
    !line || isBlank(line) || PAGE_NUMBER.test(textOf(line.words));
  return isEdge(lines[index - 1]) || isEdge(lines[index + 1]) || isAtSheetEdge(lines, index);
}

function isAtSheetEdge(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.beginsSheet) return true;
  const before = printedFrom(lines, index - 1, -1);
  const after = printedFrom(lines, index + 1, 1);
  return !before || !after || after.beginsSheet;
}

/** A sheet whose first line was dropped begins at the next one, which takes over its page number. */
function passSheetsOn(before: readonly Line[], after: readonly Line[]): Line[] {
  let pending = false;
  let number: number | undefined;
  return after.map((line, index) => {
    pending ||= before[index]?.beginsSheet ?? false;
    const { pageNumber, ...rest } = line;
    if (isBlank(line)) {
      if (!pending) return line;
      number ??= pageNumber;
      return { ...rest, beginsSheet: false };
    }
    const first = { ...rest, beginsSheet: pending };
    const passed = number;
    pending = false;
    number = undefined;
    return passed === undefined ? first : { ...first, pageNumber: passed };
  });
}
