import { CHAPTER_PAGES } from '../../src/book/checks/addresses-are-unique.ts';
import type { DutchDictionary } from '../../src/dictionary/dutch.ts';
import {
  merge,
  repair,
  runsOf,
  textOf,
  withText,
  type Block,
  type Doubt,
  type Heading,
  type Repair,
  type Repaired,
  type Word,
} from './document.ts';
import { isInCapitals } from './layout.ts';
import {
  bareWord,
  capitalise,
  endsSentence,
  firstLetter,
  isLower,
  mayEndSentence,
  plainLetters,
} from './letters.ts';

/** Deepest heading that gets a page of its own; deeper ones stay as headings in the text. */
const DEEPEST_SECTION = 2;

/** Share of their long words that two texts have in common, if one was made of the other. */
const ALIKE = 0.6;

/** More words than any paragraph has. */
const LONGEST_PARAGRAPH = 3_000;

/** More letters than a page of a site can hold, ten times over; a whole novel has as many. */
const LONGEST_SECTION = 500_000;

/** Characters of an address. */
const LONGEST_SLUG = 60;

/** What an importer cannot know of text that stands above the first heading, or below none. */
const UNTITLED = { opening: 'Inleiding', whole: 'Tekst' } as const;

/** A section as it will be written. */
export interface Section {
  slug: string;
  title: string;
  /** 1 for a section of the chapter, 2 for one nested in the section before it. */
  depth: number;
  blocks: Block[];
  /** Labels of the footnotes that its title refers to. */
  titleFootnotes: readonly string[];
}

/** A section ready to be written to disk. */
export interface ImportedSection extends Section {
  /** The whole file. */
  mdx: string;
}

/** A note in the margin, ready to be written to disk. */
export interface ImportedNote {
  /** Slug of its section. */
  section: string;
  slug: string;
  /** What tells whether its words were changed afterwards. */
  fingerprint: string;
  /** The whole file. */
  mdx: string;
}

export interface ChapterPlan {
  /** Title of the chapter, where the manuscript has it. */
  title?: string;
  /** In the order of the manuscript. */
  sections: Section[];
}

export interface KnownSection {
  slug: string;
  title: string;
  depth: number;
  /** The YAML between the fences of its file. */
  frontmatter: string;
  /** What comes below them. */
  body: string;
}

export interface KnownNote {
  /** Slug of its section. */
  section: string;
  slug: string;
  /** The YAML between the fences of its file. */
  frontmatter: string;
  /** What comes below them. */
  body: string;
  /** The words that it hangs on. */
  exact: string;
  /** Whether an import made it, of other words than a footnote has now, and nobody changed it since. */
  isUntouched: boolean;
}

/** What is there already: an existing chapter's title, sections and notes. */
export interface KnownChapter {
  title: string;
  sections: readonly KnownSection[];
  notes: readonly KnownNote[];
}

/**
 * Divides the blocks into sections by their headings. Headings in capitals get the case of a Dutch
 * sentence; one that an existing chapter has (whatever its case, accents and line breaks) gets the
 * title and address it has there.
 *
 * @param slug Name of the chapter: a first heading that is called so is its title.
 */
