import type { Repair, RepairKind } from './document.ts';
import { lettersOf, plainLetters, withoutPageNumber } from './letters.ts';
import type { Piece } from './page-order.ts';
import { isLike } from './likeness.ts';

/** Words that must agree again after a difference. */
const AGREEMENT = 3;

/** The longest difference looked for, in words of both texts together. */
const LONGEST_DIFFERENCE = 600;

/** The number of a footnote: behind a word of the text, and before the footnote. */
const FOOTNOTE_MARKS = [
  /[[(]?[\d⁰¹²³⁴-⁹]{1,3}[\])]?(?=[.,;:!?)”’»]*$)/u,
  /^[[(]?[\d⁰¹²³⁴-⁹]{1,3}[\]).]?/u,
] as const;

/** A word of the source, with its line. */
export interface SourceWord {
  text: string;
  line: number;
}

/** A difference between source and output that no repair explains. */
export interface Unexplained {
  line: number;
  before: string;
  after: string;
}

export interface Proof {
  wordsIn: number;
  wordsOut: number;
  /** Differences explained, by kind of repair. */
  explained: Map<RepairKind, number>;
  unexplained: Unexplained[];
}

export interface ProofInput {
  /** The source's words in the order of the file. */
  source: readonly SourceWord[];
  /** The whole source in the order in which it is read. */
  order: readonly Piece[];
  /** The words of the written files, read back. */
  output: readonly string[];
  /** Titles in the written files. */
  titles: readonly string[];
  repairs: readonly Repair[];
}

/** A stretch of the source, and of the output, half-open. */
interface Difference {
  start: number;
  end: number;
  outStart: number;
  outEnd: number;
}

/**
 * Proves that the output has the source's words: both sequences are laid side by side by their words
 * alone, and each difference must be exactly what the repairs declared there make of the source, each
 * of them within what its kind may do at all. A repair that shows no difference is a fault as well.
 */
export function prove({ source, order, output, titles, repairs }: ProofInput): Proof {
  const unexplained: Unexplained[] = [];
  const ordered = inOrder(source, order);
  if (!ordered) {
    const proof = {
      wordsIn: source.length,
      wordsOut: output.length,
      explained: new Map<RepairKind, number>(),
    };
    return {
      ...proof,
      unexplained: [{ line: 1, before: 'the lines of the source', after: 'not each of them once' }],
    };
  }
  const words = Array.from(ordered, (place) => source[place]?.text ?? '');
  const positions = new Int32Array(source.length);
  for (const [position, place] of ordered.entries()) positions[place] = position;
  const differences = align(words, output);
  const explained = new Map<RepairKind, number>();
  const laws: Laws = {
    titles: new Set(titles.map(plainLetters)),
    heads: Map.groupBy(
      repairs
        .filter(({ kind }) => kind === 'running-head')
        .map(({ before }) => headLetters(before)),
      (letters) => letters,
    ),
  };

  for (const stretch of stretches(differences, repairs, positions)) {
    const tokens = words
      .slice(stretch.start, stretch.end)
      .map((text, offset) => ({ text, sources: [ordered[stretch.start + offset] ?? -1] }));
    const replayed = replay(tokens, stretch.repairs);
    const written = output.slice(stretch.outStart, stretch.outEnd).join(' ');
    const lawful = stretch.repairs.every((declared) => isLawful(declared, laws));
    if (!lawful || replayed !== written) {
      unexplained.push({
        line: source[ordered[Math.min(stretch.start, ordered.length - 1)] ?? 0]?.line ?? 0,
        before: words.slice(stretch.start, stretch.end).join(' '),
        after: written,
      });
      continue;
    }
    for (const { kind } of stretch.repairs) explained.set(kind, (explained.get(kind) ?? 0) + 1);
  }
  return { wordsIn: source.length, wordsOut: output.length, explained, unexplained };
}

