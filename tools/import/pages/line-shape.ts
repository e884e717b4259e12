import { firstLetter, isUpper, lettersOf, mayEndSentence } from '../dutch/letters.ts';
import { textOf, type Line } from '../model/blocks.ts';

const BULLET = /^[•●▪◦‣∙·■–—-]$/;
const NUMBER = /^(?:\d{1,3}[.)]|[a-z]\))$/;

/** What the first words of a line say it begins. */
export type Opening =
  | { kind: 'heading' }
  | { kind: 'utterance'; speaker: string }
  | { kind: 'item'; number?: number }
  | { kind: 'direction' }
  | { kind: 'text' };

/** What a line begins, by its own words alone. */
export function openingOf({ words }: Pick<Line, 'words'>): Opening {
  const [first, second] = words;
  if (!first) return { kind: 'text' };
  const text = textOf(words);
  const speaker = /^[-–—]/.test(text) ? speakerBehindDash(text) : undefined;
  if (speaker !== undefined) return { kind: 'utterance', speaker };
  if (second && BULLET.test(first.text)) return { kind: 'item' };
  if (/^[•●▪◦‣∙■]\S/.test(first.text)) return { kind: 'item' };
  if (second && NUMBER.test(first.text) && isInCapitals(textOf(words.slice(1))))
    return { kind: 'heading' };
  if (second && NUMBER.test(first.text)) return { kind: 'item', number: numberOf(first.text) };
  if (isInCapitals(text)) return { kind: 'heading' };
  if (/^\([^()]*\)\.?$/.test(text)) return { kind: 'direction' };
  return { kind: 'text' };
}

/** `3.` is 3, and `c)` too. */
function numberOf(mark: string): number {
  return /^\d/.test(mark) ? Number.parseInt(mark) : mark.charCodeAt(0) - 'a'.charCodeAt(0) + 1;
}

/** `Zij: …`, `Ik (tegen de vrouw): …`: who speaks; up to three words and a bracket. */
const SPEAKER =
  /^(?<speaker>\p{L}[\p{L}\d.’'-]*(?: [\p{L}\d.’'-]+){0,2})(?: \([^()]*\))? ?:(?= |$)/u;

/** Who speaks in words that begin with a name and a colon. */
export function speakerOf(text: string): string | undefined {
  return SPEAKER.exec(text)?.groups?.['speaker'];
}

/** Who speaks in words that may begin with a dash before the name. */
export function speakerBehindDash(text: string): string | undefined {
  return speakerOf(text.replace(/^[-–—] ?/, ''));
}

/** Whether every letter is a capital, and there are words to speak of. */
export function isInCapitals(text: string): boolean {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{2}/u.test(text)) return false;
  return lettersOf(text).length >= 4 || /^\p{Lu}{2,3}[?!]?$/u.test(text);
}

/** A capital inside a word, or letters that stand alone: no writer does that. */
export function isMangled({ words }: Line): boolean {
  const text = textOf(words);
  const lone = text.match(/(?<=^| )\p{L}(?= |$)/gu) ?? [];
  const inside = text.match(/\p{Ll}\p{Lu}/gu) ?? [];
  return lone.length + inside.length >= 2 && !/[.…;,]$/.test(text);
}

/** Whether the words up to here are no whole sentence, so that more must follow. */
export function isOpen(line: Line): boolean {
  const last = line.words.at(-1)?.text ?? '';
  return !mayEndSentence(last) && !/:[”’"']?$/.test(last);
}

/** Whether a few words stand above a quotation: the name of who says it. */
export function isNamed(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || isBlank(line) || line.words.length > 3 || !isOpen(line)) return false;
  const next = lines.slice(index + 1, index + 3).find((other) => !isBlank(other));
  return /^[“„"]/.test(next?.words[0]?.text ?? '');
}

/** Whether the line breaks off in the middle of a word. */
export function breaksWord(line: Line): boolean {
  return /\p{L}-$/u.test(line.words.at(-1)?.text ?? '');
}

export function isBlank(line: Line): boolean {
  return line.words.length === 0;
}

/** The first line with words from a place on, in a direction. */
export function printedFrom(lines: readonly Line[], start: number, step: 1 | -1): Line | undefined {
  let place = start;
  for (let line = lines[place]; line; line = lines[(place += step)]) {
    if (!isBlank(line)) return line;
  }
  return undefined;
}

/** Whether no words stand at this place, or the file ends before it. */
export function isBlankAt(lines: readonly Line[], place: number): boolean {
  const line = lines[place];
  return !line || isBlank(line);
}

/** Length in characters as printed. */
export function lengthOf(line: Line): number {
  return textOf(line.words).length;
}

/**
 * Width of the column that each line stands in: the ninth longest in ten of the lines around it,
 * since a book may set speech and running text in other widths.
 */
export function columnWidths(lines: readonly Line[]): number[] {
  const reach = 20;
  const lengths = lines.map(lengthOf);
  return lengths.map((_, index) => {
    const around = lengths
      .slice(Math.max(0, index - reach), index + reach + 1)
      .filter((length) => length > 0)
      .sort((a, b) => a - b);
    return around[Math.floor((around.length - 1) * 0.9)] ?? 0;
  });
}

/**
 * Whether the line is so short that the next line's first word would have stood on it, had the
 * paragraph gone on. A tenth of the width is left for letters of unlike width and for hyphenation.
 */
export function isShort(line: Line, next: Line, width: number): boolean {
  const room = width * 0.9 - lengthOf(line);
  return room >= 1 + (next.words[0]?.text.length ?? 0);
}

/** Whether the line begins like a sentence: with a capital, or a quotation. */
export function beginsWithCapital(line: Line): boolean {
  return isUpper(firstLetter(line.words[0]?.text ?? ''));
}
