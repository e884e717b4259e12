import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { outline } from '../../../src/book/outline.ts';
import { readBook } from '../../../src/book/read-book.ts';
import { sectionTree } from '../../../src/text/section-tree.ts';

/** A piece of text as a reader sees it, in words with single spaces. */
export type TextBlock =
  | { kind: 'paragraph' | 'direction' | 'label'; text: string }
  | { kind: 'item'; text: string; ordered: boolean }
  | { kind: 'utterance'; speaker: string; text: string }
  | { kind: 'testimony'; speaker: string; paragraphs: string[] };

export interface TextSection {
  title: string;
  blocks: TextBlock[];
}

/** A chapter as text, sections in the order of its tree. */
export interface TextChapter {
  title: string;
  sections: TextSection[];
}

/** A chapter of the project as a reader sees it: what a printed book of it would say. */
export async function printedText(root: string, chapter: string): Promise<TextChapter> {
  const { book } = await readBook(root);
  const source = book.chapters.find(({ slug }) => slug === chapter);
  if (!source) throw new Error(`no chapter ${chapter}`);
  const sections: TextSection[] = [];
  for (const { slug } of outline(source.data.sections)) {
    const section = source.sections.find((candidate) => candidate.slug === slug);
    if (section)
      sections.push({ title: section.data.title, blocks: await textBlocks(section.body) });
  }
  return { title: source.data.title, sections };
}

/** The blocks of a section's MDX, made into HTML as the site does. */
export async function textBlocks(body: string): Promise<TextBlock[]> {
  const { tree, problems } = await sectionTree(body, 'section.mdx');
  if (problems.length > 0) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return tree.children.flatMap((node) => (node.type === 'element' ? toBlocks(node) : []));
}

function toBlocks(element: Element): TextBlock[] {
  const children = element.children.filter((child) => child.type === 'element');
  switch (element.tagName) {
    case 'p':
      if (hasClass(element, 'line')) {
        const speaker = children.find((child) => hasClass(child, 'speaker'));
        const name = speaker ? toString(speaker) : '';
        return [
          {
            kind: 'utterance',
            speaker: name.slice(0, -1),
            text: words(element).slice(name.length).trim(),
          },
        ];
      }
      return [
        { kind: hasClass(element, 'direction') ? 'direction' : 'paragraph', text: words(element) },
      ];
    case 'ul':
    case 'ol':
      return children.map((item) => ({
        kind: 'item',
        text: words(item),
        ordered: element.tagName === 'ol',
      }));
    case 'figure': {
      const [caption, quote] = children;
      const said = (quote?.children ?? []).filter((child) => child.type === 'element');
      return [
        { kind: 'testimony', speaker: caption ? words(caption) : '', paragraphs: said.map(words) },
      ];
    }
    case 'h2':
      return [{ kind: 'label', text: words(element) }];
    default:
      return children.flatMap(toBlocks);
  }
}

function words(node: Nodes): string {
  return toString(node).replace(/\s+/g, ' ').trim();
}

function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}