/** Places of the source's words in reading order; nothing if a line is missing or there twice. */
function inOrder(source: readonly SourceWord[], order: readonly Piece[]): Int32Array | undefined {
  const places = new Int32Array(source.length);
  let filled = 0;
  const pieces = [...order].sort((a, b) => a.first - b.first);
  const overlap = pieces.some(({ last }, index) => (pieces[index + 1]?.first ?? Infinity) <= last);
  const starts = new Map<Piece, number>();
  let place = 0;
  for (const piece of pieces) {
    starts.set(piece, place);
    while ((source[place]?.line ?? Infinity) <= piece.last) place += 1;
  }
  if (overlap || place !== source.length) return undefined;
  for (const piece of order) {
    let next = starts.get(piece) ?? 0;
    for (
      let line = source[next]?.line;
      line !== undefined && line <= piece.last;
      line = source[next]?.line
    ) {
      if (line < piece.first) return undefined;
      places[filled] = next;
      filled += 1;
      next += 1;
    }
  }
  return filled === source.length ? places : undefined;
}

/** Differences between two sequences of words, found by where they agree again soonest. */
function align(words: readonly string[], output: readonly string[]): Difference[] {
  const differences: Difference[] = [];
  let at = 0;
  let out = 0;
  while (at < words.length || out < output.length) {
    if (at < words.length && words[at] === output[out]) {
      at += 1;
      out += 1;
      continue;
    }
    const { skip, skipOut } = soonestAgreement(words, output, at, out);
    differences.push({ start: at, end: at + skip, outStart: out, outEnd: out + skipOut });
    at += skip;
    out += skipOut;
  }
  return differences;
}

function soonestAgreement(
  words: readonly string[],
  output: readonly string[],
  at: number,
  out: number,
): { skip: number; skipOut: number } {
  for (let total = 1; total <= LONGEST_DIFFERENCE; total += 1) {
    for (let skip = 0; skip <= total; skip += 1) {
      const skipOut = total - skip;
      if (at + skip > words.length || out + skipOut > output.length) continue;
      if (agree(words, output, at + skip, out + skipOut)) return { skip, skipOut };
    }
  }
  return { skip: words.length - at, skipOut: output.length - out };
}

function agree(
  words: readonly string[],
  output: readonly string[],
  at: number,
  out: number,
): boolean {
  for (let ahead = 0; ahead < AGREEMENT; ahead += 1) {
    if (words[at + ahead] !== output[out + ahead]) return false;
    if (words[at + ahead] === undefined) return true;
  }
  return true;
}

/** Differences and declared repairs that touch each other, as one stretch. */
function stretches(
  differences: readonly Difference[],
  repairs: readonly Repair[],
  positions: Int32Array,
): (Difference & { repairs: Repair[] })[] {
  const spans = [
    ...differences.map((difference) => ({
      start: difference.start,
      end: difference.end,
      shift: difference.outEnd - difference.outStart - (difference.end - difference.start),
      repair: undefined,
      rank: -1,
    })),
    ...repairs.map((declared, rank) => {
      const places = declared.sources.map((place) => positions[place] ?? -1);
      return {
        start: Math.min(...places),
        end: Math.max(...places) + 1,
        shift: 0,
        repair: declared,
        rank,
      };
    }),
  ].sort((a, b) => a.start - b.start || a.end - b.end);

  const result: (Difference & { repairs: Repair[] })[] = [];
  let shift = 0;
  let index = 0;
  for (let span = spans[index]; span; span = spans[index]) {
    const { start } = span;
    let { end } = span;
    let grown = 0;
    const ranked: { repair: Repair; rank: number }[] = [];
    for (let next: typeof span | undefined = span; next && next.start <= end; next = spans[index]) {
      end = Math.max(end, next.end);
      grown += next.shift;
      if (next.repair) ranked.push({ repair: next.repair, rank: next.rank });
      index += 1;
    }
    result.push({
      start,
      end,
      outStart: start + shift,
      outEnd: end + shift + grown,
      // In the order in which they were made.
      repairs: ranked.sort((a, b) => a.rank - b.rank).map(({ repair }) => repair),
    });
    shift += grown;
  }
  return result;
}

