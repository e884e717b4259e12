import hyphen from 'hyphen/nl/index.js';
import type { TextBlock, TextChapter } from './printed-text.ts';

/** What an extractor and a book do to a text, one by one. */
export interface Damage {
  /** The right page of a spread comes before the left one. */
  rightPageFirst: boolean;
  /** Long words are broken at line ends. */
  hyphenation: boolean;
  /** Speech is set in a font that loses most capitals. */
  lostCapitals: boolean;
  /** The title of the section stands on pages, in mangled letters. */
  runningHeads: boolean;
  pageNumbers: boolean;
  /** Headings over several lines, with or without empty lines between. */
  brokenHeadings: boolean;
  /** Opening quotes for apostrophes, spaces after opening quotes. */
  brokenQuotes: boolean;
  /** Spaces at the end of lines that run on. */
  trailingSpaces: boolean;
  /** Paragraphs without an empty line between them, and empty lines within. */
  looseParagraphs: boolean;
}

export const NO_DAMAGE: Damage = {
  rightPageFirst: false,
  hyphenation: false,
  lostCapitals: false,
  runningHeads: false,
  pageNumbers: false,
  brokenHeadings: false,
  brokenQuotes: false,
  trailingSpaces: false,
  looseParagraphs: false,
};

export const ALL_DAMAGE: Damage = {
  rightPageFirst: true,
  hyphenation: true,
  lostCapitals: true,
  runningHeads: true,
  pageNumbers: true,
  brokenHeadings: true,
  brokenQuotes: true,
  trailingSpaces: true,
  looseParagraphs: true,
};

/** A chapter printed and extracted again. */
export interface LaidOut {
  text: string;
  /** Numbers of the lines (1-based) with words of the text, in the order in which they are read. */
  readingOrder: number[];
}

/** A printed line. */
interface Row {
  text: string;
  /** The paragraph runs on after it. */
  runsOn: boolean;
  /** Printed in no other way than as a line: empty, heading, running head. */
  kind: 'text' | 'blank' | 'heading' | 'furniture';
}

/** Capitals that the font of the book keeps. */
const KEPT = 'DGKOSVW';

/** Lines of text that a heading takes the place of, with the space around it. */
const HEADING_HEIGHT = 3;

function heightOf({ kind }: Row): number {
  if (kind === 'heading') return HEADING_HEIGHT;
  return kind === 'blank' ? 0 : 1;
}

/** A source of chance that gives the same numbers for the same seed, from 0 up to 1 (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Prints a chapter on pages of random size and damages it as an extractor does. */
export function layOut(chapter: TextChapter, damage: Damage, random: () => number): LaidOut {
  const press = new Press(damage, random);
  press.heading(chapter.title);
  for (const { title, blocks } of chapter.sections) {
    press.heading(title);
    for (const [index, block] of blocks.entries()) press.block(block, blocks[index + 1]);
  }
  return press.publish();
}

/** Sets blocks in lines, and lines in pages. */
class Press {
  readonly #damage: Damage;
  readonly #random: () => number;
  readonly #width: number;
  readonly #rows: Row[] = [];
  /** Titles by the place of their first row, for running heads. */
  readonly #titles: { row: number; title: string }[] = [];

  constructor(damage: Damage, random: () => number) {
    this.#damage = damage;
    this.#random = random;
    this.#width = this.#between(48, 76);
  }

  heading(title: string): void {
    this.#blank();
    this.#titles.push({ row: this.#rows.length, title });
    const printed = title.toLocaleUpperCase('nl');
    const width = this.#damage.brokenHeadings ? this.#between(14, 30) : this.#width;
    const apart = this.#damage.brokenHeadings && this.#chance(0.5);
    const lines = wrap(printed.split(' '), width, false);
    for (const [index, text] of lines.entries()) {
      this.#rows.push({ text, runsOn: index < lines.length - 1, kind: 'heading' });
      if (apart && index < lines.length - 1) this.#blank();
    }
    this.#blank();
  }

