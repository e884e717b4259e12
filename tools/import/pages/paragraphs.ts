import type { PrintedHeading } from './headings.ts';
import { withoutMark } from '../repair/item-marks.ts';
import {
  areOfOneKind,
  repair,
  textOf,
  type Block,
  type Doubt,
  type Line,
  type Repair,
  type Repaired,
} from '../model/blocks.ts';
import {
  beginsWithCapital,
  breaksWord,
  columnWidths,
  isBlank,
  isNamed,
  isOpen,
  isShort,
  openingOf,
  speakerOf,
  type Opening,
} from './line-shape.ts';
import { firstLetter, isUpper, mayEndSentence } from '../dutch/letters.ts';

/** A file writes spaces where a paragraph runs on if this share of its lines ends in one. */
const USES_TRAILING_SPACES = 0.5;

/** Nobody prints lines of so many characters: each is a paragraph. */
const WIDEST = 150;

/** A label is no longer than this, in words; one that stands apart as a title does may be longer. */
const LONGEST_LABEL = 4;
const LONGEST_TITLE = 8;

/** A line with what stands around it. */
interface Printed {
  line: Line;
  opening: Opening;
  /** An empty line stands before it, on the same page. */
  apart: boolean;
  width: number;
  /** A name above a quotation, or a line that somebody speaks who does so more often. */
  named: boolean;
  /** A row of a table: a line with columns beside another one. */
  isRow: boolean;
}

/** What is being gathered. */
interface Open {
  kind: 'paragraph' | 'label' | 'item' | 'utterance' | 'direction' | 'row';
  lines: Printed[];
  opening: Opening;
}

/**
 * The blocks of extracted text, from its lines in reading order: a new one where a line begins
 * something, after an empty line, after a line too short to run on; unless the words on both sides
 * show that the sentence goes on.
 *
 * @param headingOf Which heading a line belongs to, by its number.
 */
export function readBlocks(
  lines: readonly Line[],
  headingOf: ReadonlyMap<number, PrintedHeading>,
): Repaired<Block[]> {
  const printed = printedLines(lines);
  const running = printed.filter(({ line }) => !breaksWord(line));
  const spaces = running.filter(({ line }) => line.trailingSpace).length;
  const spacesTell = spaces >= USES_TRAILING_SPACES * running.length;

  const blocks: Block[] = [];
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  let open: Open | undefined;
  const close = () => {
    if (!open) return;
    const { block, dropped } = toBlock(open);
    blocks.push(block);
    repairs.push(...dropped);
    open = undefined;
  };

  for (const [index, entry] of printed.entries()) {
    const heading = headingOf.get(entry.line.number);
    if (heading !== undefined) {
      close();
      const previous = printed[index - 1];
      const last = blocks.at(-1);
      const mark = entry.line.words.filter((word) => heading.mark.includes(word));
      const words = entry.line.words.filter((word) => !mark.includes(word));
      if (mark.length > 0) repairs.push(repair('heading-mark', mark, ''));
      if (last?.kind === 'heading' && previous && headingOf.get(previous.line.number) === heading) {
        blocks[blocks.length - 1] = { ...last, words: [...last.words, ...words] };
      } else {
        blocks.push({ kind: 'heading', depth: heading.depth, words });
      }
      continue;
    }
    if (open) {
      const verdict = follows(open, entry, spacesTell);
      if (verdict.doubt) doubts.push(paragraphDoubt(entry, verdict.joined));
      if (verdict.joined) {
        open.lines.push(entry);
        continue;
      }
    }
    close();
    const { opening } = entry;
    if (entry.isRow) {
      if (!printed[index - 1]?.isRow) doubts.push(tableDoubt(entry));
      open = { kind: 'row', lines: [entry], opening };
      continue;
    }
    const label = isLabel(entry, blocks.at(-1), printed[index + 1], headingOf);
    const kind =
      opening.kind === 'heading' || opening.kind === 'text'
        ? label
          ? 'label'
          : 'paragraph'
        : opening.kind;
    open = { kind, lines: [entry], opening };
  }
  close();
  return { result: withinItems(blocks, doubts), repairs, doubts };
}

function printedLines(lines: readonly Line[]): Printed[] {
  const withWords = lines.filter((line) => !isBlank(line));
  const widths = columnWidths(withWords);
  const apart = new Set<Line>();
  let blank = false;
  for (const line of lines) {
    if (blank && !isBlank(line) && !line.beginsSheet) apart.add(line);
    blank = isBlank(line);
  }
  const spoken = Map.groupBy(withWords, ({ words }) => speakerOf(textOf(words)));
  const speaks = ({ words }: Line): boolean => {
    const speaker = speakerOf(textOf(words));
    return speaker !== undefined && (spoken.get(speaker)?.length ?? 0) > 1;
  };
  return withWords.map((line, index) => ({
    line,
    opening: openingOf(line),
    apart: apart.has(line),
    width: widths[index] ?? 0,
    named: isNamed(withWords, index) || speaks(line),
    isRow:
      line.hasColumns &&
      [withWords[index - 1], withWords[index + 1]].some((other) => other?.hasColumns),
  }));
}

