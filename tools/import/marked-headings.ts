import { textOf, type Line, type Word } from './document.ts';
import { beginsWithCapital, isBlank, openingOf } from './layout.ts';

/** A heading of one line that something beside its letters makes one. */
export interface MarkedHeading {
  /** The place of its line. */
  place: number;
  /** 1 for a section, 2 for one in it. */
  depth: number;
  /** Its number, or the line of signs below it: no part of the title. */
  mark: readonly Word[];
  /** The places that it takes up. */
  lines: number[];
}

/** A numbered line that is longer than this, in words, is no title. */
const LONGEST = 12;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/;

/**
 * Titles with a number, `2. Terug naar kantoor` or `2.1 De lift`, alone between two texts, as a list
 * item is not. They count as titles where their numbers begin at 1 and leave none out, in whatever
 * order the pages are.
 */
export function numberedHeadings(lines: readonly Line[]): MarkedHeading[] {
  const printed = lines.flatMap((line, place) => (isBlank(line) ? [] : [place]));
  const numbered = printed.flatMap((place, index) => {
    const number = numberOf(lines[place]);
    const next = printed[index + 1] ?? -1;
    if (number === undefined || !standsApart(lines, place) || !lines[next]) return [];
    const after = numberOf(lines[next]);
    // `1.` over `2.` is a list; `1.` over `1.1` is a part and its first section.
    const isFollowed =
      after === undefined
        ? openingOf(lines[next]).kind !== 'text' || beginsWithCapital(lines[next])
        : after.startsWith(`${number}.`);
    return isFollowed ? [{ place, number }] : [];
  });
  const numbers = numbered.map(({ number }) => number);
  const known = new Set(numbers);
  const isWhole =
    known.size > 1 &&
    known.size === numbers.length &&
    numbers.every((number) => known.has(before(number)) || before(number) === '');
  if (!isWhole) return [];
  return numbered.map(({ place, number }) => ({
    place,
    depth: number.split('.').length,
    mark: (lines[place]?.words ?? []).slice(0, 1),
    lines: [place],
  }));
}

/** Titles with a line of `=` or `-` below them, as they are underlined in typed text. */
export function underlinedHeadings(lines: readonly Line[]): MarkedHeading[] {
  return lines.flatMap((line, place) => {
    const below = lines[place + 1];
    const signs = below && /^(?:={3,}|-{3,})$/.exec(textOf(below.words))?.[0];
    if (!signs || isBlank(line) || !isBlankAt(lines, place - 1)) return [];
    const depth = signs.startsWith('=') ? 1 : 2;
    return [{ place, depth, mark: below.words, lines: [place, place + 1] }];
  });
}

/** The number that must be there too: `2` for `3`, `1` for `1.1`; none for `1`. */
function before(number: string): string {
  const parts = number.split('.').map(Number);
  const last = parts.pop() ?? 1;
  return [...parts, ...(last > 1 ? [last - 1] : [])].join('.');
}

function numberOf(line: Line | undefined): string | undefined {
  const [first, second] = line?.words ?? [];
  if (!line || !first || !second || line.words.length > LONGEST) return undefined;
  const title = textOf(line.words.slice(1));
  if (!/^[\p{Lu}‘’“„"']/u.test(title) || !/[\p{L}\p{N}?!’”]$/u.test(title)) return undefined;
  return NUMBER.exec(first.text)?.[1];
}

/** Between empty lines, or at the edge of a page. */
function standsApart(lines: readonly Line[], place: number): boolean {
  const isAfter = isBlankAt(lines, place - 1) || lines[place]?.beginsSheet === true;
  return isAfter && isBlankAt(lines, place + 1);
}

function isBlankAt(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return !line || isBlank(line);
}
