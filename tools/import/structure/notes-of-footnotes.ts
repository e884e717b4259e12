import { parseDocument, stringify } from 'yaml';
import { hashOf } from '../../../src/permalinks/fingerprint.ts';
import { findQuote } from '../../../src/text/text-quote.ts';
import {
  runsOf,
  textOf,
  type Block,
  type Doubt,
  type Footnote,
  type Word,
} from '../model/blocks.ts';
import { noteFile } from '../write/chapter-files.ts';
import type { ImportedNote, KnownNote, Section } from './chapter-plan.ts';
import { slugify, uniqueSlug } from './slugs.ts';
import { writeBlocks } from '../write/write-mdx.ts';

/** Words that a note hangs on: fewer say too little, more are hard to see as one place. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 8;

/** Words of the quotation that name the note. */
const WORDS_IN_SLUG = 3;

/** Where a quotation begins or ends, at the latest. */
const BOUNDARY = /[.,;:!?…)”’»–—]$/;

/** Words that the site sets in other signs, in which a quotation would not be found. */
const RESET = /--|\.\.\./;

/** Where a footnote's reference stands. */
interface Place {
  section: Section;
  run: readonly Word[];
  index: number;
  /** It stands above the run, in a title or behind the name of who speaks. */
  isAbove: boolean;
}

/** What a section's passages say, one after the other, and where in it a run of words begins. */
interface SectionText {
  text: string;
  startOf: ReadonlyMap<readonly Word[], number>;
}

/**
 * Makes notes in the margin of footnotes: each hangs on the words before its reference. One whose
 * reference is in a title hangs on the first words below it; one without a reference, which is
 * listed as a doubt, on the last words of the text.
 *
 * @param known Notes that are there already: one that says the same keeps its name and frontmatter.
 * @returns The notes in the order of the footnotes.
 */
export function hangFootnotes(
  sections: readonly Section[],
  footnotes: readonly Footnote[],
  known: readonly KnownNote[] = [],
): { notes: ImportedNote[]; doubts: Doubt[] } {
  if (footnotes.length === 0) return { notes: [], doubts: [] };
  const places = placesOf(sections);
  const last = lastPlace(sections);
  const texts = new Map(sections.map((section) => [section.slug, textOfSection(section)]));
  const taken = new Map(
    sections.map(({ slug: section }) => [
      section,
      new Set(known.filter((note) => note.section === section).map(({ slug }) => slug)),
    ]),
  );
  const doubts: Doubt[] = [];
  const notes = footnotes.flatMap((footnote) => {
    const place = places.get(footnote.label) ?? last;
    if (!place) return [];
    const body = writeBlocks(
      footnote.paragraphs.map((words) => ({ kind: 'paragraph' as const, words })),
    );
    const section = place.section.slug;
    const within = texts.get(section) ?? { text: '', startOf: new Map() };
    const quote = quotationAt(place, within);
    const { exact } = quote;
    if (place.isAbove || !places.has(footnote.label)) {
      doubts.push({
        line: footnote.paragraphs[0]?.[0]?.line ?? 0,
        choice: place.isAbove
          ? `a footnote of a title or a name hangs on the words below it: ${exact}`
          : `a footnote without a reference in the text hangs on its last words: ${exact}`,
        alternative: 'change the quotation of the note to the words that it is about',
      });
    }
    const same = known.find((note) => note.section === section && note.body.trim() === body.trim());
    if (same) {
      const frontmatter = withQuotation(same, quote, within.text);
      return [noteOf(section, same.slug, frontmatter, body)];
    }
    const rival = known.find((note) => note.section === section && note.exact === exact);
    if (rival?.isUntouched) return [noteOf(section, rival.slug, rival.frontmatter, body)];
    if (rival) {
      doubts.push({
        line: footnote.paragraphs[0]?.[0]?.line ?? 0,
        choice: `a new note beside ${noteFile(rival)}, which says something else of the same words`,
        alternative: 'it is the same note: delete one of the two',
      });
    }
    const slug = uniqueSlug(slugOf(exact), taken.get(section) ?? new Set());
    const frontmatter = stringify({ kind: 'uitleg', quote }, { lineWidth: 0 });
    return [noteOf(section, slug, frontmatter, body)];
  });
  return { notes, doubts };
}

