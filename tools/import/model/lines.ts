import { repair, type Line, type Repair, type Repaired, type Word } from './blocks.ts';
import type { SourceWord } from '../prove/proof.ts';

/** Lines with a space before them are page breaks only where they are this far apart on average. */
const SHORTEST_SHEET = 12;

/** More words than a line has, though it may hold a paragraph. */
const MOST_WORDS = 2_000;

/** Ligatures, soft hyphens and invisible signs that come out of a PDF and are no letters. */
const ODD_CHARACTERS = /[\u00AD\u200B\u2060\uFEFF]|(?!\s)\p{Cc}/gu;

/** Rows of which no character needs a look. */
const PLAIN = /^(?!.*\.\.\.)[ -~‘’“”…\u00C0-\u017F]*$/;

/**
 * The lines of extracted text. A form feed begins a page or spread; so does a line with one space
 * before it, unless those are as frequent as paragraphs are.
 */
export function readLines(text: string): Repaired<Line[]> & { source: SourceWord[] } {
  const source: SourceWord[] = [];
  const repairs: Repair[] = [];
  const lines: Line[] = [];
  const rows = text.split(/\r\n|\r|\n/);
  const spaced = rows.filter((row) => /^ \S/.test(row)).length;
  const spaceBegins = spaced > 0 && rows.length / spaced >= SHORTEST_SHEET;
  let formFeed = false;
  for (const [index, row] of rows.entries()) {
    const number = index + 1;
    const written = row.split(/\s+/).filter((word) => word !== '');
    const isClean = PLAIN.test(row);
    formFeed ||= /^\s*\f/.test(row);
    const kept: Word[] = [];
    for (const [position, original] of written.entries()) {
      const raw: Word = { text: original, sources: source.length, line: number };
      if (position === written.length - 1) raw.endsLine = true;
      source.push({ text: original, line: number });
      const clean = isClean ? original : cleanCharacters(original, position === written.length - 1);
      if (clean !== original) repairs.push(repair('characters', [raw], clean));
      if (clean !== '') kept.push(clean === original ? raw : { ...raw, text: clean });
    }
    const line: Line = {
      number,
      words: kept,
      indent: /^[\t ]*/.exec(row)?.[0].length ?? 0,
      trailingSpace: /\S[\t ]+$/.test(row),
      hasColumns: /\S *\t+ *\S/.test(row),
      beginsSheet: kept.length > 0 && (formFeed || (spaceBegins && /^ \S/.test(row))),
    };
    lines.push(...(kept.length > MOST_WORDS ? inPieces(line) : [line]));
    // A form feed stands before the next page, also at the end of a line.
    if (kept.length > 0) formFeed = /\f\s*$/.test(row);
  }
  return { result: lines, source, repairs, doubts: [] };
}

/** A line that holds a whole text, in pieces of which each can be looked at. */
function inPieces(line: Line): Line[] {
  const pieces: Line[] = [];
  for (let start = 0; start < line.words.length; start += MOST_WORDS) {
    const words = line.words.slice(start, start + MOST_WORDS);
    pieces.push({ ...line, words, beginsSheet: line.beginsSheet && start === 0 });
  }
  return pieces;
}

function cleanCharacters(word: string, endsLine: boolean): string {
  const hyphenated = endsLine ? word.replace(/\u00AD$/, '-') : word;
  return hyphenated
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(ODD_CHARACTERS, '')
    .replaceAll('...', '…')
    .normalize('NFC');
}
