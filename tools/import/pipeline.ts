import { stringify } from 'yaml';
import type { DutchDictionary } from '../../src/dictionary/dutch.ts';
import { restoreCapitals } from './repair/capitals.ts';
import { PLACEHOLDER } from './write/chapter-files.ts';
import { runsOf, type Block, type Doubt, type Footnote, type Repair } from './model/blocks.ts';
import { hangFootnotes } from './structure/notes-of-footnotes.ts';
import { joinHyphens } from './repair/hyphens.ts';
import { mayEndSentence } from './dutch/letters.ts';
import type { Manuscript } from './model/manuscript.ts';
import { prove, type Proof } from './prove/proof.ts';
import { mendQuotes } from './repair/quotes.ts';
import { readBack } from './prove/read-back.ts';
import type { ImportedNote, ImportedSection, KnownChapter } from './structure/chapter-plan.ts';
import { planSections } from './structure/sections.ts';
import { findSpeech } from './structure/speech.ts';
import { findTypedLists } from './structure/typed-lists.ts';
import { writeBlocks } from './write/write-mdx.ts';

export interface Imported {
  /** Title of the chapter, where the manuscript has it. */
  title: string | undefined;
  /** In the order of the manuscript. */
  sections: ImportedSection[];
  /** In the order of the manuscript's footnotes. */
  notes: ImportedNote[];
  pagesMoved: number;
  repairs: Repair[];
  doubts: Doubt[];
  end: TextEnd;
}

/** Where the text stops. */
export interface TextEnd {
  line: number;
  /** Its last words. */
  words: string;
  /** Whether it stops at the end of a sentence. */
  whole: boolean;
}

/**
 * Makes the sections of a chapter of a manuscript.
 *
 * @param known The chapter as it is, where there is one: its titles decide addresses and nesting.
 * @param slug Name of the chapter, by which its title may be recognised.
 */
export function importManuscript(
  manuscript: Manuscript,
  dictionary: DutchDictionary,
  known?: KnownChapter,
  slug?: string,
): Imported {
  const hyphens = joinHyphens(manuscript.blocks, dictionary);
  const quotes = mendQuotes(hyphens.result);
  const speech = findSpeech(quotes.result);
  // Pages were read with their lists; their font may have lost capitals, a typist's keeps them.
  const typeset = manuscript.isPrinted
    ? restoreCapitals(speech.result, dictionary)
    : findTypedLists(speech.result);
  const { text, footnotes } = withoutFootnotes(typeset.result);
  const plan = planSections(text, dictionary, known, slug);
  const hung = hangFootnotes(plan.result.sections, footnotes, known?.notes);
  const steps = [manuscript, hyphens, quotes, speech, typeset, plan];
  return {
    title: plan.result.title,
    sections: plan.result.sections.map((section) => {
      const frontmatter =
        known?.sections.find(({ slug }) => slug === section.slug)?.frontmatter ??
        stringify({ title: section.title, summary: PLACEHOLDER }, { lineWidth: 0 });
      return { ...section, mdx: `---\n${frontmatter}---\n\n${writeBlocks(section.blocks)}` };
    }),
    notes: hung.notes,
    pagesMoved: manuscript.pagesMoved,
    repairs: steps.flatMap((step) => step.repairs),
    doubts: [...steps, hung].flatMap((step) => step.doubts).sort((a, b) => a.line - b.line),
    end: endOf(text),
  };
}

/**
 * Proves that the written files have the words of the manuscript.
 *
 * @param files The sections as they stand on disk, in the order of the manuscript, and then the notes.
 */
export function proveImport(
  manuscript: Manuscript,
  { title, repairs }: Imported,
  files: readonly string[],
  known?: KnownChapter,
): Proof {
  const written = files.map(readBack);
  const headings = written.flatMap((section) => section.title ?? []);
  return prove({
    source: manuscript.source,
    order: manuscript.order,
    output: [...(title?.split(' ') ?? []), ...written.flatMap(({ words }) => words)],
    titles: [
      title,
      known?.title,
      ...(known?.sections ?? []).map((section) => section.title),
      ...headings,
    ].filter((heading) => heading !== undefined),
    repairs,
  });
}

/** The text and, apart, its footnotes; a manuscript that has nothing else is text after all. */
function withoutFootnotes(blocks: readonly Block[]): { text: Block[]; footnotes: Footnote[] } {
  const text = blocks.filter(({ kind }) => kind !== 'footnote');
  if (text.some(({ kind }) => kind !== 'heading' && kind !== 'label'))
    return { text, footnotes: blocks.filter((block) => block.kind === 'footnote') };
  const paragraphs = blocks.flatMap((block): Block[] =>
    block.kind === 'footnote'
      ? block.paragraphs.map((words) => ({ kind: 'paragraph', words }))
      : [block],
  );
  return { text: paragraphs, footnotes: [] };
}

function endOf(blocks: readonly Block[]): TextEnd {
  const words = (blocks.at(-1) ? runsOf(blocks.at(-1) as Block).at(-1) : undefined) ?? [];
  const last = words.at(-1);
  return {
    line: last?.line ?? 0,
    words: words
      .slice(-6)
      .map(({ text }) => text)
      .join(' '),
    whole: last !== undefined && mayEndSentence(last.text),
  };
}
