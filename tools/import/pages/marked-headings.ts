import { textOf, type Line, type Word } from '../model/blocks.ts';
import { beginsWithCapital, isBlank, isBlankAt, openingOf } from './line-shape.ts';

/** A heading that something beside its letters makes one. */
export interface MarkedHeading {
  /** 1 for a section, 2 for one in it. */
  depth: number;
  /** Its number, or the line of signs below it: no part of the title. */
  mark: readonly Word[];
  /** The places that it takes up. */
  lines: number[];
}

/** A numbered line that is longer than this, in words, is no title. */
const LONGEST = 20;
const MOST_LINES = 3;
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?$/;

/**
 * Titles with a number, `2. Terug naar kantoor` or `2.1 De lift`, alone between two texts, as a list
 * item is not. Whole numbers count as titles where they begin at 1 and leave none out, in whatever
 * order the pages are.
 */
export function numberedHeadings(lines: readonly Line[]): MarkedHeading[] {
  const printed = lines.flatMap((line, place) => (isBlank(line) ? [] : [place]));
  const numbered = printed.flatMap((place, index) => {
    const number = NUMBER.exec(lines[place]?.words[0]?.text ?? '')?.[1];
    const title = number === undefined ? undefined : titleAt(lines, place, number);
    if (number === undefined || !title) return [];
    const next = lines[printed[index + title.length] ?? -1];
    if (!next) return [];
    const after = NUMBER.exec(next.words[0]?.text ?? '')?.[1];
    // `1.` over `2.` is a list; `1.` over `1.1` is a part and its first section.
    const isFollowed =
      after === undefined
        ? isNested(number) || openingOf(next).kind !== 'text' || beginsWithCapital(next)
        : after.startsWith(`${number}.`) || isNested(number);
    return isFollowed ? [{ number, lines: title }] : [];
  });
  const known = new Set(numbered.map(({ number }) => number));
  const counted = numbered.filter(
    ({ number }) => isNested(number) || before(number) === '' || known.has(before(number)),
  );
  const isWhole = counted.length > 1 && known.size === numbered.length;
  if (!isWhole) return [];
  return counted.map(({ number, lines: places }) => ({
    depth: number.split('.').length,
    mark: (lines[places[0] ?? -1]?.words ?? []).slice(0, 1),
    lines: places,
  }));
}

/** Titles with a line of `=` or `-` below them, as they are underlined in typed text. */
export function underlinedHeadings(lines: readonly Line[]): MarkedHeading[] {
  return lines.flatMap((line, place) => {
    const below = lines[place + 1];
    const signs = below && /^(?:={3,}|-{3,})$/.exec(textOf(below.words))?.[0];
    if (!signs || isBlank(line) || !isBlankAt(lines, place - 1)) return [];
    const depth = signs.startsWith('=') ? 1 : 2;
    return [{ depth, mark: below.words, lines: [place, place + 1] }];
  });
}

/** `1.2`, as no item of a list and no page is numbered. */
function isNested(number: string): boolean {
  return number.includes('.');
}

/** The number that must be there too: `2` for `3`; none for `1`. */
function before(number: string): string {
  return Number(number) > 1 ? String(Number(number) - 1) : '';
}

/** The lines of the title that begins here, between empty lines or at the edge of a page. */
function titleAt(lines: readonly Line[], start: number, number: string): number[] | undefined {
  if (!isBlankAt(lines, start - 1) && lines[start]?.beginsSheet !== true) return undefined;
  const places: number[] = [];
  for (let place = start; !isBlankAt(lines, place); place += 1) places.push(place);
  // No item of a list is 1.2: such a title may stand right above its text.
  const title = isNested(number) && places.length > MOST_LINES ? places.slice(0, 1) : places;
  const words = title.flatMap((place) => lines[place]?.words ?? []);
  const text = textOf(words.slice(1));
  const isTitle =
    title.length <= MOST_LINES &&
    words.length <= LONGEST &&
    /^[\p{Lu}‘’“„"']/u.test(text) &&
    /[\p{L}\p{N}?!’”]$/u.test(text) &&
    !/\p{Ll}[.;:] \p{Lu}/u.test(text);
  return isTitle ? title : undefined;
}
