/** Most characters of a personal note, in UTF-16 code units, as `maxlength` counts. */
export const NOTE_LENGTH = 500;

const MOST_LINES = 16;

const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Characters that are not seen, or that turn the direction of others; within an emoji they belong. */
const UNSEEN =
  /(?<emoji>\p{RGI_Emoji})|[[\p{Cc}\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]--\n]/gv;

/** More marks upon one letter than languages need: a way to write over other lines. */
const PILED_MARKS = /(\p{Mark}{3})\p{Mark}+/gu;

/**
 * A personal note as it is shown, whoever wrote it: plain text of a bounded length, without control
 * characters, without characters that are invisible or turn the direction of what follows, with few
 * lines and few marks upon a letter.
 */
export function plainNote(text: string): string {
  const lines = cut(text)
    .toWellFormed()
    .replace(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replace(UNSEEN, '$<emoji>')
    .normalize('NFC')
    .replace(PILED_MARKS, '$1')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n');
  const rest = lines.splice(MOST_LINES - 1).filter((line) => line !== '');
  return cut([...lines, rest.join(' ')].join('\n')).trim();
}

/** At most `NOTE_LENGTH`, and not cut through the middle of a character. */
function cut(text: string): string {
  return text.slice(0, NOTE_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
