import type { Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { speakerBehindDash } from '../pages/line-shape.ts';

/**
 * The paragraphs that a writer means by one with line breaks in it: a new one where a line begins
 * with a capital after a break that was typed on purpose, or with the name of who speaks.
 */
export function linesOf(paragraph: Paragraph): Paragraph[] {
  const pieces = paragraph.children.flatMap((child) =>
    child.type === 'text' ? speakersApart(child) : [child],
  );
  const lines: PhrasingContent[][] = [[]];
  for (const [index, piece] of pieces.entries()) {
    const next = toString(pieces[index + 1]).trim();
    if (piece.type === 'break' && /^[^\p{L}]*\p{Lu}/u.test(next)) lines.push([]);
    else lines.at(-1)?.push(piece);
  }
  return lines.map((children) => ({ ...paragraph, children }));
}

/** A text of which each line that begins with a speaker has a break before it. */
function speakersApart(text: Text): PhrasingContent[] {
  const rows = text.value.split('\n');
  const first = text.position?.start.line ?? 1;
  const pieces: PhrasingContent[] = [];
  let open: { line: number; rows: string[] } = { line: first, rows: [] };
  const close = () => {
    const point = { line: open.line, column: 1 };
    pieces.push({ ...text, value: open.rows.join('\n'), position: { start: point, end: point } });
  };
  for (const [index, row] of rows.entries()) {
    if (index > 0 && speakerBehindDash(row.trim()) !== undefined) {
      close();
      pieces.push({ type: 'break' });
      open = { line: first + index, rows: [] };
    }
    open.rows.push(row);
  }
  close();
  return pieces;
}
