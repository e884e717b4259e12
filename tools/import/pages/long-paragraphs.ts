import type { Block, Doubt } from '../model/blocks.ts';
import { endsSentence } from '../dutch/letters.ts';

/** More words than any paragraph has. */
const LONGEST_PARAGRAPH = 3_000;

/** A paragraph as long as a chapter, in parts that end with a sentence. */
export function inParagraphs(block: Block, doubts: Doubt[]): Block[] {
  if (block.kind !== 'paragraph' || block.words.length <= LONGEST_PARAGRAPH) return [block];
  const parts: Block[] = [];
  for (let start = 0; start < block.words.length;) {
    const least = start + LONGEST_PARAGRAPH;
    const nearby = block.words.slice(least, least + LONGEST_PARAGRAPH);
    const next = least + 1 + nearby.findIndex(({ text }) => endsSentence(text));
    parts.push({ ...block, words: block.words.slice(start, next) });
    start = next;
  }
  doubts.push({
    line: block.words[0]?.line ?? 0,
    choice: `a paragraph of ${block.words.length} words became ${parts.length}`,
    alternative: 'put empty lines between the paragraphs',
  });
  return parts;
}
