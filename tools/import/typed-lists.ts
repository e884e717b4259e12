import type { Block, ListItem, Repair, Repaired } from './document.ts';
import { openingOf } from './layout.ts';
import { withoutMark } from './marks.ts';

/**
 * Makes list items of paragraphs that begin with a bullet, dash or number, two or more of a kind below
 * each other: so lists are typed by who does not use their styles.
 */
export function findTypedLists(blocks: readonly Block[]): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const result = blocks.map((block, index) => {
    const kind = markOf(block);
    if (kind === undefined || block.kind !== 'paragraph') return block;
    const isList = [blocks[index - 1], blocks[index + 1]].some((other) => markOf(other) === kind);
    if (!isList) return block;
    const { rest, dropped } = withoutMark(block.words, 'list-mark');
    repairs.push(...dropped);
    const number = numberOf(block);
    const item: ListItem = {
      kind: 'item',
      ordered: number !== undefined,
      ...(number !== undefined && { number }),
      paragraphs: [rest],
    };
    return item;
  });
  return { result, repairs, doubts: [] };
}

function markOf(block: Block | undefined): 'number' | 'bullet' | undefined {
  if (block?.kind !== 'paragraph' || openingOf(block).kind !== 'item') return undefined;
  return numberOf(block) === undefined ? 'bullet' : 'number';
}

function numberOf(block: Block): number | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const opening = openingOf(block);
  return opening.kind === 'item' ? opening.number : undefined;
}
