/**
 * Words in a text, named by themselves: the TextQuoteSelector of the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector).
 */
export interface TextQuote {
  /** The words. */
  exact: string;
  /** Words right before them, where `exact` alone stands in more than one place. */
  prefix?: string | undefined;
  /** Words right after them. */
  suffix?: string | undefined;
}

/** A stretch of a text, in UTF-16 code units from its beginning; `end` is the first one after it. */
export interface TextRange {
  start: number;
  end: number;
}

/**
 * Every place where a quotation stands. Shapes of quotation mark, runs of white space, soft hyphens
 * and the composition of accents make no difference; all else must be equal to the letter.
 */
export function findQuote(text: string, { exact, prefix, suffix }: TextQuote): TextRange[] {
  const { folded, starts, ends } = fold(text);
  const wanted = foldText(exact).trim();
  if (wanted === '') return [];
  const before = foldText(prefix ?? '').trim();
  const after = foldText(suffix ?? '').trim();

  const ranges: TextRange[] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + 1)) {
    const beyond = at + wanted.length;
    if (!folded.slice(0, at).trimEnd().endsWith(before)) continue;
    if (!folded.slice(beyond).trimStart().startsWith(after)) continue;
    ranges.push({ start: starts[at] ?? 0, end: ends[beyond - 1] ?? text.length });
  }
  return ranges;
}

/** A text in which what makes no difference to `findQuote` is levelled. */
export function foldText(text: string): string {
  return fold(text).folded;
}

interface Folded {
  folded: string;
  /** For each code unit of `folded`: where what it stands for begins in the text. */
  starts: number[];
  /** For each code unit of `folded`: where what it stands for ends in the text. */
  ends: number[];
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const SINGLE_QUOTE = /^[‘’‚‛′`´]$/;
const DOUBLE_QUOTE = /^[“”„‟″«»]$/;
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]/g;

function fold(text: string): Folded {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { segment, index } of graphemes.segment(text)) {
    const end = index + segment.length;
    const unit = foldGrapheme(segment);
    if (unit === ' ' && folded.endsWith(' ')) {
      ends[ends.length - 1] = end;
      continue;
    }
    folded += unit;
    for (let position = 0; position < unit.length; position += 1) {
      starts.push(index);
      ends.push(end);
    }
  }
  return { folded, starts, ends };
}

function foldGrapheme(grapheme: string): string {
  const bare = grapheme.replace(INVISIBLE, '');
  if (bare === '') return '';
  if (bare.trim() === '') return ' ';
  if (SINGLE_QUOTE.test(bare)) return "'";
  if (DOUBLE_QUOTE.test(bare)) return '"';
  return bare.normalize('NFC');
}