export function planSections(
  blocks: readonly Block[],
  dictionary: DutchDictionary,
  known?: KnownChapter,
  slug?: string,
): Repaired<ChapterPlan> {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const rest = withoutNumbers(blocks, repairs).flatMap((block) => inParagraphs(block, doubts));
  const plan: ChapterPlan = { sections: [] };
  const names = namesIn(blocks);
  const chapterHeading = findChapterTitle(rest, known, slug);
  if (chapterHeading) {
    rest.shift();
    const same = known && plainLetters(known.title) === plainLetters(textOf(chapterHeading.words));
    plan.title = same ? known.title : inSentenceCase(chapterHeading.words, dictionary, names);
    repairs.push(...retitled(chapterHeading.words, plan.title));
  }

  // What the title of the chapter refers to belongs to its first section.
  let waiting = (chapterHeading?.words ?? []).flatMap((word) => word.footnotes ?? []);
  const slugs = new Set(CHAPTER_PAGES);
  const titleLines = new Map<string, number>();
  const added: string[] = [];
  const base = rest.reduce(
    (least, block) => (block.kind === 'heading' ? Math.min(least, block.depth) : least),
    Infinity,
  );
  // Letters in the section so far, and in how many parts.
  let length = 0;
  let count = 1;
  for (const block of rest) {
    if (block.kind === 'heading' && block.depth - base < DEEPEST_SECTION) {
      const printed = textOf(block.words);
      const match = known?.sections.find(
        ({ title }) => plainLetters(title) === plainLetters(printed),
      );
      const title = match?.title ?? inSentenceCase(block.words, dictionary, names);
      repairs.push(...retitled(block.words, title));
      const slug = unique(match?.slug ?? shortSlug(title), slugs);
      const depth =
        match?.depth ?? Math.min(block.depth - base + 1, (plan.sections.at(-1)?.depth ?? 0) + 1);
      const own = block.words.flatMap((word) => word.footnotes ?? []);
      plan.sections.push({ slug, title, depth, blocks: [], titleFootnotes: [...waiting, ...own] });
      titleLines.set(slug, block.words[0]?.line ?? 0);
      waiting = [];
      length = 0;
      count = 1;
      if (known && !match) added.push(slug);
      continue;
    }
    const open = plan.sections.at(-1);
    if (!open || length > LONGEST_SECTION) {
      count = open ? count + 1 : 1;
      length = 0;
      const untitled = base === Infinity ? UNTITLED.whole : UNTITLED.opening;
      const title = open ? `${open.title.replace(/ \(\d+\)$/, '')} (${count})` : untitled;
      const slug = unique(slugify(title), slugs);
      const depth = open?.depth ?? 1;
      plan.sections.push({ slug, title, depth, blocks: [], titleFootnotes: waiting });
      waiting = [];
      const first = ('name' in block ? block.name : undefined) ?? runsOf(block)[0]?.[0];
      if (first) repairs.push(repair('placeholder', [first], `${title} ${first.text}`));
      const choice = open
        ? `a section as long as a book goes on as ${title}`
        : base === Infinity
          ? `no headings: one section, called ${title}`
          : `text before the first heading: a section called ${title}`;
      const alternative =
        plan.title === undefined
          ? 'write headings in capitals on lines of their own'
          : 'write a heading of its own above it';
      doubts.push({ line: first?.line ?? 0, choice, alternative });
    }
    if (block.kind === 'label') {
      doubts.push({
        line: block.words[0]?.line ?? 0,
        choice: `a title within the section: ${textOf(block.words)}`,
        alternative: 'a line of the text; end it with a full stop',
      });
    }
    length += runsOf(block).reduce((sum, words) => sum + textOf(words).length, 0);
    plan.sections
      .at(-1)
      ?.blocks.push(block.kind === 'heading' ? { kind: 'label', words: block.words } : block);
  }
  for (const { slug, title, blocks: content } of plan.sections) {
    if (content.length === 0)
      doubts.push({
        line: titleLines.get(slug) ?? 0,
        choice: `the section ${title} has no text`,
        alternative: 'its heading is a part of the next one',
      });
  }
  for (const section of plan.sections.filter(({ slug }) => added.includes(slug))) {
    const gone = known?.sections.filter(({ slug }) => !slugs.has(slug)) ?? [];
    const alike = gone.find(({ body }) => isAlike(section, body));
    doubts.push({
      line: titleLines.get(section.slug) ?? 0,
      choice: `a new section: ${section.title}`,
      alternative: alike
        ? `${alike.title} under another title: write “title: ${section.title}” in sections/${alike.slug}.mdx and import again, and it keeps its address`
        : 'a section of the chapter under another title: give it the new title in its file and import again',
    });
  }
  return { result: plan, repairs, doubts };
}

/** Whether a section says for the most part what another text says. */
function isAlike({ blocks }: Section, body: string): boolean {
  const longWords = (text: string) => new Set(text.toLowerCase().match(/\p{L}{6,}/gu) ?? []);
  const words = longWords(blocks.flatMap(runsOf).map(textOf).join(' '));
  const others = longWords(body);
  const both = words.intersection(others).size;
  return both > 0 && both >= ALIKE * Math.min(words.size, others.size);
}

/** A paragraph as long as a chapter, in parts that end with a sentence. */
function inParagraphs(block: Block, doubts: Doubt[]): Block[] {
  if (block.kind !== 'paragraph' || block.words.length <= LONGEST_PARAGRAPH) return [block];
  const parts: Block[] = [];
  for (let start = 0; start < block.words.length;) {
    const least = start + LONGEST_PARAGRAPH;
    const nearby = block.words.slice(least, least + LONGEST_PARAGRAPH);
    const next = least + 1 + nearby.findIndex(({ text }) => endsSentence(text));
    parts.push({ ...block, words: block.words.slice(start, next) });
    start = next;
  }
  doubts.push({
    line: block.words[0]?.line ?? 0,
    choice: `a paragraph of ${block.words.length} words became ${parts.length}`,
    alternative: 'put empty lines between the paragraphs',
  });
  return parts;
}

/** The number that a title is typed with: the site gives its own. */
const TITLE_NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?$/;

