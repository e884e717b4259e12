import { collapse, wordsIn, type Block, type Place, type Stretch } from './page-words.ts';

/**
 * A text directive: `text=[prefix-,]start[,end][,-suffix]`.
 *
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export interface TextDirective {
  prefix?: string | undefined;
  start: string;
  end?: string | undefined;
  suffix?: string | undefined;
}

/** Up to here words are written out in full; longer stretches by their first and last words. */
const LONGEST_EXACT = 60;

/** Most words around a stretch, or at its ends, before it is given up. */
const MOST_WORDS = 24;

/**
 * The shortest directive tried that finds a stretch and nothing else.
 *
 * It is looser than any browser in what it compares, so that what it finds once is found once
 * everywhere: case, accents, the forms of quotes and dashes and the bounds of words do not count, and
 * all blocks are searched, also those that a page hides now and then. In one thing it is stricter:
 * prefix and suffix stand in the same block as the words, as a note beside them may be hidden.
 *
 * @param stretch Whole words, see `wholeWords`.
 * @returns Undefined where none is sure, as in an answer of one word that is given again and again.
 */
export function textDirective(
  blocks: readonly Block[],
  stretch: Stretch,
): TextDirective | undefined {
  const folded = blocks.map(({ text }) => fold(text));
  return candidates(blocks, stretch).find((directive) => {
    const [match, another] = findDirective(folded, directive);
    return match && !another && isSame(match, stretch);
  });
}

/** The directive as it stands in an address, with all but letters and digits percent-encoded. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  return `text=${[
    prefix !== undefined && `${encode(prefix)}-`,
    encode(start),
    end !== undefined && encode(end),
    suffix !== undefined && `-${encode(suffix)}`,
  ]
    .filter((part) => part !== false)
    .join(',')}`;
}

/** Messengers cut marks off at the end of an address, and `-` has a meaning of its own here. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*._~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Directives that might do, the shortest first. */
function* candidates(blocks: readonly Block[], stretch: Stretch): Generator<TextDirective> {
  const first = aroundPlace(blocks, stretch.start);
  const last = aroundPlace(blocks, stretch.end);
  const isInOneBlock = stretch.start.block === stretch.end.block;
  const exact = collapse(first.text.slice(stretch.start.offset, stretch.end.offset));
  if (isInOneBlock && exact.length <= LONGEST_EXACT) {
    yield { start: exact };
    for (let count = 1; count <= MOST_WORDS; count += 1) {
      yield* inContext({ start: exact }, first.before(count), last.after(count));
    }
    return;
  }
  const middle = isInOneBlock ? (stretch.start.offset + stretch.end.offset) / 2 : undefined;
  for (let count = 3; count <= MOST_WORDS; count += 1) {
    const start = first.after(count, middle);
    const end = last.before(count, middle);
    if (start === undefined || end === undefined) return;
    yield { start, end };
    yield* inContext({ start, end }, first.before(count - 2), last.after(count - 2));
  }
}

function* inContext(
  words: TextDirective,
  prefix: string | undefined,
  suffix: string | undefined,
): Generator<TextDirective> {
  if (prefix !== undefined) yield { prefix, ...words };
  if (suffix !== undefined) yield { ...words, suffix };
  if (prefix !== undefined && suffix !== undefined) yield { prefix, ...words, suffix };
}

/** Takes words from the text of a block right before or right after a place; undefined for none. */
function aroundPlace(blocks: readonly Block[], { block, offset }: Place) {
  const text = blocks[block]?.text ?? '';
  const words = wordsIn(text);
  return {
    text,
    before: (count: number, from = 0): string | undefined => {
      const preceding = words.filter(({ start, end }) => start >= from && end <= offset);
      const first = preceding.at(-count) ?? preceding[0];
      return first && collapse(text.slice(first.start, offset));
    },
    after: (count: number, to = text.length): string | undefined => {
      const following = words.filter(({ start, end }) => start >= offset && end <= to);
      const last = following[count - 1] ?? following.at(-1);
      return last && collapse(text.slice(offset, last.end));
    },
  };
}

/** A text as the loosest browser compares it, and where each of its code units comes from. */
interface Folded {
  text: string;
  /** Offset in the original, for each code unit of `text` and for its end. */
  origins: number[];
}

const QUOTES: [RegExp, string][] = [
  [/[“”„‟«»″]/g, '"'],
  [/[‘’‚‛‹›′]/g, "'"],
  [/[‐‑‒–—―−]/g, '-'],
];

function fold(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  let offset = 0;
  for (const character of text) {
    const plain = /\s/.test(character) ? ' ' : foldCharacter(character);
    if (plain !== ' ' || !folded.endsWith(' ')) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit += 1) origins.push(offset);
    }
    offset += character.length;
  }
  origins.push(offset);
  return { text: folded, origins };
}

function foldCharacter(character: string): string {
  const letters = character.normalize('NFKD').toLowerCase();
  const plain = letters.replace(/[\p{Mark}\p{Default_Ignorable_Code_Point}]/gu, '');
  return QUOTES.reduce((text, [forms, quote]) => text.replace(forms, quote), plain);
}

/** Every stretch that a directive could find. */
function findDirective(
  folded: readonly Folded[],
  { prefix = '', start, end, suffix = '' }: TextDirective,
): Stretch[] {
  if (end === undefined) return occurrences(folded, prefix, start, suffix);
  const ends = occurrences(folded, '', end, suffix);
  return occurrences(folded, prefix, start, '').flatMap((opening) => {
    const closing = ends.find((match) => isUpTo(opening.end, match.start));
    return closing ? [{ start: opening.start, end: closing.end }] : [];
  });
}

/** Where words stand with one text right before them and another right after. */
function occurrences(
  folded: readonly Folded[],
  prefix: string,
  words: string,
  suffix: string,
): Stretch[] {
  const [before, sought, after] = [fold(prefix).text, fold(words).text, fold(suffix).text];
  return folded.flatMap((block, index) =>
    occurrencesIn(block, before, sought, after).map(({ start, end }) => ({
      start: { block: index, offset: start },
      end: { block: index, offset: end },
    })),
  );
}

function occurrencesIn({ text, origins }: Folded, before: string, words: string, after: string) {
  const found: { start: number; end: number }[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    const fits =
      text.slice(0, at).trimEnd().endsWith(before) && text.slice(end).trimStart().startsWith(after);
    if (fits) found.push({ start: origins[at] ?? 0, end: origins[end] ?? 0 });
  }
  return found;
}

function isUpTo(one: Place, other: Place): boolean {
  return one.block < other.block || (one.block === other.block && one.offset <= other.offset);
}

function isSame(one: Stretch, other: Stretch): boolean {
  return (
    isUpTo(one.start, other.start) &&
    isUpTo(other.start, one.start) &&
    isUpTo(one.end, other.end) &&
    isUpTo(other.end, one.end)
  );
}
