import type { Root } from 'mdast';
import { replaceRunningText } from './running-text.ts';

/** What stands for an apostrophe on keyboards and in pasted text. */
const MARK = "['‘’`´]";
const WORD_START = '(?<![\\p{L}\\p{N}])';
const WORD_END = '(?![\\p{L}\\p{N}])';

/** What follows a letter that is named among letters: ‘s, t en k’. “u” is a word. */
const NEXT_IN_LIST = `(?:,| en| of) [a-tv-z]${WORD_END}`;

/** Elided words with a word after them, and other marks that can only be an apostrophe. */
const CERTAIN = new RegExp(
  [
    // foto's, zo'n, A4'tje
    `(?<=[\\p{L}\\p{N}])${MARK}(?=\\p{L})`,
    // Hans´ auto; the straight mark is left to the library
    '(?<=\\p{L})[‘`´]',
    // 's avonds, 't is, 'n… 'n
    `${WORD_START}${MARK}(?=(?:[kmnrst]|ns)(?!${NEXT_IN_LIST})(?:\\s|…|\\.\\.))`,
    `${WORD_START}${MARK}(?=[KNST]\\s\\p{L}{2}|s-\\p{Lu})`,
    `(?<=\\b(?:[Rr]ock|[Dd]rum) )${MARK}(?=n${MARK} )`,
  ].join('|'),
  'gu',
);

/** What may also stand in quotes: the letter m, the n-word, 90 euro, the tree es. */
const AMBIGUOUS = new RegExp(
  `${WORD_START}${MARK}(?=(?:[kmnrst]|ns|\\d\\ds?|e[ms]|ie|nen?|[Tt]uurlijk)${WORD_END})`,
  'gu',
);

/** The mark of Hans' auto, Max' fiets, Maurice' jas: a name that ends in a sibilant. */
const POSSESSIVE = "(?<=\\p{Lu}\\p{L}*(?:[sxz]|ce|[cs]h))['’](?=\\s\\p{L})";
const OPENING = `(?<=(?:^|[\\s([{/–-])["'“‘]*)['‘](?!\\s)`;
const CLOSING = `(?!${POSSESSIVE})(?<=\\S)['’](?!["'‘’\`´]*[\\p{L}\\p{N}])`;
const ENDS_IN_QUOTE = new RegExp(`${OPENING}(?:(?!${CLOSING}).)*$`, 'su');
const IS_CLOSED = new RegExp(`^(?:(?!${OPENING}).)*?${CLOSING}`, 'su');

/**
 * Remark plugin: elisions and years get their apostrophe (’s avonds, ’t, ’90), whatever mark was
 * typed, before smartypants makes an opening quote of it. Where the mark could open a quotation, it
 * does if that is closed again and the words do not stand in single quotes already.
 *
 * Where Dutch sets an apostrophe: Leidraad of the Woordenlijst Nederlandse Taal, “Apostrof”.
 */
export function dutchApostrophes() {
  return (tree: Root): void => {
    replaceRunningText(tree, CERTAIN, '’');
    replaceRunningText(tree, AMBIGUOUS, (mark, before, after) =>
      IS_CLOSED.test(after) && !ENDS_IN_QUOTE.test(before) ? mark : '’',
    );
  };
}
