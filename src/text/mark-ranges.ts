import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import type { TextRange } from './text-quote.ts';

/** A stretch of a passage that is marked, with what is to stand right after it. */
export interface MarkedRange extends TextRange {
  /** What sort of mark: the mark's `data-kinds` lists those of every range that covers it. */
  kind: string;
  after: Element;
}

/** Elements at whose end a reference moves out, so that it does not look like part of them. */
const INLINE = new Set('a abbr b cite code em i q span strong sub sup'.split(' '));

/** Elements in which white space stands between items and is no text. */
const NO_TEXT = new Set(['ol', 'ul']);

/**
 * Marks stretches of a passage's text and puts an element after each. Ranges may overlap, touch and
 * cross inline markup: each piece of text gets one `<mark>` of its own, so everything nests, and the
 * passage's text content stays as it was. Nothing is put inside a link.
 *
 * @param passage Changed in place.
 * @param ranges Offsets in the passage's text content; what ends at one place stays in this order.
 */
export function markRanges(passage: Element, ranges: readonly MarkedRange[]): void {
  let offset = 0;

  const markText = ({ value }: Text, parent: Element): { node: ElementContent; end: number }[] => {
    const end = offset + value.length;
    const cuts = ranges
      .flatMap((range) => [range.start, range.end])
      .filter((cut) => cut > offset && cut < end);
    const ends = [...new Set([...cuts, end])].sort((one, other) => one - other);
    return ends.map((pieceEnd) => {
      const start = offset;
      const text = value.slice(value.length - (end - start), value.length - (end - pieceEnd));
      offset = pieceEnd;
      const covering = ranges.filter((range) => range.start <= start && range.end >= pieceEnd);
      const isMarked = covering.length > 0 && text !== '' && !NO_TEXT.has(parent.tagName);
      const kinds = [...new Set(covering.map(({ kind }) => kind))].join(' ');
      return {
        node: isMarked ? h('mark', { 'data-kinds': kinds }, text) : { type: 'text', value: text },
        end: pieceEnd,
      };
    });
  };

  /** Rebuilds the children; gives back what has to come after `parent` itself. */
  const markChildren = (parent: Element, insideLink: boolean): Element[] => {
    const children: ElementContent[] = [];
    let due: Element[] = [];
    const put = (node: ElementContent) => {
      if (!insideLink) {
        children.push(...due);
        due = [];
      }
      children.push(node);
    };
    for (const child of parent.children) {
      if (child.type === 'text') {
        for (const { node, end } of markText(child, parent)) {
          put(node);
          if (child.value !== '') due.push(...endingAt(end));
        }
      } else {
        put(child);
        if (child.type === 'element') {
          due.push(...markChildren(child, insideLink || child.tagName === 'a'));
        }
      }
    }
    const leavesToParent = parent !== passage && INLINE.has(parent.tagName);
    parent.children = leavesToParent ? children : [...children, ...due];
    return leavesToParent ? due : [];
  };

  const waiting = new Set(ranges);
  const endingAt = (end: number): Element[] => {
    const ending = ranges.filter((range) => range.end === end && waiting.delete(range));
    return ending.map(({ after }) => after);
  };

  markChildren(passage, false);
}
