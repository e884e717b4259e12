import { stringify } from 'yaml';
import type { DutchDictionary } from '../../src/dictionary/dutch.ts';
import { restoreCapitals } from './capitals.ts';
import { PLACEHOLDER } from './chapter-files.ts';
import { runsOf, type Block, type Doubt, type Repair } from './document.ts';
import { joinHyphens } from './hyphens.ts';
import { mayEndSentence } from './letters.ts';
import type { Manuscript } from './manuscript.ts';
import { prove, type Proof } from './proof.ts';
import { mendQuotes } from './quotes.ts';
import { readBack } from './read-back.ts';
import { planSections, type ImportedSection, type KnownChapter } from './sections.ts';
import { findSpeech } from './speech.ts';
import { writeBlocks } from './write-mdx.ts';

export interface Imported {
  /** Title of the chapter, where the manuscript has it. */
  title: string | undefined;
  /** In the order of the manuscript. */
  sections: ImportedSection[];
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
 */
export function importManuscript(
  manuscript: Manuscript,
  dictionary: DutchDictionary,
  known?: KnownChapter,
): Imported {
  const hyphens = joinHyphens(manuscript.blocks, dictionary);
  const quotes = mendQuotes(hyphens.result);
  const speech = findSpeech(quotes.result);
  const capitals = restoreCapitals(speech.result, dictionary);
  const plan = planSections(capitals.result, dictionary, known);
  const steps = [manuscript, hyphens, quotes, speech, capitals, plan];
  return {
    title: plan.result.title,
    sections: plan.result.sections.map((section) => {
      const frontmatter =
        known?.sections.find(({ slug }) => slug === section.slug)?.frontmatter ??
        stringify({ title: section.title, summary: PLACEHOLDER }, { lineWidth: 0 });
      return { ...section, mdx: `---\n${frontmatter}---\n\n${writeBlocks(section.blocks)}` };
    }),
    pagesMoved: manuscript.pagesMoved,
    repairs: steps.flatMap((step) => step.repairs),
    doubts: steps.flatMap((step) => step.doubts).sort((a, b) => a.line - b.line),
    end: endOf(capitals.result),
  };
}

/**
 * Proves that the written files have the words of the manuscript.
 *
 * @param files The sections as they stand on disk, in the order of the manuscript.
 */
export function proveImport(
  manuscript: Manuscript,
  { title, repairs }: Imported,
  files: readonly string[],
  known?: KnownChapter,
): Proof {
  const written = files.map(readBack);
  const headings = written.map((section) => section.title);
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
