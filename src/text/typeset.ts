import type { Root, Text } from 'mdast';
import { unified } from 'unified';
import { typography } from './typography.ts';

const processor = unified().use(typography).freeze();

/**
 * Dutch typography for a string without markup, such as a title or a summary: the same plugins as
 * the running text goes through.
 */
export function typeset(text: string): string {
  const node: Text = { type: 'text', value: text };
  const tree: Root = { type: 'root', children: [{ type: 'paragraph', children: [node] }] };
  processor.runSync(tree);
  return node.value;
}