  block(block: TextBlock, next: TextBlock | undefined): void {
    switch (block.kind) {
      case 'paragraph':
      case 'label':
        this.#paragraph(block.text);
        this.#separate(false);
        break;
      case 'direction':
        this.#paragraph(this.#spoken(block.text));
        this.#separate(next?.kind === 'utterance' || next?.kind === 'direction');
        break;
      case 'utterance':
        this.#utterance(block.speaker, block.text);
        this.#separate(next?.kind === 'utterance' || next?.kind === 'direction');
        break;
      case 'item':
        this.#paragraph(`• ${block.text}`);
        this.#separate(next?.kind === 'item');
        break;
      case 'testimony':
        this.#testimony(block.speaker, block.paragraphs);
    }
  }

  #utterance(speaker: string, text: string): void {
    const direction = /^\([^()]+\) /.exec(text)?.[0];
    const moved = direction !== undefined && this.#chance(0.5);
    const words = moved
      ? `- ${speaker} ${direction.trim()}: ${this.#spoken(text.slice(direction.length))}`
      : `- ${speaker}: ${this.#spoken(text)}`;
    const first = this.#rows.length;
    const crowded = this.#rows.at(-1)?.kind === 'text';
    this.#paragraph(words);
    const row = this.#rows[first];
    // Extractors set the first line of an utterance apart that stands right below another one.
    if (this.#damage.looseParagraphs && crowded && row?.runsOn && this.#chance(0.7)) {
      this.#rows.splice(first + 1, 0, { text: '', runsOn: false, kind: 'blank' });
    }
  }

  #testimony(speaker: string, paragraphs: readonly string[]): void {
    this.#blank();
    this.#rows.push({ text: speaker.toLocaleLowerCase('nl'), runsOn: false, kind: 'heading' });
    this.#blank();
    for (const [index, text] of paragraphs.entries()) {
      const opening = index === 0 ? '“' : '';
      const closing = index === paragraphs.length - 1 ? '”' : '';
      this.#paragraph(opening + this.#spoken(text) + closing);
      this.#separate(index < paragraphs.length - 1);
    }
  }

  /** An empty line, or none where the last line is short enough to do without. */
  #separate(mayCrowd: boolean): void {
    const last = this.#rows.at(-1)?.text.length ?? 0;
    const crowd = mayCrowd || this.#chance(0.3);
    if (this.#damage.looseParagraphs && crowd && last < this.#width * 0.75) return;
    this.#blank();
  }

  /** What the display font leaves of words that somebody says. */
  #spoken(text: string): string {
    if (!this.#damage.lostCapitals) return text;
    return text.replace(/\p{Lu}/gu, (letter) =>
      KEPT.includes(letter) ? letter : letter.toLocaleLowerCase('nl'),
    );
  }

  #paragraph(text: string): void {
    const damaged = this.#damage.brokenQuotes ? this.#breakQuotes(text) : text;
    const lines = wrap(damaged.split(' '), this.#width, this.#damage.hyphenation);
    for (const [index, line] of lines.entries()) {
      this.#rows.push({ text: line, runsOn: index < lines.length - 1, kind: 'text' });
    }
  }

  #breakQuotes(text: string): string {
    return text
      .replace(/(?<=^| )’(?=[stn] )/g, () => (this.#chance(0.5) ? '‘' : '’'))
      .replace(/(?<=^| )‘(?=\p{L}{2})/gu, () => (this.#chance(0.5) ? '‘ ' : '‘'));
  }

  #blank(): void {
    const last = this.#rows.at(-1);
    if (last && last.kind !== 'blank') this.#rows.push({ text: '', runsOn: false, kind: 'blank' });
  }

  publish(): LaidOut {
    const pages = this.#pages();
    const spreads: Row[][][] = [];
    // A chapter may begin on a right page.
    const alone = this.#chance(0.5) ? 1 : 0;
    if (alone === 1) spreads.push(pages.slice(0, 1));
    for (let index = alone; index < pages.length; index += 2)
      spreads.push(pages.slice(index, index + 2));

    const text: string[] = [];
    const places = new Map<Row, number>();
    const mark = this.#chance(0.5) ? ' ' : '\f';
    for (const spread of spreads) {
      const printed = this.#damage.rightPageFirst ? [...spread].reverse() : spread;
      let begins = true;
      for (const page of printed) {
        if (!begins) text.push('');
        for (const row of page) {
          const space =
            this.#damage.trailingSpaces && row.runsOn && !row.text.endsWith('-') ? ' ' : '';
          text.push((begins ? mark : '') + row.text + space);
          begins = false;
          places.set(row, text.length);
        }
      }
    }
    const readingOrder = pages
      .flat()
      .flatMap((row) =>
        row.kind === 'furniture' || row.kind === 'blank' ? [] : [places.get(row) ?? 0],
      );
    return { text: `${text.join('\n')}\n`, readingOrder };
  }

  /** The rows on pages, with their running heads and numbers; none begins or ends empty. */
  #pages(): Row[][] {
    const height = this.#between(26, 40);
    const pages: Row[][] = [];
    let page: Row[] = [];
    let number = this.#between(7, 180);
    let title = '';
    const turn = () => {
      while (page.at(-1)?.kind === 'blank') page.pop();
      if (page.length > 0) pages.push(this.#furnish(page, title, number));
      number += 1;
      page = [];
    };
    let filled = 0;
    for (const [index, row] of this.#rows.entries()) {
      // No page ends with a heading.
      const next = this.#rows.slice(index, index + 12).filter(({ kind }) => kind !== 'blank');
      const headings = next.findIndex(({ kind }) => kind !== 'heading');
      const begins = row.kind === 'heading' && this.#rows[index - 2]?.kind !== 'heading';
      const wanted = begins ? headings * HEADING_HEIGHT + 2 : heightOf(row);
      if (filled + wanted > height && page.length > 0) {
        turn();
        filled = 0;
      }
      title = this.#titles.findLast((entry) => entry.row <= index)?.title ?? title;
      if (page.length > 0 || row.kind !== 'blank') page.push(row);
      filled += heightOf(row);
    }
    turn();
    return pages;
  }

  #furnish(page: Row[], title: string, number: number): Row[] {
    const furniture: Row[] = [];
    if (this.#damage.runningHeads && this.#chance(0.7)) {
      furniture.push({ text: this.#mangle(title), runsOn: false, kind: 'furniture' });
    }
    if (this.#damage.pageNumbers) {
      furniture.push({ text: String(number), runsOn: false, kind: 'furniture' });
    }
    if (furniture.length === 0) return page;
    const gap: Row[] = this.#chance(0.5) ? [{ text: '', runsOn: false, kind: 'blank' }] : [];
    return this.#chance(0.5) ? [...furniture, ...gap, ...page] : [...page, ...gap, ...furniture];
  }

  /** Small capitals as an extractor reads them: wrong case, spaces within words, some doubled. */
  #mangle(title: string): string {
    const letters = title.split('').map((letter) => {
      const cased = this.#chance(0.25) ? letter.toUpperCase() : letter.toLowerCase();
      return /\p{L}/u.test(letter) && this.#chance(0.2) ? `${cased} ` : cased;
    });
    return letters.join('').replace(/\s+/g, ' ').trim();
  }

  #between(low: number, high: number): number {
    return low + Math.floor(this.#random() * (high - low + 1));
  }

  #chance(share: number): boolean {
    return this.#random() < share;
  }
}

/** Words in lines of at most a width, long ones broken where Dutch allows it. */
function wrap(words: readonly string[], width: number, hyphenate: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const room = width - line.length - (line === '' ? 0 : 1);
    if (word.length <= room) {
      line += (line === '' ? '' : ' ') + word;
      continue;
    }
    const [head, rest] = hyphenate ? breakWord(word, room - 1) : ['', word];
    if (head !== '') line += `${line === '' ? '' : ' '}${head.endsWith('-') ? head : `${head}-`}`;
    if (line !== '') lines.push(line);
    line = rest;
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The longest beginning of a word that fits and may stand before a hyphen, and the rest. */
function breakWord(word: string, room: number): [string, string] {
  const parts = hyphen
    .hyphenateSync(word, { hyphenChar: '\u00AD', minWordLength: 5 })
    .replaceAll('-', '-\u00AD')
    .split('\u00AD');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const head = parts.slice(0, count).join('');
    if (head.length <= room && head.length > 1) return [head, parts.slice(count).join('')];
  }
  return ['', word];
}
