import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { ContentError } from '../../../src/problems.ts';
import { emptyManuscript } from './decode.ts';
import { findTypedTitles } from '../structure/typed-titles.ts';
import type { Doubt } from '../model/blocks.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { readTree } from './markdown.ts';
import {
  struckThrough,
  withoutContents,
  withRaisedFigures,
  wordsOf,
  type WordDocument,
} from './word-document.ts';

/** What an Office document begins with that is locked by a password, or older than .docx. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Reads a manuscript in Word's format. Headings, lists, emphasis and quotations follow the styles of
 * the document; lines are counted in paragraphs. The words to prove are the document's own.
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
  if (bytes.length === 0) throw emptyManuscript(file);
  const read: { document?: WordDocument; hadContents: boolean } = { hadContents: false };
  const html = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: STYLES,
        // Counted, as an author counts them.
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        transformDocument: (whole: WordDocument): WordDocument => {
          const { result, dropped } = withoutContents(whole);
          read.document = withRaisedFigures(result);
          read.hadContents = dropped;
          return read.document;
        },
      },
    )
    .catch((error: unknown) => {
      throw new ContentError([
        {
          code: 'damaged-document',
          file,
          reason: `This is no .docx that can be read: ${error instanceof Error ? error.message : String(error)}`,
          mend: 'Open it in Word or LibreOffice, which may mend it, and save it as .docx again.',
        },
      ]);
    });
  if (!read.document) throw emptyManuscript(file);
  const { text, notes } = wordsOf(read.document);
  if (text.length === 0) throw emptyManuscript(file);
  const tree = fromHtml(html.value, { fragment: true });
  demoteBelowTitle(tree);
  numberParagraphs(tree);
  const lines = paragraphsOf(tree).length;
  const definitions = takeFootnotes(tree);
  const markdown = toMdast(tree, { handlers: { a: readLink } }) as Root;
  const doubts = [
    ...(read.hadContents ? [leftOutDoubt('the table of contents', 'the site makes its own')] : []),
    ...struckThrough(read.document).map((struck) => ({
      line: 1,
      choice: `struck through, and kept as text: ${struck}`,
      alternative: 'delete it',
    })),
    ...leftOut(html.messages.map(({ message }) => message)),
    ...findTypedTitles(markdown),
  ];
  markdown.children.push(...definitions);
  const manuscript = readTree(markdown, lines);
  const source = [...text, ...notes].map((word, place) => ({
    text: word,
    line: manuscript.source[place]?.line ?? 1,
  }));
  return { ...manuscript, source, doubts: [...doubts, ...manuscript.doubts] };
}

/** What Word's styles mean, by their English names and their Dutch ones. */
const STYLES = [
  ...['Title', 'Titel'].map((name) => `p[style-name='${name}'] => h1.title:fresh`),
  ...[1, 2, 3, 4, 5, 6].map((depth) => `p[style-name='Kop ${depth}'] => h${depth}:fresh`),
  ...['Quote', 'Citaat', 'Intense Quote', 'Duidelijk citaat'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  ...['Emphasis', 'Nadruk', 'Intense Emphasis'].map((name) => `r[style-name='${name}'] => em`),
  ...['Strong', 'Zwaar'].map((name) => `r[style-name='${name}'] => strong`),
];

function leftOutDoubt(what: string, alternative: string): Doubt {
  return { line: 1, choice: `${what} is left out`, alternative };
}

/** What mammoth says that it passed over. */
function leftOut(messages: readonly string[]): Doubt[] {
  const elements = new Set(
    messages.flatMap(
      (message) => /unrecognised element was ignored: (\S+)/.exec(message)?.[1] ?? [],
    ),
  );
  return [...elements].map((element) =>
    leftOutDoubt(
      element.endsWith('oMath') ? 'an equation' : `what Word calls ${element}`,
      'say in words what it shows',
    ),
  );
}

/** A document with a title has its sections below it. */
function demoteBelowTitle(tree: HastRoot): void {
  const headings: Element[] = [];
  visit(tree, 'element', (element) => {
    if (/^h[1-5]$/.test(element.tagName)) headings.push(element);
  });
  const isTitle = ({ properties }: Element) =>
    Array.isArray(properties.className) && properties.className.includes('title');
  if (!headings.some(isTitle)) return;
  for (const heading of headings) {
    if (!isTitle(heading)) heading.tagName = `h${Number(heading.tagName[1]) + 1}`;
  }
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
    if (/^(?:p|h[1-6]|li)$/.test(element.tagName)) paragraphs.push(element);
  });
  return paragraphs;
}
