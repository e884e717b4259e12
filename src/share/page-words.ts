/** A run of text that no block boundary interrupts, as a browser searches it. */
export interface Block {
  text: string;
  /** Id of the passage it belongs to; none for headings, notes and the interface. */
  passage?: string | undefined;
}

export interface Place {
  /** Index of the block on the page. */
  block: number;
  /** Offset in the block's text, in UTF-16 code units. */
  offset: number;
}

/** Words of a page, from one place up to another. */
export interface Stretch {
  start: Place;
  end: Place;
}

/** A word of a text, without the marks around it. */
export interface Word {
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter('nl', { granularity: 'word' });

/** The words of a text, in order. */
export function wordsIn(text: string): Word[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/**
 * The stretch without white space at its ends, and with the whole of the words at its ends: a text
 * fragment finds whole words only.
 *
 * @returns Undefined where no word is chosen.
 */
export function wholeWords(blocks: readonly Block[], stretch: Stretch): Stretch | undefined {
  const pieces = piecesOf(blocks, stretch).filter(({ text }) => text.trim() !== '');
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || !pieces.some(({ text }) => wordsIn(text).length > 0)) return undefined;
  const start = first.offset + first.text.length - first.text.trimStart().length;
  const end = last.offset + last.text.trimEnd().length;
  const cutAt = (block: number, offset: number) =>
    wordsIn(blocks[block]?.text ?? '').find((word) => word.start < offset && offset < word.end);
  return {
    start: { block: first.block, offset: cutAt(first.block, start)?.start ?? start },
    end: { block: last.block, offset: cutAt(last.block, end)?.end ?? end },
  };
}

/** What a stretch says: its passages, each on a line of its own, without the notes in between. */
export function wordsOf(blocks: readonly Block[], stretch: Stretch): string {
  const pieces = piecesOf(blocks, stretch);
  const passages = pieces.filter(({ passage }) => passage !== undefined);
  return (passages.length > 0 ? passages : pieces)
    .map(({ text }) => collapse(text))
    .filter(Boolean)
    .join('\n');
}

/** The first and the last passage that a stretch touches; for a heading or a note, the one before. */
export function passagesOf(
  blocks: readonly Block[],
  stretch: Stretch,
): { first: string; last: string } | undefined {
  const touched = piecesOf(blocks, stretch).flatMap(({ passage }) => passage ?? []);
  const before = blocks.slice(0, stretch.start.block).findLast(({ passage }) => passage);
  const first = touched[0] ?? before?.passage;
  return first === undefined ? undefined : { first, last: touched.at(-1) ?? first };
}

/** A text as it is shown: white space is one space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What a stretch takes of each block, with where that begins. */
function piecesOf(blocks: readonly Block[], { start, end }: Stretch): (Block & Place)[] {
  return blocks.slice(start.block, end.block + 1).map(({ text, passage }, index) => {
    const block = start.block + index;
    const offset = block === start.block ? start.offset : 0;
    const to = block === end.block ? end.offset : text.length;
    return { text: text.slice(offset, to), passage, block, offset };
  });
}
