import type { FootnoteDefinition, Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { findTypedTitles } from '../structure/typed-titles.ts';
import {
  runsOf,
  type Block,
  type Doubt,
  type Footnote,
  type Span,
  type Word,
} from '../model/blocks.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { linesOf } from './paragraph-lines.ts';
import { parts } from './split-markdown.ts';
import type { SourceWord } from '../prove/proof.ts';

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** What refers to a link or footnote by its name, and where that is defined. */
const REFERENCE = /\[([^[\]\n]+)\]/g;
const DEFINITION = /^ {0,3}\[([^[\]\n]+)\]:.*$/gm;

const HEADING = /^ {0,3}(?:#{1,6}\s|=+\s*$|-+\s*$)/m;

const COMMENT = /^<!--[^]*-->\s*$/;

/** Frontmatter, which is about the text and no part of it; an empty line first, and it is a rule. */
const FRONTMATTER = /^---[ \t]*\n(?=[ \t]*\S)([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/;

/** Reads a manuscript in Markdown. Code and HTML in it are text like any other. */
export function readMarkdown(text: string): Manuscript {
  const source = text.replace(/\r\n?/g, '\n');
  const frontmatter = frontmatterOf(source);
  // Empty lines stand in for it, so that line numbers hold.
  const body =
    frontmatter === undefined
      ? source
      : frontmatter.replace(/[^\n]/g, '') + source.slice(frontmatter.length);
  const reading = newReading();
  const blocks: Block[] = [];
  const definitions = definitionsIn(body);
  const hasHeadings = HEADING.test(body);
  for (const part of parts(body)) {
    const lines = part.split('\n').length;
    const tree = parser.parse(withDefinitions(part, definitions));
    reading.urls = urlsIn(tree);
    if (!hasHeadings) {
      for (const doubt of findTypedTitles(tree))
        reading.doubts.push({ ...doubt, line: reading.before + doubt.line });
    }
    const nodes = tree.children.filter(({ position }) => (position?.start.line ?? 1) <= lines);
    blocks.push(...nodes.flatMap((node) => readBlock(node, reading)));
    reading.before += lines + 1;
  }
  const manuscript = toManuscript(blocks, reading, body.split('\n').length);
  if (frontmatter !== undefined) {
    manuscript.doubts.unshift({
      line: 1,
      choice: 'the frontmatter is left out',
      alternative: 'copy what it says to chapter.yaml',
    });
  }
  return manuscript;
}

/** What stands between two rules at the beginning, if that is fields with values. */
function frontmatterOf(source: string): string | undefined {
  const [whole, yaml = ''] = FRONTMATTER.exec(source) ?? [];
  if (whole === undefined) return undefined;
  try {
    const fields: unknown = parseYaml(yaml);
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields)
      ? whole
      : undefined;
  } catch {
    return undefined;
  }
}

/** A manuscript from a tree of Markdown whose nodes know their lines. */
export function readTree(tree: Root, lines: number): Manuscript {
  const reading = newReading();
  const blocks = tree.children.flatMap((node) => readBlock(node, reading));
  return toManuscript(blocks, reading, lines);
}

function urlsIn({ children }: Root): Map<string, string> {
  return new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url]] : [])),
  );
}

/** What defines each name of a link or footnote, where the text of a footnote is left out. */
function definitionsIn(text: string): Map<string, string> {
  return new Map(
    text
      .matchAll(DEFINITION)
      .map(([line, label = '']) => [label, label.startsWith('^') ? `[${label}]: …` : line]),
  );
}

/** A part with what other parts define: the parser knows no reference without. */
function withDefinitions(part: string, definitions: ReadonlyMap<string, string>): string {
  const own = definitionsIn(part);
  const wanted = new Set(part.matchAll(REFERENCE).map(([, label = '']) => label));
  const missing = [...wanted].flatMap((label) =>
    own.has(label) ? [] : (definitions.get(label) ?? []),
  );
  return [part, ...missing].join('\n\n');
}

function toManuscript(blocks: Block[], reading: Reading, lines: number): Manuscript {
  // Read last, since they are written last.
  const footnotes = reading.footnotes.map(({ node, before }) =>
    readFootnote(node, { ...reading, before }),
  );
  return {
    blocks: [...blocks, ...footnotes],
    source: reading.source,
    order: [{ first: 1, last: lines }],
    pagesMoved: 0,
    isPrinted: false,
    repairs: [],
    doubts: reading.doubts,
  };
}

interface Reading {
  source: SourceWord[];
  doubts: Doubt[];
  /** Lines before the part that is being read. */
  before: number;
  /** Where links by name lead to. */
  urls: ReadonlyMap<string, string>;
  /** Footnotes met so far, each with the lines before its part. */
  footnotes: { node: FootnoteDefinition; before: number }[];
}

