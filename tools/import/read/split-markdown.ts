/** Characters that are read at a time. */
const LENGTH = 50_000;

/**
 * A text of Markdown or MDX in parts that can be read on their own, divided at empty lines outside
 * testimony and fenced code: a parser's time and memory grow faster than the text does.
 */
export function parts(text: string): string[] {
  const result: string[] = [];
  let part: string[] = [];
  let length = 0;
  let isWithin = false;
  for (const paragraph of text.split('\n\n')) {
    part.push(paragraph);
    length += paragraph.length;
    if (paragraph.startsWith('<Testimony')) isWithin = true;
    if (paragraph.startsWith('</Testimony')) isWithin = false;
    const fences = paragraph.match(/^(?:```|~~~)/gm)?.length ?? 0;
    if (fences % 2 === 1) isWithin = !isWithin;
    if (length < LENGTH || isWithin) continue;
    result.push(part.join('\n\n'));
    part = [];
    length = 0;
  }
  return part.length > 0 ? [...result, part.join('\n\n')] : result;
}
