import { CHAPTER_PAGES } from '../../../src/book/taken-slugs.ts';
import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import type { ChapterPlan, KnownChapter, Section } from './chapter-plan.ts';
import {
  repair,
  runsOf,
  textOf,
  type Block,
  type Doubt,
  type Heading,
  type Repair,
  type Repaired,
} from '../model/blocks.ts';
import { plainLetters } from '../dutch/letters.ts';
import { inParagraphs } from '../pages/long-paragraphs.ts';
import { shortSlug, slugify, uniqueSlug } from './slugs.ts';
import { inSentenceCase, namesIn, retitled, withoutNumbers } from './titles.ts';

/** Deepest heading that gets a page of its own; deeper ones stay as headings in the text. */
const DEEPEST_SECTION = 2;

/** Share of their long words that two texts have in common, if one was made of the other. */
const ALIKE = 0.6;

/** More letters than a page of a site can hold, ten times over; a whole novel has as many. */
const LONGEST_SECTION = 500_000;

/** What an importer cannot know of text that stands above the first heading, or below none. */
const UNTITLED = { opening: 'Inleiding', whole: 'Tekst' } as const;

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
      const slug = uniqueSlug(match?.slug ?? (shortSlug(title) || slugify(UNTITLED.whole)), slugs);
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
      const slug = uniqueSlug(slugify(title), slugs);
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