/** What the repairs make of a stretch of the source; nothing where one does not find its words. */
function replay(
  tokens: readonly { text: string; sources: number[] }[],
  repairs: readonly Repair[],
): string | undefined {
  let current = [...tokens];
  for (const { sources, before, after } of repairs) {
    const wanted = new Set(sources);
    const from = current.findIndex((token) => token.sources.some((place) => wanted.has(place)));
    const to = current.findLastIndex((token) => token.sources.some((place) => wanted.has(place)));
    const taken = current.slice(from, to + 1);
    if (from === -1 || taken.map(({ text }) => text).join(' ') !== before) return undefined;
    const made =
      after === '' ? [] : [{ text: after, sources: taken.flatMap((token) => token.sources) }];
    current = [...current.slice(0, from), ...made, ...current.slice(to + 1)];
  }
  return current.map(({ text }) => text).join(' ');
}

/** What running heads are judged by. */
interface Laws {
  /** The letters of every title. */
  titles: ReadonlySet<string>;
  /** The letters of the heads that were dropped, as often as they were. */
  heads: ReadonlyMap<string, readonly string[]>;
}

function headLetters(text: string): string {
  return plainLetters(withoutPageNumber(text));
}

/** What each kind of repair may do, whoever declares it. */
function isLawful({ kind, before, after }: Repair, { titles, heads }: Laws): boolean {
  const folded = (text: string) => text.replace(/[‘’`´‚]/g, "'").replace(/[“”„«»]/g, '"');
  switch (kind) {
    case 'characters':
      return (
        before.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '') ===
        after.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
      );
    case 'running-head': {
      const letters = headLetters(before);
      const like = (title: string) => {
        // A head is often cut off, and two titles that stand together may have become one.
        const ends = [title.slice(0, letters.length), title.slice(-letters.length)];
        return [title, ...ends].some((printed) => isLike(letters, printed));
      };
      const same = heads.get(letters)?.length ?? 0;
      const others = heads.keys().filter((other) => other !== letters);
      return after === '' && (titles.values().some(like) || same > 1 || others.some(like));
    }
    case 'page-number':
      return after === '' && /^[–—-]? ?\d{1,4} ?[–—-]?$/.test(before);
    case 'hyphen-joined': {
      const joined = before.replace(/- /, '');
      return (
        joined === after ||
        joined.normalize('NFD').replace(/\u0308/g, '') ===
          after.normalize('NFD').replace(/\u0308/g, '')
      );
    }
    case 'hyphen-kept':
      return before.replace(/- /, '-') === after;
    case 'apostrophe':
      return folded(before) === folded(after);
    case 'stray-space':
      return before.replaceAll(' ', '') === after;
    case 'capital':
      return plainLetters(before) === plainLetters(after) && before.length - after.length <= 1;
    case 'title-case':
      return plainLetters(before) === plainLetters(after);
    case 'heading-mark':
      return after === '' && /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|={3,}|-{3,})$/.test(before);
    case 'footnote-mark':
      return FOOTNOTE_MARKS.some((mark) => before.replace(mark, '') === after);
    case 'list-mark':
    case 'dialogue-mark':
      return (
        /^(?:[•●▪◦‣∙·■–—-]|\d{1,3}[.)]|[a-z]\))$/.test(
          before.slice(0, before.length - after.length),
        ) && before.endsWith(after)
      );
    case 'speaker-direction':
      return sortedLetters(before) === sortedLetters(after);
    case 'testimony-quote':
      return (
        before.replace(/[“”„"«»]/g, '') === after.replace(/[“”„"«»]/g, '') &&
        before.length - after.length <= 2
      );
    case 'placeholder':
      return after.endsWith(before);
  }
}

function sortedLetters(text: string): string {
  return lettersOf(text).split('').sort().join('');
}
