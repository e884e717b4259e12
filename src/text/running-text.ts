import type { Nodes, Root, Text } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';

/**
 * Replaces in the text of each block as if its inline markup were not there: a match may begin in
 * one text node and end in another, and a lookbehind sees what precedes the emphasis it stands in.
 *
 * @param pattern Global; `^` and `$` are the ends of the block, code and images are `\uFFFC`, a hard
 *   break is `\n`.
 * @param replacement What comes instead, or a function of the match, the text of the block before it
 *   as replaced so far, and the text after it.
 */
export function replaceRunningText(
  tree: Root,
  pattern: RegExp,
  replacement: string | ((match: string, before: string, after: string) => string),
): void {
  for (const block of blocksOf(tree)) {
    const text = block.map(({ value }) => value).join('');
    let before = '';
    let end = 0;
    for (const { 0: match, index } of text.matchAll(pattern)) {
      before += text.slice(end, index);
      end = index + match.length;
      const value =
        typeof replacement === 'string' ? replacement : replacement(match, before, text.slice(end));
      splice(block, before.length, match.length, value);
      before += value;
    }
  }
}

/** Puts `value` in the node where the range begins and takes the range out of all. */
function splice(block: Text[], start: number, length: number, value: string): void {
  const end = start + length;
  let offset = 0;
  let inserted = value;
  for (const node of block) {
    const size = node.value.length;
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, size);
    if (from < to) {
      node.value = node.value.slice(0, from) + inserted + node.value.slice(to);
      inserted = '';
    }
    offset += size;
  }
}

/**
 * The text nodes of each block: phrasing content between the bounds of what is not phrasing. For
 * what holds no text there is a node that is not in the tree.
 */
function blocksOf(tree: Root): Text[][] {
  let block: Text[] = [];
  const blocks = [block];
  const startBlock = () => {
    block = [];
    blocks.push(block);
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') {
      block.push(node);
    } else if (!phrasing(node)) {
      startBlock();
      if ('children' in node) node.children.forEach(walk);
      startBlock();
    } else if ('children' in node && node.children.length > 0) {
      node.children.forEach(walk);
    } else {
      block.push({ type: 'text', value: isBreak(node) ? '\n' : '\uFFFC' });
    }
  };
  walk(tree);
  return blocks;
}

/** A hard break, also when written as `<br />`. */
function isBreak(node: Nodes): boolean {
  return node.type === 'break' || ('name' in node && node.name === 'br');
}
