import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ContentError } from '../../src/problems.ts';
import { emptyManuscript } from './decode.ts';
import { runsOf } from './document.ts';
import type { Manuscript } from './manuscript.ts';
import { readTree } from './markdown.ts';

/** What an Office document begins with that is locked by a password, or older than .docx. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a manuscript in Word's format. Headings, lists, emphasis and quotations follow the styles of
 * the document; lines are counted in paragraphs. The words to prove are Word's own plain text.
 *
 * @param file Name of the file, for messages.
 * @throws {ContentError} for a file that is damaged, locked or has no words.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Manuscript> {
  if (COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    throw new ContentError([
      {
        code: 'locked-document',
        file,
        reason: 'This document is locked with a password, or was written by Word 2003 or older.',
        mend: 'Open it in Word, take the password off (File → Info → Protect Document) and save it as .docx.',
      },
    ]);
  }
  const input = { buffer: Buffer.from(bytes) };
  const [html, plain] = await Promise.all([
    mammoth.convertToHtml(input, {
      styleMap: [
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Titel'] => h1:fresh",
        "p[style-name='Quote'] => blockquote > p:fresh",
        "p[style-name='Citaat'] => blockquote > p:fresh",
        "p[style-name='Intense Quote'] => blockquote > p:fresh",
        "p[style-name='Duidelijk citaat'] => blockquote > p:fresh",
      ],
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    }),
    mammoth.extractRawText(input),
  ]).catch((error: unknown) => {
    throw new ContentError([
      {
        code: 'damaged-document',
        file,
        reason: `This is no .docx that can be read: ${error instanceof Error ? error.message : String(error)}`,
        mend: 'Open it in Word or LibreOffice, which may mend it, and save it as .docx again.',
      },
    ]);
  });
  const tree = fromHtml(html.value, { fragment: true });
  numberParagraphs(tree);
  const lines = paragraphsOf(tree).length;
  const definitions = takeFootnotes(tree);
  const markdown = toMdast(tree, { handlers: { a: readLink } }) as Root;
  markdown.children.push(...definitions);
  const manuscript = readTree(markdown, lines);
  const words = plain.value.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) throw emptyManuscript(file);
  // Word's plain text has no notes, and those are read last.
  const notes = manuscript.blocks
    .filter(({ kind }) => kind === 'footnote')
    .flatMap(runsOf)
    .flat();
  const source = [...words, ...notes.map(({ text }) => text)].map((text, place) => ({
    text,
    line: manuscript.source[place]?.line ?? 1,
  }));
  return { ...manuscript, source };
}

const REFERENCE_ID = /^(?:foot|end)note-ref-/;

/** A reference to a footnote, or a link. */
const readLink: Handle = (state, node: Element) => {
  if (!REFERENCE_ID.test(String(node.properties.id))) return defaultHandlers.a(state, node);
  return { type: 'footnoteReference', identifier: String(node.properties.href).slice(1) };
};

/** Takes the footnotes out of the text, without the arrows that lead back to it. */
function takeFootnotes(tree: HastRoot): FootnoteDefinition[] {
  visit(tree, 'element', (element, index, parent) => {
    if (!/^#(?:foot|end)note-ref-/.test(String(element.properties.href))) return undefined;
    parent?.children.splice(index ?? 0, 1);
    return index;
  });
  const definitions: FootnoteDefinition[] = [];
  visit(tree, 'element', (element, index, parent) => {
    const id = String(element.properties.id);
    if (element.tagName !== 'li' || !/^(?:foot|end)note-\d/.test(id)) return undefined;
    parent?.children.splice(index ?? 0, 1);
    const { children } = toMdast({ type: 'root', children: element.children }) as Root;
    definitions.push({
      type: 'footnoteDefinition',
      identifier: id,
      children: children as FootnoteDefinition['children'],
    });
    return index;
  });
  return definitions;
}

/** Gives each paragraph its number as line: a .docx has no lines. */
function numberParagraphs(tree: HastRoot): void {
  for (const [index, paragraph] of paragraphsOf(tree).entries()) {
    const point = { line: index + 1, column: 1 };
    const position = { start: point, end: point };
    visit(paragraph, (node) => {
      node.position = position;
    });
  }
}

function paragraphsOf(tree: HastRoot): Element[] {
  const paragraphs: Element[] = [];
  visit(tree, 'element', (element) => {
    if (/^(?:p|h[1-6]|li|td|th)$/.test(element.tagName)) paragraphs.push(element);
  });
  return paragraphs;
}
