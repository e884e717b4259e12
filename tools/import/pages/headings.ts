import { textOf, type Doubt, type Line, type Word } from '../model/blocks.ts';
import {
  beginsWithCapital,
  columnWidths,
  isBlank,
  isBlankAt,
  isInCapitals,
  isMangled,
  isOpen,
  isShort,
  openingOf,
} from './line-shape.ts';
import { plainLetters } from '../dutch/letters.ts';
import { type MarkedHeading, numberedHeadings, underlinedHeadings } from './marked-headings.ts';

/** A heading as printed: the places of its lines in the list of lines. */
export interface PrintedHeading {
  lines: number[];
  text: string;
  /** 1 for the chapter or its sections, deeper for sections nested in them. */
  depth: number;
  /** Words of it that are no part of the title: its number, the signs that underline it. */
  mark: readonly Word[];
}

/** More lines than this are no heading, whatever their letters. */
const MOST_LINES = 8;

/** Words on which no title ends, and with which none begins. */
const ENDS_NO_TITLE = wordSet(
  'de het een en of in op van voor met zonder te om aan bij tot naar uit als dat die wat is zijn je jouw mijn onze hun haar geen niet heel zo over door tussen onder',
);
const BEGINS_NO_TITLE = wordSet(
  'en of van voor met te om in op aan bij tot naar uit als dan dat die door tussen over tegen is zijn',
);
const ASKS = wordSet(
  'wat waarom wanneer wie waar hoe welke welk waarmee moet moeten mag kan kun kunnen is zijn heb heeft hebben doe doet wil zou zul zal ben bestaat',
);

/** Of those the words that as often end a question: “Moet je een relatie / hebben?” */
const INFINITIVES = wordSet('moeten kunnen hebben zijn');

/** A line of ordinary letters that is longer than this, in words, is no heading. */
const LONGEST_TYPED = 10;
/** Lines alone that are fewer, or more than this share of all that stands apart, are no headings. */
const FEWEST_TYPED = 2;
const MOST_TYPED = 0.34;

/**
 * The headings of extracted text: lines in capitals, one title over as many lines as its words run
 * on, whether empty lines stand between them or not. A text with not more than its title in capitals
 * may have headings in ordinary letters: underlined, with numbers or, where there are no pages, short
 * lines alone.
 *
 * @param titles Titles already known, of the chapter as it was.
 */
export function findHeadings(
  lines: readonly Line[],
  titles: readonly string[] = [],
): { headings: PrintedHeading[]; doubts: Doubt[] } {
  const known = new Set(titles.map(plainLetters));
  const headings: PrintedHeading[] = [];
  const doubts: Doubt[] = [];
  for (const [number, run] of runsInCapitals(lines).entries()) {
    let current: number[] = [];
    for (const [position, index] of run.entries()) {
      current.push(index);
      const next = run[position + 1];
      const choice = joins(lines, current, run.slice(position + 1), known, number === 0);
      if (next !== undefined && choice.doubt)
        doubts.push(headingDoubt(lines, index, next, choice.joined));
      if (choice.joined) continue;
      headings.push(unmarked(lines, current));
      current = [];
    }
  }
  const typed = headings.length > 1 ? [] : markedOrTyped(lines, headings);
  return {
    headings: [...headings, ...typed].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    doubts: [...doubts, ...typed.flatMap((heading) => typedDoubt(lines, heading))],
  };
}

/** Titles that are underlined, with short lines alone beside them; else those with numbers, or lines alone. */
function markedOrTyped(
  lines: readonly Line[],
  headings: readonly PrintedHeading[],
): PrintedHeading[] {
  const underlined = underlinedHeadings(lines);
  if (underlined.length > 0) {
    const depth = Math.max(...underlined.map((heading) => heading.depth));
    const typed = typedHeadings(lines).map((heading) => ({ ...heading, depth }));
    return [...underlined.map((heading) => marked(lines, heading, 0)), ...typed];
  }
  const numbered = numberedHeadings(lines);
  if (numbered.length === 0) return typedHeadings(lines);
  const title = headings.length > 0 ? undefined : titleAlone(lines);
  const deeper = title || headings.length > 0 ? 1 : 0;
  return [...(title ? [title] : []), ...numbered.map((heading) => marked(lines, heading, deeper))];
}

function marked(lines: readonly Line[], heading: MarkedHeading, deeper: number): PrintedHeading {
  const { mark, depth } = heading;
  const words = heading.lines
    .flatMap((place) => lines[place]?.words ?? [])
    .filter((word) => !mark.includes(word));
  return { lines: heading.lines, text: textOf(words), depth: depth + deeper, mark };
}

function unmarked(lines: readonly Line[], places: number[]): PrintedHeading {
  return { lines: places, text: textAt(lines, places), depth: 1, mark: [] };
}

/** The first line of the file, where it looks like a title and stands alone. */
function titleAlone(lines: readonly Line[]): PrintedHeading | undefined {
  const place = lines.findIndex((line) => !isBlank(line));
  const line = lines[place];
  // The file's last line is no title of it.
  const isAlone = place + 1 < lines.length && isBlankAt(lines, place + 1);
  return line && isAlone && looksTyped(line) ? unmarked(lines, [place]) : undefined;
}

