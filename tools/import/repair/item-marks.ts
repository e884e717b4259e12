import { repair, type Repair, type Word } from '../model/blocks.ts';

/** The words without the bullet, number or dash before them, which the markup stands for. */
export function withoutMark(
  words: readonly Word[],
  kind: 'list-mark' | 'dialogue-mark',
): { rest: Word[]; dropped: Repair[] } {
  const [mark, ...rest] = words;
  if (!mark) return { rest, dropped: [] };
  const glued = /^(?:[•●▪◦‣∙■].|[–—-]\p{L})/u.test(mark.text);
  const after = glued ? mark.text.slice(1) : '';
  return {
    rest: glued ? [{ ...mark, text: after }, ...rest] : rest,
    dropped: [repair(kind, [mark], after)],
  };
}
