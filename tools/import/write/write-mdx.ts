import type { BlockContent, List, Paragraph, PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import {
  areOfOneKind,
  withText,
  type Block,
  type Direction,
  type ListItem,
  type Span,
  type Utterance,
  type Word,
} from '../model/blocks.ts';
import { directionsIn } from '../structure/speech.ts';

/** A line that begins with one of these would be read as code. */
const ESM = [
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
] as const;

const writer = unified()
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', unsafe: [...ESM] });

/** The text of a section as MDX, as the site reads it; nothing of it is run. */
export function writeBlocks(blocks: readonly Block[]): string {
  const parts: string[] = [];
  for (const group of groups(blocks)) {
    const [first] = group;
    switch (first?.kind) {
      case undefined:
        break;
      case 'utterance':
      case 'direction':
        parts.push(`<Dialogue>\n${group.map(writeSpoken).join('\n')}\n</Dialogue>`);
        break;
      case 'testimony':
        parts.push(
          [
            `<Testimony speaker="${attribute(first.speaker)}">`,
            ...first.paragraphs.map(writeParagraph),
            '</Testimony>',
          ].join('\n\n'),
        );
        break;
      case 'item':
        parts.push(write([listOf(group, first)]));
        break;
      case 'quote':
        parts.push(write([{ type: 'blockquote', children: first.paragraphs.map(paragraph) }]));
        break;
      case 'label':
      case 'heading':
        parts.push(write([{ type: 'heading', depth: 2, children: phrasing(first.words) }]));
        break;
      case 'paragraph':
        parts.push(writeParagraph(first.words));
    }
  }
  return parts.map((part) => `${part}\n`).join('\n');
}

/** Blocks that stand in one element together: the lines of a dialogue, the items of a list. */
function groups(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  for (const block of blocks) {
    const group = result.at(-1);
    const before = group?.[0];
    if (before && belongsTo(before, block)) group.push(block);
    else result.push([block]);
  }
  return result;
}

function belongsTo(before: Block, block: Block): boolean {
  const spoken = (kind: Block['kind']) => kind === 'utterance' || kind === 'direction';
  if (spoken(before.kind)) return spoken(block.kind);
  return before.kind === 'item' && block.kind === 'item' && areOfOneKind(before, block);
}

function writeSpoken(block: Block): string {
  if (block.kind === 'direction') {
    return `<Direction>${inline(phrasing(withoutBrackets(block)))}</Direction>`;
  }
  const { speaker, words } = block as Utterance;
  return `<Line speaker="${attribute(speaker)}">${inline(spokenPhrasing(words))}</Line>`;
}

/** The words of an utterance, its stage directions as elements. */
function spokenPhrasing(words: readonly Word[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  let from = 0;
  for (const { start, end } of directionsIn(words)) {
    if (start > from)
      content.push(...phrasing(words.slice(from, start)), { type: 'text', value: ' ' });
    const [, bracket = '', stop = ''] = /^(.*\))([^)]*)$/.exec(words[end]?.text ?? '') ?? [];
    const inside = words
      .slice(start, end + 1)
      .map((word, index) => (index === end - start ? withText(word, bracket) : word));
    const direction = withoutBrackets({ kind: 'direction', words: inside });
    content.push({
      type: 'mdxJsxTextElement',
      name: 'Direction',
      attributes: [],
      children: phrasing(direction),
    });
    if (stop !== '') content.push({ type: 'text', value: stop });
    from = end + 1;
    if (from < words.length) content.push({ type: 'text', value: ' ' });
  }
  return [...content, ...phrasing(words.slice(from))];
}

/** The site writes the brackets of a stage direction. */
function withoutBrackets({ words }: Direction): Word[] {
  return words.map((word, index) => {
    const text = word.text.slice(
      index === 0 ? 1 : 0,
      index === words.length - 1 ? word.text.length - 1 : undefined,
    );
    return { ...word, text, spans: [] };
  });
}

function listOf(items: readonly Block[], { number }: ListItem): List {
  const contents = items.map((item) =>
    item.kind === 'item' ? item.paragraphs.map(paragraph) : [],
  );
  const spread = contents.some((content) => content.length > 1);
  return {
    type: 'list',
    ordered: number !== undefined,
    ...(number !== undefined && { start: number }),
    spread,
    children: contents.map((children) => ({ type: 'listItem', spread, children })),
  };
}

function paragraph(words: readonly Word[]): Paragraph {
  return { type: 'paragraph', children: phrasing(words) };
}

function writeParagraph(words: readonly Word[]): string {
  return write([paragraph(words)]);
}

function inline(children: PhrasingContent[]): string {
  return write([{ type: 'paragraph', children }]);
}

function write(children: BlockContent[]): string {
  const root: Root = { type: 'root', children };
  return writer.stringify(root).trimEnd();
}

/** Words with their marks as mdast. */
function phrasing(words: readonly Word[]): PhrasingContent[] {
  const spans: Span[] = [];
  let text = '';
  for (const word of words) {
    if (text !== '') text += ' ';
    for (const span of word.spans ?? []) {
      const start = text.length + span.start;
      const end = text.length + span.end;
      const before = spans.findLast(({ mark }) => sameMark(mark, span.mark));
      // A mark that goes on with the next word covers the space too.
      if (before && before.end === start - 1 && span.start === 0) before.end = end;
      else spans.push({ mark: span.mark, start, end });
    }
    text += word.text;
  }
  const edges = [
    ...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])]),
  ].sort((a, b) => a - b);
  return edges.slice(1).flatMap((end, index) => {
    const start = edges[index] ?? 0;
    if (start === end) return [];
    const marks = spans.filter((span) => span.start <= start && span.end >= end);
    return marks.reduce<PhrasingContent>(
      (content, { mark }) =>
        mark.type === 'link'
          ? { type: 'link', url: mark.url, children: [content] }
          : { type: mark.type, children: [content] },
      { type: 'text', value: text.slice(start, end) },
    );
  });
}

function sameMark(a: Span['mark'], b: Span['mark']): boolean {
  return a.type === b.type && (a.type !== 'link' || b.type !== 'link' || a.url === b.url);
}

function attribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