function noteOf(section: string, slug: string, frontmatter: string, body: string): ImportedNote {
  const mdx = `---\n${frontmatter}---\n\n${body}`;
  return { section, slug, fingerprint: fingerprintOf(body), mdx };
}

/** A short sum of a note's text, by which the next import knows whether it was changed. */
export function fingerprintOf(body: string): string {
  return hashOf(body.trim());
}

/** The frontmatter of a note, which hangs on other words if its own are gone. */
function withQuotation({ frontmatter, exact: own }: KnownNote, quote: Quote, text: string) {
  if (findQuote(text, { exact: own }).length > 0) return frontmatter;
  const document = parseDocument(frontmatter);
  document.set('quote', quote);
  return document.toString({ lineWidth: 0 });
}

function placesOf(sections: readonly Section[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let waiting: string[] = [];
  for (const section of sections) {
    waiting.push(...section.titleFootnotes);
    for (const block of section.blocks) {
      if (block.kind === 'utterance' || block.kind === 'testimony')
        waiting.push(...(block.name?.footnotes ?? []));
      for (const run of runsOf(block)) {
        // Nothing hangs on a heading.
        if (isHeading(block)) {
          waiting.push(...run.flatMap((word) => word.footnotes ?? []));
          continue;
        }
        for (const label of waiting) places.set(label, { section, run, index: 0, isAbove: true });
        waiting = [];
        for (const [index, word] of run.entries()) {
          for (const label of word.footnotes ?? [])
            places.set(label, { section, run, index, isAbove: false });
        }
      }
    }
  }
  return places;
}

function lastPlace(sections: readonly Section[]): Place | undefined {
  const all = sections.flatMap((section) =>
    section.blocks
      .filter((block) => !isHeading(block))
      .flatMap(runsOf)
      .map((run) => ({ section, run, index: run.length - 1, isAbove: false })),
  );
  return all.findLast(({ run }) => run.length >= FEWEST_WORDS) ?? all.at(-1);
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'label';
}

/** As the site shows it: who speaks is part of what a passage says. */
function textOfSection({ blocks }: Section): SectionText {
  const startOf = new Map<readonly Word[], number>();
  let text = '';
  for (const block of blocks) {
    if (isHeading(block)) continue;
    for (const run of runsOf(block)) {
      if (block.kind === 'utterance') text += `${block.speaker}: `;
      startOf.set(run, text.length);
      text += `${textOf(run)} `;
    }
  }
  return { text, startOf };
}

interface Quote {
  exact: string;
  prefix?: string;
}

/** The clause before the reference, with what comes before it where that does not stand only once. */
function quotationAt(place: Place, { text, startOf }: SectionText): Quote {
  const { run, index, isAbove } = place;
  let start = index;
  let end = index + 1;
  const backwards = (withinClause: boolean) => start > 0 && mayExtend(run, start - 1, withinClause);
  while (backwards(true) && end - start < MOST_WORDS) start -= 1;
  while (backwards(false) && end - start < FEWEST_WORDS) start -= 1;
  while (isAbove && end < run.length && end - start < FEWEST_WORDS) end += 1;
  const exact = trimmed(textOf(run.slice(start, end)));
  const runStart = startOf.get(run) ?? 0;
  const at = text.indexOf(exact, runStart + lengthBefore(run, start));
  const before = text.slice(0, at).trimEnd().split(' ');
  for (let words = 0; words <= MOST_WORDS * MOST_WORDS; words += FEWEST_WORDS) {
    const prefix = words === 0 ? '' : before.slice(-words).join(' ');
    const whole = `${prefix} ${exact}`.trimStart();
    if (text.indexOf(whole) === text.lastIndexOf(whole))
      return prefix === '' ? { exact } : { exact, prefix };
  }
  return { exact };
}

function lengthBefore(run: readonly Word[], index: number): number {
  return run.slice(0, index).reduce((sum, { text }) => sum + text.length + 1, 0);
}

function mayExtend(run: readonly Word[], index: number, withinClause: boolean): boolean {
  const text = run[index]?.text ?? '';
  return !RESET.test(text) && !(withinClause && BOUNDARY.test(text));
}

/** Without the signs around it, of which the one half may stand outside. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function slugOf(exact: string): string {
  return slugify(exact.split(' ').slice(-WORDS_IN_SLUG).join(' ')) || 'voetnoot';
}
