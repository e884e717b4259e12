import {
  mapWords,
  merge,
  repair,
  withText,
  type Block,
  type Repair,
  type Repaired,
  type Word,
} from '../model/blocks.ts';

/** Words of which an apostrophe stands for the beginning. */
const ELISION =
  /^(?<before>[([“”„"«…]*)[‘`´'](?<rest>(?:s|t|n|k|m|r|ns|er|em|ie)(?![\p{L}’'])[^‘]*|\d0.*)$/iu;

const OPENING = /^[([]*[“„‘«"'‚]+$/u;
const CLOSING = /^[”’»]+[.,;:!?)]*$/u;

/** Signs that Dutch writes against the word before them, and French does not. */
const PUNCTUATION = /^[,:;?!]+[”’»]*$/u;
const MAY_BE_PUNCTUATED = /[\p{L}\p{N})”’»]$/u;

/**
 * Mends quotation marks: an apostrophe that an extractor or word processor took for an opening
 * quote (‘s avonds → ’s avonds), and a space between a quotation mark or punctuation and what it
 * belongs to.
 */
export function mendQuotes(blocks: readonly Block[]): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const mend = (words: readonly Word[]): Word[] => mendElisions(joinStray(words, repairs), repairs);
  return { result: blocks.map((block) => mapWords(block, mend)), repairs, doubts: [] };
}

function joinStray(words: readonly Word[], repairs: Repair[]): Word[] {
  const result: Word[] = [];
  let straightOpen = false;
  for (const word of words) {
    const before = result.at(-1);
    const opens = before && OPENING.test(before.text) && (!isStraight(before.text) || straightOpen);
    const closes = before !== undefined && CLOSING.test(word.text);
    const follows =
      before !== undefined && PUNCTUATION.test(word.text) && MAY_BE_PUNCTUATED.test(before.text);
    if (before && (opens || closes || follows)) {
      const text = before.text + word.text;
      repairs.push(repair('stray-space', [before, word], text));
      result[result.length - 1] = merge([before, word], text);
    } else {
      result.push(word);
    }
    if (((word.text.match(/"/g) ?? []).length & 1) === 1) straightOpen = !straightOpen;
  }
  return result;
}

function isStraight(text: string): boolean {
  return /["']$/.test(text);
}

function mendElisions(words: readonly Word[], repairs: Repair[]): Word[] {
  return words.map((word, index) => {
    const { before = '', rest = '' } = ELISION.exec(word.text)?.groups ?? {};
    if (rest === '') return word;
    // ‘t stuk’ closes again: a quotation, of which only the next words can tell.
    if (isQuotation(words, index)) return word;
    const text = `${before}’${rest}`;
    if (text === word.text) return word;
    repairs.push(repair('apostrophe', [word], text));
    return withText(word, text);
  });
}

/** Whether a single quote that opens here is closed again, before another one opens. */
function isQuotation(words: readonly Word[], index: number): boolean {
  if (!words[index]?.text.includes('‘')) return false;
  for (const { text } of words.slice(index + 1, index + 40)) {
    if (text.includes('‘')) return false;
    if (/\p{L}[.,!?…]*’[.,;:!?)”]*$/u.test(text) && !/s’$/u.test(text)) return true;
  }
  return false;
}