/** Titles without their numbers, where those count up and are no part of what the titles say. */
function withoutNumbers(blocks: readonly Block[], repairs: Repair[]): Block[] {
  const isNumbered = (block: Block): block is Heading =>
    block.kind === 'heading' &&
    block.words.length > 1 &&
    TITLE_NUMBER.test(block.words[0]?.text ?? '');
  const numbers = blocks
    .filter(isNumbered)
    .map(({ words }) => Number.parseInt(words[0]?.text ?? ''));
  const counts = numbers.every((number, index) => {
    const before = numbers[index - 1] ?? 0;
    return number === before || number === before + 1;
  });
  if (!counts || new Set(numbers).size < 2) return [...blocks];
  return blocks.map((block) => {
    if (!isNumbered(block)) return block;
    const [number, ...words] = block.words;
    if (number) repairs.push(repair('heading-mark', [number], ''));
    return { ...block, words };
  });
}

/** The first heading, if another one follows before any text, or the chapter is called so. */
function findChapterTitle(
  blocks: readonly Block[],
  known: KnownChapter | undefined,
  slug: string | undefined,
): Heading | undefined {
  const [first, second] = blocks;
  if (first?.kind !== 'heading') return undefined;
  const letters = plainLetters(textOf(first.words));
  if (known && plainLetters(known.title) === letters) return first;
  if (known?.sections.some(({ title }) => plainLetters(title) === letters)) return undefined;
  if (slug !== undefined && slugify(textOf(first.words)) === slug) return first;
  const alone =
    blocks.filter((block) => block.kind === 'heading' && block.depth <= first.depth).length === 1;
  const hasOthers = blocks.some((block) => block.kind === 'heading' && block !== first);
  return second?.kind === 'heading' || (alone && hasOthers) ? first : undefined;
}

function retitled(words: readonly Word[], title: string): Repair[] {
  return textOf(words) === title ? [] : [repair('title-case', words, title)];
}

/** How the text writes the words that it never writes small: names and abbreviations. */
function namesIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const common = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'label') continue;
    for (const words of runsOf(block)) {
      for (const [index, { text }] of words.entries()) {
        const bare = bareWord(text);
        if (isLower(firstLetter(text))) common.add(bare);
        else if (index > 0 && !mayEndSentence(words[index - 1]?.text ?? ''))
          names.set(bare, text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
      }
    }
  }
  for (const word of common) names.delete(word);
  return names;
}

/** A title in capitals as a sentence; names and abbreviations that the text or the dictionary knows keep theirs. */
function inSentenceCase(
  words: readonly Word[],
  dictionary: DutchDictionary,
  names: ReadonlyMap<string, string>,
): string {
  const printed = textOf(words);
  if (!isInCapitals(printed)) return printed;
  let begins = true;
  const cased = joinTorn(words, dictionary).map((word) => {
    const small = word.text.toLocaleLowerCase('nl');
    const bare = small.replace(/[^\p{L}\p{N}’'-]/gu, '');
    const name = names.get(bare);
    let text = small;
    if (name !== undefined && name.toLocaleLowerCase('nl') === bare && !dictionary.has(bare)) {
      text = small.replace(bare, name);
    } else if (!dictionary.has(bare)) {
      if (dictionary.has(capitalise(bare))) text = capitalise(small);
      else if (bare.length > 1 && dictionary.has(bare.toLocaleUpperCase('nl'))) text = word.text;
    }
    if (begins) text = capitalise(text);
    begins = endsSentence(word.text);
    return withText(word, text);
  });
  return textOf(cased);
}

/** A consonant that wide letters tore from its word is part of it again: `W AT` is `WAT`. */
function joinTorn(words: readonly Word[], dictionary: DutchDictionary): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const text = `${before?.text ?? ''}${word.text}`;
    const isTorn =
      before && /^[^AEIOU\P{Lu}]$/u.test(before.text) && dictionary.has(bareWord(text));
    if (isTorn) joined[joined.length - 1] = merge([before, word], text);
    else joined.push(word);
  }
  return joined;
}

/** The address of a title: small letters without accents, hyphens for the rest. */
export function slugify(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An address that can be read aloud: of a long title its beginning, in whole words. */
function shortSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= LONGEST_SLUG) return slug;
  const main = slugify(title.split(/[:;?!]/)[0] ?? '');
  const start = main.length > 0 ? main : slug;
  if (start.length <= LONGEST_SLUG) return start;
  // Short words at the end wait for one that is gone.
  const cut = start.lastIndexOf('-', LONGEST_SLUG);
  return start.slice(0, cut === -1 ? LONGEST_SLUG : cut).replace(/(?:-[a-z]{1,3})+$/, '');
}

function unique(slug: string, taken: Set<string>): string {
  const base = slug === '' ? slugify(UNTITLED.whole) : slug;
  let free = base;
  for (let count = 2; taken.has(free); count += 1) free = `${base}-${count}`;
  taken.add(free);
  return free;
}
