/** Inline markup over part of a word, in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
  mark: { type: 'emphasis' | 'strong' } | { type: 'link'; url: string };
}

/** A word as it stands after the repairs so far, and where it comes from. */
export interface Word {
  text: string;
  /** Its place in the list of the source's words, or the places of those that it was made of. */
  sources: number | readonly number[];
  /** Line of the source, 1-based. */
  line: number;
  /** Last word of its line as printed. */
  endsLine?: boolean;
  spans?: readonly Span[];
  /** Labels of the footnotes whose references stand behind it. */
  footnotes?: readonly string[];
}

/** A line of extracted text. */
export interface Line {
  /** 1-based. */
  number: number;
  words: readonly Word[];
  /** Spaces before the first word. */
  indent: number;
  /** Whether spaces follow the last word, which many extractors write where a paragraph runs on. */
  trailingSpace: boolean;
  /** A tab stands between its words, as in a row of a table. */
  hasColumns: boolean;
  /** Begins a page or a spread of two pages. */
  beginsSheet: boolean;
  /** A running head or page number stood here, as they do at the edges of a page. */
  hadFurniture?: boolean;
  /** The number that was printed on the page. */
  pageNumber?: number;
}

export interface Heading {
  kind: 'heading';
  /** 1 for the chapter or its sections, deeper for sections nested in them. */
  depth: number;
  words: readonly Word[];
}

/** A short line of its own above a few paragraphs: a label, or who speaks there. */
export interface Label {
  kind: 'label';
  words: readonly Word[];
}

export interface Paragraph {
  kind: 'paragraph';
  words: readonly Word[];
}

export interface ListItem {
  kind: 'item';
  /** In an ordered list. */
  number: number | undefined;
  paragraphs: readonly (readonly Word[])[];
}

/** Whether two items are of lists of one kind, ordered or not. */
export function areOfOneKind(one: ListItem, other: ListItem): boolean {
  return (one.number === undefined) === (other.number === undefined);
}

export interface Utterance {
  kind: 'utterance';
  speaker: string;
  /** What it is if nobody turns out to speak: `- Let op: …` is a list item. */
  otherwise: 'item' | 'paragraph';
  /** The words with the dash that was typed before them, and the repairs that drop it. */
  typed?: { words: readonly Word[]; dropped: readonly Repair[] };
  /** What named the speaker, as it stands after the repairs; its markup stands for it. */
  name?: Word;
  words: readonly Word[];
}

/** A stage direction on a line of its own; its words carry the brackets. */
export interface Direction {
  kind: 'direction';
  words: readonly Word[];
}

export interface Testimony {
  kind: 'testimony';
  speaker: string;
  /** What named the speaker, as it stands after the repairs; its markup stands for it. */
  name: Word;
  paragraphs: readonly (readonly Word[])[];
}

/** A quotation set apart, of somebody who is not named. */
export interface BlockQuote {
  kind: 'quote';
  paragraphs: readonly (readonly Word[])[];
}

/** A footnote or endnote, apart from the text; they stand behind all other blocks. */
export interface Footnote {
  kind: 'footnote';
  /** What its reference calls it. */
  label: string;
  paragraphs: readonly (readonly Word[])[];
}

export type Block =
  | Heading
  | Label
  | Paragraph
  | ListItem
  | Utterance
  | Direction
  | Testimony
  | BlockQuote
  | Footnote;

/** Every way in which the written words may differ from the source's. */
export type RepairKind =
  | 'characters'
  | 'running-head'
  | 'page-number'
  | 'hyphen-joined'
  | 'hyphen-kept'
  | 'apostrophe'
  | 'stray-space'
  | 'capital'
  | 'title-case'
  | 'heading-mark'
  | 'footnote-mark'
  | 'list-mark'
  | 'dialogue-mark'
  | 'speaker-direction'
  | 'testimony-quote'
  | 'placeholder';

/** One difference between source and output, as the repair that made it declares it. */
export interface Repair {
  kind: RepairKind;
  /** Line of the source, 1-based. */
  line: number;
  /** Places in the list of the source's words. */
  sources: readonly number[];
  /** The words before, with single spaces. */
  before: string;
  /** The words after, with single spaces; empty where they were dropped. */
  after: string;
}

/** A choice that an author may want to look at. */
export interface Doubt {
  line: number;
  choice: string;
  alternative: string;
}

/** What a repair makes of what it was given. */
export interface Repaired<Result> {
  result: Result;
  repairs: Repair[];
  doubts: Doubt[];
}

/** The words as running text. */
export function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Declares that the words became `after`. */
export function repair(kind: RepairKind, words: readonly Word[], after: string): Repair {
  return {
    kind,
    line: words[0]?.line ?? 0,
    sources: words.flatMap(({ sources }) => sources),
    before: textOf(words),
    after,
  };
}

/** One word made of several, whose markup stays on the same letters at the end of `text`. */
export function merge(words: readonly Word[], text: string): Word {
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) throw new RangeError('nothing to merge');
  let end = text.length;
  const spans: Span[] = [];
  for (const word of [...words].reverse()) {
    const start = Math.max(0, end - word.text.length);
    for (const span of word.spans ?? []) {
      spans.unshift({
        ...span,
        start: start + span.start,
        end: Math.min(text.length, start + span.end),
      });
    }
    end = start;
  }
  const footnotes = words.flatMap((word) => word.footnotes ?? []);
  return {
    text,
    sources: words.flatMap(({ sources }) => sources),
    line: first.line,
    ...(last.endsLine && { endsLine: true }),
    ...(spans.length > 0 && { spans }),
    ...(footnotes.length > 0 && { footnotes }),
  };
}

/** The word with other letters in the same places. */
export function withText(word: Word, text: string): Word {
  return { ...word, text };
}

/** The block with its words passed through `change`, each run of words on its own. */
export function mapWords<B extends Block>(
  block: B,
  change: (words: readonly Word[], block: B) => readonly Word[],
): B {
  if ('words' in block) return { ...block, words: change(block.words, block) };
  return { ...block, paragraphs: block.paragraphs.map((words) => change(words, block)) };
}

/** Every run of words of a block: one, or one a paragraph. */
export function runsOf(block: Block): readonly (readonly Word[])[] {
  return 'words' in block ? [block.words] : block.paragraphs;
}
