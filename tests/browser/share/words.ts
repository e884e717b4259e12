import { expect, type JSHandle, type Page } from '@playwright/test';
import sharp from 'sharp';

/** A section of the chapter with lists, quotations and paragraphs of some length. */
export const SECTION = '/hemel-en-hel/onze-drie-breinen/';

export interface Passage {
  id: string;
  text: string;
}

/** Words of the page, by passage and offsets in the text of that passage. */
export interface Words {
  first: string;
  start: number;
  last: string;
  end: number;
}

/** The passages of the open section, in order. */
export function passagesOf(page: Page): Promise<Passage[]> {
  return page
    .locator('article :is(p, li)[id^="p"]')
    .evaluateAll((passages) => passages.map(({ id, textContent }) => ({ id, text: textContent })));
}

/** The first words that a pattern matches within one passage. */
export function wordsLike(passages: readonly Passage[], pattern: RegExp): Words {
  for (const { id, text } of passages) {
    const match = pattern.exec(text);
    if (match) {
      return { first: id, start: match.index, last: id, end: match.index + match[0].length };
    }
  }
  throw new Error(`No passage has words like ${pattern.source}`);
}

/** Selects words as a reader would, from the one end to the other. */
export async function select(page: Page, words: Words, backwards = false): Promise<void> {
  const range = await rangeOf(page, words);
  await range.evaluate((chosen, backwards) => {
    const { startContainer: from, startOffset, endContainer: to, endOffset } = chosen;
    if (backwards) getSelection()?.setBaseAndExtent(to, endOffset, from, startOffset);
    else getSelection()?.setBaseAndExtent(from, startOffset, to, endOffset);
  }, backwards);
}

function rangeOf(page: Page, words: Words): Promise<JSHandle<Range>> {
  return page.evaluateHandle(({ first, start, last, end }) => {
    const place = (id: string, offset: number): [Node, number] => {
      const passage = document.getElementById(id) as Element;
      const texts = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
      let rest = offset;
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const { length } = node as Text;
        if (rest <= length) return [node, rest];
        rest -= length;
      }
      throw new Error(`${id} has no offset ${offset}`);
    };
    const range = document.createRange();
    range.setStart(...place(first, start));
    range.setEnd(...place(last, end));
    return range;
  }, words);
}

/** Opens the sheet for what is selected and gives the link that it offers. */
export async function shareSelection(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Deel deze woorden' }).click();
  return linkOf(page);
}

/** The link in the open sheet. */
export async function linkOf(page: Page): Promise<string> {
  const link = page.getByRole('dialog').getByLabel('Link', { exact: true });
  await expect(link).toHaveValue(/^http/);
  return link.inputValue();
}

/** Edges of a stretch of text, in CSS pixels of the window. */
export interface Edges {
  top: number;
  bottom: number;
  /** Where the first line begins. */
  left: number;
  /** Where the last line ends. */
  right: number;
}

/** Where words stand. */
export async function edgesOfWords(page: Page, words: Words): Promise<Edges> {
  const range = await rangeOf(page, words);
  return range.evaluate((chosen) => {
    const boxes = [...chosen.getClientRects()].filter(({ width }) => width > 0);
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const firstLine = boxes.filter((box) => box.top < top + 8);
    const lastLine = boxes.filter((box) => box.bottom > bottom - 8);
    return {
      top,
      bottom,
      left: Math.min(...firstLine.map((box) => box.left)),
      right: Math.max(...lastLine.map((box) => box.right)),
    };
  });
}

/** `--highlight-words` of tokens.css on paper: browsers tell in no other way what they mark. */
const HIGHLIGHT = [0xec, 0xd0, 0x7a];

/** Where the browser itself marks the words of a text fragment; undefined where it marks none. */
export async function edgesOfMark(page: Page): Promise<Edges | undefined> {
  const { data, info } = await sharp(await page.screenshot())
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const marked: { x: number; y: number }[] = [];
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    if (HIGHLIGHT.every((value, channel) => data[3 * pixel + channel] === value)) {
      marked.push({ x: pixel % info.width, y: Math.floor(pixel / info.width) });
    }
  }
  const top = marked[0]?.y;
  const bottom = marked.at(-1)?.y;
  if (top === undefined || bottom === undefined) return undefined;
  const xs = (isIn: (y: number) => boolean) => marked.filter(({ y }) => isIn(y)).map(({ x }) => x);
  return {
    top,
    bottom: bottom + 1,
    left: Math.min(...xs((y) => y < top + 8)),
    right: Math.max(...xs((y) => y > bottom - 8)) + 1,
  };
}