function newReading(): Reading {
  return { source: [], doubts: [], before: 0, urls: new Map(), footnotes: [] };
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case 'heading':
      return nonEmpty({ kind: 'heading', depth: node.depth, words: readWords(node, reading) });
    case 'html':
      if (isComment(node, reading)) return [];
      return nonEmpty({ kind: 'paragraph', words: readWords(node, reading) });
    case 'paragraph':
      return linesOf(node).flatMap((line) =>
        nonEmpty({ kind: 'paragraph', words: readWords(line, reading) }),
      );
    case 'code':
      return nonEmpty({ kind: 'paragraph', words: readWords(node, reading) });
    case 'list':
      return node.children.flatMap((item, index) => {
        const paragraphs: (readonly Word[])[] = [];
        const nested: Block[] = [];
        for (const child of item.children) {
          if (child.type === 'list') {
            reading.doubts.push({
              line: lineOf(child.children[0] ?? child, reading),
              choice: 'a list within a list goes on as one list',
              alternative: 'say in words what belongs to what',
            });
            nested.push(...readBlock(child, reading));
          } else if (child.type === 'paragraph')
            paragraphs.push(...linesOf(child).map((line) => readWords(line, reading)));
          else paragraphs.push(readWords(child, reading));
        }
        const filled = paragraphs.filter((words) => words.length > 0);
        const number = node.ordered ? (node.start ?? 1) + index : undefined;
        const block: Block = { kind: 'item', number, paragraphs: filled };
        return filled.length > 0 ? [block, ...nested] : nested;
      });
    case 'blockquote': {
      const parts = node.children.flatMap((child) => readBlock(child, reading));
      const paragraphs = parts.flatMap((part) =>
        'words' in part ? [part.words] : part.paragraphs,
      );
      return paragraphs.length > 0 ? [{ kind: 'quote', paragraphs }] : [];
    }
    case 'footnoteDefinition':
      reading.footnotes.push({ node, before: reading.before });
      return [];
    case 'definition':
      return [];
    case 'thematicBreak':
      reading.doubts.push({
        line: lineOf(node, reading),
        choice: 'a line between paragraphs is left out',
        alternative: 'a title of its own for what follows',
      });
      return [];
    case 'table':
      reading.doubts.push({
        line: lineOf(node.children[0]?.children[0] ?? node, reading),
        choice: 'the rows of a table became a list',
        alternative: 'say in sentences what it shows',
      });
      return node.children.flatMap((row) => {
        const words = row.children.flatMap((cell) => readWords(cell, reading));
        return words.length > 0 ? [{ kind: 'item', number: undefined, paragraphs: [words] }] : [];
      });
    default:
      return nonEmpty({ kind: 'paragraph', words: readWords(node, reading) });
  }
}

function isComment(node: Html, reading: Reading): boolean {
  if (!COMMENT.test(node.value)) return false;
  reading.doubts.push({
    line: lineOf(node, reading),
    choice: 'a comment is left out',
    alternative: 'write it as text',
  });
  return true;
}

function readFootnote(node: FootnoteDefinition, reading: Reading): Footnote {
  const blocks = node.children.flatMap((child) => readBlock(child, reading));
  const paragraphs = blocks.flatMap(runsOf);
  return { kind: 'footnote', label: node.identifier, paragraphs };
}

function nonEmpty(block: Block & { words: readonly Word[] }): Block[] {
  return block.words.length > 0 ? [block] : [];
}

/** A piece of a word or of white space, with its marks; or what refers to a footnote. */
interface Piece {
  text: string;
  line: number;
  marks: Span['mark'][];
  footnote?: string;
}

/** The words of a block; markup may begin and end inside them. */
function readWords(node: Nodes, reading: Reading): Word[] {
  const pieces: Piece[] = [];
  collect(node, [], pieces, reading);
  const words: Word[] = [];
  let current: { text: string; line: number; spans: Span[]; footnotes: string[] } | undefined;
  const close = () => {
    if (!current) return;
    const { text, line, spans, footnotes } = current;
    words.push({
      text,
      line,
      sources: reading.source.length,
      ...(spans.length > 0 && { spans }),
      ...(footnotes.length > 0 && { footnotes }),
    });
    reading.source.push({ text, line });
    current = undefined;
  };
  for (const { text, line, marks, footnote } of pieces) {
    if (footnote !== undefined) {
      const word = current ?? words.at(-1);
      if (word) word.footnotes = [...(word.footnotes ?? []), footnote];
    }
    let at = line;
    for (const part of text.split(/(\s)/)) {
      if (/^\s$/.test(part)) close();
      if (part === '\n') at += 1;
      if (part.trim() === '') continue;
      current ??= { text: '', line: at, spans: [], footnotes: [] };
      const start = current.text.length;
      current.text += part;
      current.spans.push(...marks.map((mark) => ({ mark, start, end: start + part.length })));
    }
  }
  close();
  return words;
}

function collect(node: Nodes, marks: Span['mark'][], pieces: Piece[], reading: Reading): void {
  const line = lineOf(node, reading);
  switch (node.type) {
    case 'html':
      if (!isComment(node, reading)) pieces.push({ text: node.value, line, marks });
      return;
    case 'text':
    case 'inlineCode':
    case 'code':
      pieces.push({ text: node.value, line, marks });
      return;
    case 'break':
      pieces.push({ text: ' ', line, marks });
      return;
    case 'image':
    case 'imageReference':
      reading.doubts.push({
        line,
        choice: `a picture is left out${node.alt ? `: ${node.alt}` : ''}`,
        alternative: 'say in words what it shows',
      });
      return;
    case 'footnoteReference':
      pieces.push({ text: '', line, marks, footnote: node.identifier });
      return;
    case 'linkReference': {
      const url = reading.urls.get(node.identifier);
      const inside = url === undefined ? marks : [...marks, { type: 'link' as const, url }];
      for (const child of node.children) collect(child, inside, pieces, reading);
      return;
    }
    case 'delete':
      for (const child of node.children) collect(child, marks, pieces, reading);
      return;
    case 'emphasis':
    case 'strong':
      for (const child of node.children)
        collect(child, [...marks, { type: node.type }], pieces, reading);
      return;
    case 'link':
      for (const child of node.children) {
        collect(child, [...marks, { type: 'link', url: node.url }], pieces, reading);
      }
      return;
    default:
      if (!('children' in node)) return;
      for (const child of node.children as PhrasingContent[])
        collect(child, marks, pieces, reading);
      pieces.push({ text: ' ', line, marks });
  }
}

function lineOf(node: Nodes, reading: Reading): number {
  return reading.before + (node.position?.start.line ?? 1);
}
