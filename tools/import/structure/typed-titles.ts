import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Doubt } from '../model/blocks.ts';
import { isInCapitals } from '../pages/line-shape.ts';

/** A line that is longer than this, in words, is no title. */
const LONGEST = 12;

/**
 * Makes headings of short paragraphs in bold or capitals between others, in a text without headings:
 * so titles are typed by who does not use styles. A number tells how deep they are.
 *
 * @param tree Changed in place.
 * @returns A doubt for each of them.
 */
export function findTypedTitles(tree: Root): Doubt[] {
  if (tree.children.some(({ type }) => type === 'heading')) return [];
  const doubts: Doubt[] = [];
  tree.children = tree.children.map((node, index): RootContent => {
    const [next, afterNext] = tree.children.slice(index + 1, index + 3);
    // The chapter's title may stand above its first section's; three are a list.
    if (!next || !isTitle(node)) return node;
    if (isTitle(next) && (!afterNext || isTitle(afterNext))) return node;
    const title = toString(node);
    doubts.push({
      line: node.position?.start.line ?? 0,
      choice: `heading: ${title}`,
      alternative:
        'a line in bold or capitals; end it with a full stop, or give the titles a heading style',
    });
    const children = node.children.flatMap((child) =>
      child.type === 'strong' ? child.children : [child],
    );
    return { ...node, type: 'heading', depth: depthOf(title), children };
  });
  return doubts;
}

/** 2 for `1.2 De boten`. */
function depthOf(title: string): Heading['depth'] {
  const number = /^\d+(?:\.\d+)*/.exec(title)?.[0] ?? '';
  return Math.min(3, Math.max(1, number.split('.').length)) as Heading['depth'];
}

function isTitle(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const text = toString(node).trim();
  const isBold = node.children.every(
    (child) => child.type === 'strong' || (child.type === 'text' && child.value.trim() === ''),
  );
  return (
    (isBold || isInCapitals(text)) &&
    text.split(/\s+/).length <= LONGEST &&
    /[\p{L}\p{N}?!)]$/u.test(text)
  );
}