/** Short lines of ordinary letters alone between empty lines, as titles are typed. */
function typedHeadings(lines: readonly Line[]): PrintedHeading[] {
  if (lines.some(({ beginsSheet }) => beginsSheet)) return [];
  const begins = lines.flatMap((line, place) =>
    !isBlank(line) && isBlankAt(lines, place - 1) ? [place] : [],
  );
  const alone = begins.filter((place, position) => {
    const [line, next] = [lines[place], lines[begins[position + 1] ?? -1]];
    return (
      line && next && isBlankAt(lines, place + 1) && looksTyped(line) && beginsWithCapital(next)
    );
  });
  if (alone.length < FEWEST_TYPED || alone.length > MOST_TYPED * begins.length) return [];
  return alone.map((place) => unmarked(lines, [place]));
}

function looksTyped(line: Line): boolean {
  const text = textOf(line.words);
  return (
    line.words.length <= LONGEST_TYPED &&
    openingOf(line).kind === 'text' &&
    /^[\p{Lu}’']/u.test(text) &&
    /[\p{L}\p{N}?]$/u.test(text)
  );
}

/** What else a title in ordinary letters may be; one that is underlined is nothing else. */
function typedDoubt(
  lines: readonly Line[],
  { lines: places, text, mark }: PrintedHeading,
): Doubt[] {
  const [place = 0] = places;
  if (mark.some(({ line }) => line !== lines[place]?.number)) return [];
  const [number] = mark;
  const alternative = number
    ? `an item of a list; end it with a full stop, or take ${number.text} away`
    : 'a line of its own; end it with a full stop, or write the headings in capitals';
  return [{ line: lines[place]?.number ?? 0, choice: `heading: ${text}`, alternative }];
}

/** Lines in capitals with nothing but empty lines between them. */
function runsInCapitals(lines: readonly Line[]): number[][] {
  const runs: number[][] = [];
  const widths = columnWidths(lines);
  let previous: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) continue;
    if (openingOf(line).kind === 'heading' && !runsOn(lines, index, widths[index] ?? 0)) {
      const run = runs.at(-1);
      if (run && run.at(-1) === previous && !line.beginsSheet) run.push(index);
      else runs.push([index]);
    }
    previous = index;
  }
  return runs;
}

/** Whether a line is in the middle of a paragraph: shouted, no title. */
function runsOn(lines: readonly Line[], index: number, width: number): boolean {
  const before = lines[index - 1];
  const line = lines[index];
  if (!before || !line || isBlank(before) || line.beginsSheet) return false;
  if (isShort(before, line, width)) return false;
  const after = lines[index + 1];
  const alone = !after || isBlank(after);
  const isFurniture = isMangled(before) || !/\p{L}/u.test(textOf(before.words));
  return !isInCapitals(textOf(before.words)) && isOpen(before) && !alone && !isFurniture;
}

function joins(
  lines: readonly Line[],
  current: readonly number[],
  rest: readonly number[],
  known: ReadonlySet<string>,
  isFirst: boolean,
): { joined: boolean; doubt: boolean } {
  const sure = (joined: boolean) => ({ joined, doubt: false });
  const [next] = rest;
  const last = current.at(-1);
  if (next === undefined || last === undefined || current.length >= MOST_LINES) return sure(false);
  const text = textAt(lines, current);
  if (known.has(plainLetters(text))) return sure(false);
  const longer = rest.map((_, count) => textAt(lines, [...current, ...rest.slice(0, count + 1)]));
  if (longer.some((title) => known.has(plainLetters(title)))) return sure(true);
  if (/[.?!]$/.test(text)) return sure(false);
  if (/[,:;–—-]$/.test(text)) return sure(true);
  const words = text.toLowerCase().split(' ');
  const nextWords = textAt(lines, [next]).toLowerCase().split(' ');
  if (ENDS_NO_TITLE.has(words.at(-1) ?? '')) return sure(true);
  if (BEGINS_NO_TITLE.has(nextWords[0] ?? '')) return sure(true);
  const asks =
    ASKS.has(words[0] ?? '') &&
    longer.slice(0, MOST_LINES - 1).some((title) => title.endsWith('?'));
  const asksAgain = ASKS.has(nextWords[0] ?? '') && !INFINITIVES.has(nextWords[0] ?? '');
  if (asks && !asksAgain) return sure(true);
  // Two titles without a text between them are rare, but for the chapter's and its first section's.
  const apart = next - last > 1;
  if (!apart || !isFirst) return { joined: true, doubt: apart };
  const runsOn = lines[last]?.trailingSpace === true && lines[next]?.trailingSpace === false;
  return { joined: runsOn, doubt: true };
}

function headingDoubt(lines: readonly Line[], index: number, next: number, joined: boolean): Doubt {
  const first = textAt(lines, [index]);
  const second = textAt(lines, [next]);
  const one = `one heading over two lines: ${first} / ${second}`;
  const two = `two headings: ${first} / ${second}`;
  return {
    line: lines[next]?.number ?? 0,
    choice: joined ? one : two,
    alternative: joined ? two : one,
  };
}

function textAt(lines: readonly Line[], places: readonly number[]): string {
  return textOf(places.flatMap((place) => lines[place]?.words ?? []));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
