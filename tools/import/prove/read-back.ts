import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import { parts } from '../read/split-markdown.ts';

const reader = unified().use(remarkParse).use(remarkMdx);

/** Elements that stand in a line of text. */
const INLINE = new Set(['emphasis', 'strong', 'link', 'text', 'inlineCode', 'break']);

/** A written section or note read again: what a reader of the site will read, in order. */
export interface WrittenText {
  /** Of a section. */
  title?: string;
  words: string[];
}

/**
 * Reads a written section or note back, brackets and names of speakers as the site will set them. It knows
 * nothing of how the file was made.
 *
 * @throws if the text holds anything that would be run, or an element that is none of the site's.
 */
export function readBack(file: string): WrittenText {
  const end = file.indexOf('\n---\n', 3);
  const { title } = parseYaml(file.slice(4, end)) as { title?: string };
  const text: string[] = [title ?? '', ' '];
  for (const part of parts(file.slice(end + 5))) collect(reader.parse(part), text);
  return {
    ...(title !== undefined && { title }),
    words: text
      .join('')
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

function collect(node: Nodes, text: string[]): void {
  switch (node.type) {
    case 'text':
      text.push(node.value);
      return;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const speaker = speakerOf(node);
      if (node.name === 'Line') text.push(' ', speaker, ': ');
      else if (node.name === 'Testimony') text.push(' ', speaker, ' ');
      else if (node.name === 'Direction') text.push(inDialogue(text) ? '(' : ' (');
      else if (node.name !== 'Dialogue')
        throw new Error(`<${String(node.name)}> was written as an element`);
      for (const child of node.children) collect(child, text);
      text.push(node.name === 'Direction' ? ')' : ' ');
      return;
    }
    case 'root':
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'emphasis':
    case 'strong':
    case 'link':
      for (const child of node.children) collect(child, text);
      if (!INLINE.has(node.type)) text.push(' ');
      return;
    case 'break':
      text.push(' ');
      return;
    default:
      throw new Error(`the manuscript's words were written as ${node.type}`);
  }
}

/** Whether the words so far end in the middle of a line. */
function inDialogue(text: readonly string[]): boolean {
  return !/\s$/.test(text.at(-1) ?? '');
}

function speakerOf({ attributes }: MdxJsxFlowElement | MdxJsxTextElement): string {
  const found = attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'speaker',
  )?.value;
  return typeof found === 'string' ? found : '';
}
