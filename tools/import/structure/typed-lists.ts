import type { Block, Repair, Repaired } from '../model/blocks.ts';
import { openingOf } from '../pages/line-shape.ts';
import { withoutMark } from '../repair/item-marks.ts';

/**
 * Makes list items of paragraphs that begin with a bullet, dash or number, two or more of a kind below
 * each other: so lists are typed by who does not use their styles.
 */
export function findTypedLists(blocks: readonly Block[]): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const marks = blocks.map(markOf);
  const result = blocks.map((block, index): Block => {
    const mark = marks[index];
    if (!mark || block.kind !== 'paragraph') return block;
    const isList = [marks[index - 1], marks[index + 1]].some((other) => other?.kind === mark.kind);
    if (!isList) return block;
    const { rest, dropped } = withoutMark(block.words, 'list-mark');
    repairs.push(...dropped);
    return { kind: 'item', number: mark.number, paragraphs: [rest] };
  });
  return { result, repairs, doubts: [] };
}

/** What a paragraph begins with, if that marks an item of a list. */
function markOf(
  block: Block,
): { kind: 'number' | 'bullet'; number: number | undefined } | undefined {
  const opening = block.kind === 'paragraph' ? openingOf(block) : undefined;
  if (opening?.kind !== 'item') return undefined;
  return { kind: opening.number === undefined ? 'bullet' : 'number', number: opening.number };
}
