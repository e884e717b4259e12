import {
  repair,
  textOf,
  type Footnote,
  type Line,
  type Repaired,
  type Word,
} from '../model/blocks.ts';
import { isBlankAt, printedFrom } from './line-shape.ts';
import type { Piece } from './page-order.ts';

/** Lines within which a footnote stands below its reference: a spread, and some room. */
const REACH = 120;

/** Lines of one footnote; more are text that happens to begin with a number. */
const LONGEST = 12;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a footnote begins with: `2`, `2.`, `²`, `[2]`, `(2)`; the rest of the word if it is glued. */
const MARK =
  /^(?:[[(](?<bracketed>\d{1,3})[\])]|(?<raised>[⁰¹²³⁴-⁹]{1,3})|(?<plain>\d{1,3})(?<dot>[.)]?))(?<rest>\p{L}.*)?$/u;

/** A number behind a word: `onderzoek2`, `eisen.3`, `eisen³`, `eisen[3]`, `eisen(3)`. */
const REFERENCE =
  /^(?<word>.*(?:\p{L}{2}[.,;:!?)”’»]*|\d[;:!?)”’»]+[.,]?))(?:[[(](?<bracketed>\d{1,3})[\])]|(?<raised>[⁰¹²³⁴-⁹]{1,3})|(?<plain>\d{1,3}))(?<after>[.,;:!?)”’»]*)$/u;

const STYLES = ['plain', 'dotted', 'raised', 'bracketed'] as const;

/** How the number of a footnote is printed. */
type Style = (typeof STYLES)[number];

interface Reference {
  place: number;
  word: Word;
  number: number;
  text: string;
}

interface Body {
  places: number[];
  number: number;
  mark: Word;
  rest: string;
}

/** Lines without footnotes, and the footnotes apart. */
export interface WithoutFootnotes {
  lines: Line[];
  footnotes: Footnote[];
  /** Where each of them stands. */
  pieces: Piece[];
}

/**
 * Takes the footnotes of printed pages out of their text. Lines that begin with a number, behind an
 * empty line or at the edge of a page, are footnotes only if each of them has its number higher up
 * too, glued to a word of the text.
 */
export function takeFootnotes(lines: readonly Line[]): Repaired<WithoutFootnotes> {
  // Books print all numbers in one way, so that a list or titles with others are none.
  const references = lines.flatMap((line, place) => referencesIn(line, place));
  const found = STYLES.map((style) => pairsIn(lines, style, references)).reduce((most, pairs) =>
    pairs.length > most.length ? pairs : most,
  );

  const result = [...lines];
  const change = (place: number, changed: (line: Line) => Partial<Line>) => {
    const line = result[place];
    if (line) result[place] = { ...line, ...changed(line) };
  };
  for (const [index, { body, reference }] of found.entries()) {
    const refer = (word: Word): Word =>
      word.sources === reference.word.sources
        ? { ...word, text: reference.text, footnotes: [String(index + 1)] }
        : word;
    change(reference.place, ({ words }) => ({ words: words.map(refer) }));
    for (const place of body.places) change(place, () => ({ words: [], hadFurniture: true }));
  }
  return {
    result: {
      lines: result,
      footnotes: found.map(({ body }, index) => ({
        kind: 'footnote',
        label: String(index + 1),
        paragraphs: [wordsOf(lines, body)],
      })),
      pieces: found.map(({ body }) => pieceOf(lines, body)),
    },
    repairs: found.flatMap(({ body, reference }) => [
      repair('footnote-mark', [reference.word], reference.text),
      repair('footnote-mark', [body.mark], body.rest),
    ]),
    doubts: found.map(({ body, reference: { text, word } }) => ({
      line: body.mark.line,
      choice: `a footnote, with its reference behind “${text}” in line ${word.line}`,
      alternative: 'a line of the text',
    })),
  };
}

/** Footnotes whose numbers are printed in one way, with their references. */
function pairsIn(
  lines: readonly Line[],
  style: Style,
  references: readonly Reference[],
): { body: Body; reference: Reference }[] {
  const taken = new Set<Reference>();
  return numberedRuns(lines, style).flatMap((run) => {
    const pairs = run.flatMap((body) => {
      const reference = referenceOf(body, references, taken);
      return reference ? [{ body, reference }] : [];
    });
    if (pairs.length < run.length) return [];
    for (const { reference } of pairs) taken.add(reference);
    return pairs;
  });
}