/** Whether a line goes on with what is open. */
function follows(
  open: Open,
  next: Printed,
  spacesTell: boolean,
): { joined: boolean; doubt: boolean } {
  const yes = { joined: true, doubt: false };
  const no = { joined: false, doubt: false };
  const last = open.lines.at(-1);
  if (!last || open.kind === 'label' || open.kind === 'row' || next.isRow) return no;
  const { line, width } = last;
  const tail = line.words.at(-1)?.text ?? '';
  const word = next.line.words[0]?.text ?? '';
  const small = firstLetter(word) !== '' && !beginsWithCapital(next.line);
  if (open.kind === 'direction') return no;
  if (next.opening.kind === 'direction') {
    // A bracket that runs on from a sentence is no stage direction.
    return isOpen(line) && !next.apart && open.kind !== 'utterance' ? yes : no;
  }
  if (next.opening.kind === 'utterance' || next.opening.kind === 'item') return no;
  if (breaksWord(line)) return yes;

  if ((next.named || width > WIDEST) && !isOpen(line)) return no;
  const short = isShort(line, next.line, width);
  const indented =
    next.line.indent >= 2 && line.indent < next.line.indent && !next.line.beginsSheet;
  if (isOpen(line)) {
    if (small || firstLetter(word) === '') return yes;
    if (next.apart || short) {
      const ends = short || open.kind === 'item' || /[:;]$/.test(tail);
      return { joined: !ends, doubt: open.kind !== 'item' && !tail.endsWith(':') };
    }
    return yes;
  }
  if (next.apart) {
    if (tail.endsWith('…') && small && !short && !word.startsWith('…')) return yes;
    // Extractors set the first line of an utterance apart from the rest.
    if (open.kind === 'utterance' && open.lines.length === 1 && !short && !word.startsWith('('))
      return { joined: true, doubt: true };
    return no;
  }
  // Lost capitals or not, a speech that stopped at the foot of a page goes on in small letters.
  if (open.kind === 'utterance' && next.line.beginsSheet && small)
    return { joined: true, doubt: true };
  if (short || indented) return no;
  if (spacesTell && !line.trailingSpace && !next.line.beginsSheet) return no;
  return yes;
}

function paragraphDoubt({ line }: Printed, joined: boolean): Doubt {
  const words = textOf(line.words.slice(0, 5));
  return {
    line: line.number,
    choice: joined
      ? `goes on with the paragraph before: ${words} …`
      : `a new paragraph: ${words} …`,
    alternative: joined ? 'a new paragraph' : 'goes on with the paragraph before',
  };
}

function tableDoubt({ line }: Printed): Doubt {
  return {
    line: line.number,
    choice: `the rows of a table became a list: ${textOf(line.words.slice(0, 5))} …`,
    alternative: 'say in sentences what it shows',
  };
}

/** A few words on a line of their own, where a sentence has ended and another begins. */
function isLabel(
  entry: Printed,
  before: Block | undefined,
  next: Printed | undefined,
  headingOf: ReadonlyMap<number, PrintedHeading>,
): boolean {
  const { line } = entry;
  const tail = line.words.at(-1)?.text ?? '';
  if (!line.words.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return false;
  const begins = entry.apart || line.beginsSheet;
  const standsApart = begins && next?.apart === true && beginsWithCapital(line);
  const longest = standsApart ? LONGEST_TITLE : LONGEST_LABEL;
  if (line.words.length > longest || mayEndSentence(tail) || /[,;:\-–—]$/.test(tail)) return false;
  if (!begins && before && before.kind !== 'heading') return false;
  if (!next || headingOf.has(next.line.number)) return false;
  if (!next.apart && !next.line.beginsSheet && !/^[“"„]/.test(next.line.words[0]?.text ?? ''))
    return false;
  const lastWord = before && 'words' in before ? (before.words.at(-1)?.text ?? '') : '';
  const ended =
    !before || before.kind === 'heading' || before.kind === 'item' || mayEndSentence(lastWord);
  const first = next.line.words[0]?.text ?? '';
  return ended && (/^[“"„‘]/.test(first) || isUpper(firstLetter(first)) || !entry.line.beginsSheet);
}

function toBlock({ kind, lines, opening }: Open): { block: Block; dropped: Repair[] } {
  const words = lines.flatMap(({ line }) => line.words);
  switch (kind) {
    case 'item': {
      const { rest, dropped } = withoutMark(words, 'list-mark');
      const number = opening.kind === 'item' ? opening.number : undefined;
      return { block: { kind, number, paragraphs: [rest] }, dropped };
    }
    case 'row':
      return { block: { kind: 'item', number: undefined, paragraphs: [words] }, dropped: [] };
    case 'utterance': {
      const { rest, dropped } = withoutMark(words, 'dialogue-mark');
      const speaker = opening.kind === 'utterance' ? opening.speaker : '';
      return { block: { kind, speaker, otherwise: 'item', words: rest }, dropped };
    }
    default:
      return { block: { kind, words }, dropped: [] };
  }
}

/** A paragraph between two items of a list, after an item that goes on, belongs to the item. */
function withinItems(blocks: readonly Block[], doubts: Doubt[]): Block[] {
  const result: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = result.at(-1);
    const after = blocks[index + 1];
    if (
      block.kind === 'paragraph' &&
      before?.kind === 'item' &&
      after?.kind === 'item' &&
      areOfOneKind(before, after) &&
      !(block.words.at(-1)?.text ?? '').endsWith(':')
    ) {
      result[result.length - 1] = { ...before, paragraphs: [...before.paragraphs, block.words] };
      doubts.push({
        line: block.words[0]?.line ?? 0,
        choice: `belongs to the list item before: ${textOf(block.words.slice(0, 5))} …`,
        alternative: 'a paragraph between two lists',
      });
    } else {
      result.push(block);
    }
  }
  return result;
}
