import type { Root } from 'mdast';
import { replaceRunningText } from './running-text.ts';

/** Remark plugin: one space where two were typed, also on both sides of the edge of an emphasis. */
export function singleSpaces() {
  return (tree: Root): void => {
    replaceRunningText(tree, / {2,}/g, ' ');
  };
}