function referencesIn(line: Line, place: number): Reference[] {
  return line.words.flatMap((word) => {
    const groups = REFERENCE.exec(word.text)?.groups;
    const number = groups && numberOf(groups);
    if (number === undefined) return [];
    return [{ place, word, number, text: `${groups?.['word'] ?? ''}${groups?.['after'] ?? ''}` }];
  });
}

function numberOf(groups: Record<string, string | undefined>): number | undefined {
  const { bracketed, raised, plain } = groups;
  const digits = raised?.replace(/./gu, (sign) => String(SUPERSCRIPTS.indexOf(sign)));
  const written = bracketed ?? digits ?? plain;
  return written === undefined ? undefined : Number(written);
}

function styleOf({ bracketed, raised, dot }: Record<string, string | undefined>): Style {
  if (bracketed !== undefined) return 'bracketed';
  if (raised !== undefined) return 'raised';
  return dot === '' ? 'plain' : 'dotted';
}

/** Lines that begin with a number, right below each other. */
function numberedRuns(lines: readonly Line[], style: Style): Body[][] {
  const runs: Body[][] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const last = runs.at(-1)?.at(-1)?.places.at(-1);
    const isFirst = lines[place]?.beginsSheet === true;
    const follows = !isFirst && last !== undefined && last === place - 1;
    const apart = isFirst || isBlankAt(lines, place - 1);
    const body = bodyAt(lines, place, style);
    if (!body || !(follows || apart || isAtFoot(lines, body))) continue;
    if (follows) runs.at(-1)?.push(body);
    else runs.push([body]);
    place = body.places.at(-1) ?? place;
  }
  return runs;
}

/** The lines that begin here with a number, up to the next number, empty line or page. */
function bodyAt(lines: readonly Line[], start: number, style: Style): Body | undefined {
  const line = lines[start];
  const mark = line?.words[0];
  const groups = MARK.exec(mark?.text ?? '')?.groups;
  const number = groups && numberOf(groups);
  const rest = groups?.['rest'] ?? '';
  if (!line || !mark || number === undefined) return undefined;
  if (styleOf(groups ?? {}) !== style) return undefined;
  if (rest === '' && line.words.length === 1) return undefined;
  const places = [start];
  for (let place = start + 1; !isBlankAt(lines, place); place += 1) {
    const next = lines[place];
    const nextNumber = MARK.exec(next?.words[0]?.text ?? '')?.groups;
    if (next?.beginsSheet || (nextNumber && numberOf(nextNumber) === number + 1)) break;
    // A page number below it.
    if (/^\d{1,4}$/.test(textOf(next?.words ?? []))) break;
    places.push(place);
  }
  return places.length > LONGEST ? undefined : { places, number, mark, rest };
}

/** Whether nothing but other numbers stands between these lines and the end of the page. */
function isAtFoot(lines: readonly Line[], { places }: Body): boolean {
  let place = (places.at(-1) ?? 0) + 1;
  while (!isBlankAt(lines, place) && MARK.test(lines[place]?.words[0]?.text ?? '')) place += 1;
  const next = printedFrom(lines, place, 1);
  // A page number, alone or with a running head.
  return !next || next.beginsSheet || /^\d{1,4}(?: |$)| \d{1,4}$/.test(textOf(next.words));
}

/** The nearest reference above, that no other footnote has taken. */
function referenceOf(
  { number, places: [start = 0] }: Body,
  references: readonly Reference[],
  taken: ReadonlySet<Reference>,
): Reference | undefined {
  return references.findLast(
    (reference) =>
      reference.number === number &&
      reference.place < start &&
      start - reference.place <= REACH &&
      !taken.has(reference),
  );
}

function wordsOf(lines: readonly Line[], { places, mark, rest }: Body): Word[] {
  return places
    .flatMap((place) => lines[place]?.words ?? [])
    .flatMap((word) => {
      if (word !== mark) return [word];
      return rest === '' ? [] : [{ ...word, text: rest }];
    });
}

function pieceOf(lines: readonly Line[], { places }: Body): Piece {
  const numbers = places.map((place) => lines[place]?.number ?? 0);
  return { first: Math.min(...numbers), last: Math.max(...numbers) };
}
