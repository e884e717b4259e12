import type { Root } from 'mdast';
import { replaceRunningText } from './running-text.ts';

/** Straight quotes at the start of a word or of what else is quoted: “… en toen”, anti-“woke”. */
const OPENING =
  /(?<=^|[\s([{“‘„«])["']+(?=\S)(?![,;:)\]]|\.(?!\.))|(?<=[/–-])["']+(?=[\p{L}\p{N}])/gu;

/** Straight quotes before a space, a hard break or the end of a block; two in a row before a stop. */
const CLOSING = /(?<=\S)(?:["']+(?=\s|$)|["']{2,}(?=[.,;:!?)]))/g;

/**
 * Remark plugin: settles which way a straight quote faces where that is plain from the space beside
 * it. Smartypants looks at words and misses quotes beside an ellipsis, a dash or a hard break, two
 * marks in a row, and the ends of blocks that are no paragraphs, such as the lines of a dialogue.
 */
export function quoteSides() {
  return (tree: Root): void => {
    replaceRunningText(tree, OPENING, (marks) => marks.replaceAll('"', '“').replaceAll("'", '‘'));
    replaceRunningText(tree, CLOSING, (marks) => marks.replaceAll('"', '”').replaceAll("'", '’'));
  };
}
