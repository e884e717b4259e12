import type { Block, Stretch } from './page-words.ts';

/** The text of a page in blocks, and where a range of the document lies in them. */
export interface PageText {
  blocks: Block[];
  /** Undefined where a range holds no text. */
  locate: (range: Range) => Stretch | undefined;
}

const NOT_TEXT = new Set(['DIALOG', 'NOSCRIPT', 'SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'TEXTAREA']);

/** Elements that a run of text goes on through; every other begins a block of its own. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DEL DFN EM I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);

/** What stands among the passages, or in the item of a list, and belongs to none. */
const APART = '[role="doc-footnote"], aside';

interface Piece {
  node: Text;
  block: number;
  /** Where the node's text begins in the block. */
  offset: number;
}

/**
 * Reads the text of a page as the elements have it, shown or not: what the reader of a link has
 * hidden (notes, contents) need not be what its sender has hidden.
 */
export function pageText(root: Element): PageText {
  const blocks: Block[] = [];
  const pieces: Piece[] = [];
  let open = false;

  const read = (parent: Element, passage: string | undefined) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) {
        if (!open) blocks.push({ text: '', passage });
        open = true;
        const block = blocks.length - 1;
        const current = blocks[block] as Block;
        pieces.push({ node, block, offset: current.text.length });
        current.text += node.data;
      } else if (node instanceof Element && !NOT_TEXT.has(node.tagName.toUpperCase())) {
        const isInline = INLINE.has(node.tagName);
        if (!isInline) open = false;
        read(node, node.matches(APART) ? undefined : (passageId(node) ?? passage));
        if (!isInline) open = false;
      }
    }
  };
  read(root, undefined);

  return { blocks, locate: (range) => locate(pieces, range) };
}

function passageId({ id, tagName }: Element): string | undefined {
  return (tagName === 'P' || tagName === 'LI') && /^p\d/.test(id) ? id : undefined;
}

function locate(pieces: readonly Piece[], range: Range): Stretch | undefined {
  const chosen = pieces.flatMap(({ node, block, offset }) => {
    if (!range.intersectsNode(node)) return [];
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    return from < to
      ? [{ start: { block, offset: offset + from }, end: { block, offset: offset + to } }]
      : [];
  });
  const first = chosen[0];
  const last = chosen.at(-1);
  return first && last && { start: first.start, end: last.end };
}
