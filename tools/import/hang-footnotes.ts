import { parseDocument, stringify } from 'yaml';
import { runsOf, textOf, type Block, type Doubt, type Footnote, type Word } from './document.ts';
import { slugify, type ImportedNote, type KnownNote, type Section } from './sections.ts';
import { writeBlocks } from './write-mdx.ts';

/** Words that a note hangs on: fewer say too little, more are hard to see as one place. */
const FEWEST_WORDS = 3;
const MOST_WORDS = 8;

/** Words of the quotation that name the note. */
const WORDS_IN_SLUG = 3;

/** Where a quotation begins or ends, at the latest. */
const BOUNDARY = /[.,;:!?…)”’»–—]$/;

/** Words that the site sets in other signs, in which a quotation would not be found. */
const RESET = /--|\.\.\.|["'`]/;

/** Where a footnote's reference stands. */
interface Place {
  section: Section;
  run: readonly Word[];
  index: number;
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
  const places = placesOf(sections);
  const last = lastPlace(sections);
  const texts = new Map(sections.map((section) => [section.slug, textOfSection(section)]));
  const taken = new Set(known.map(({ section, slug }) => `${section}/${slug}`));
  const doubts: Doubt[] = [];
  const notes = footnotes.flatMap((footnote) => {
    const place = places.get(footnote.label) ?? last;
    if (!place) return [];
    const body = writeBlocks(
      footnote.paragraphs.map((words) => ({ kind: 'paragraph' as const, words })),
    );
    const section = place.section.slug;
    const text = texts.get(section) ?? '';
    const exact = quotationAt(place, text);
    if (!places.has(footnote.label)) {
      doubts.push({
        line: footnote.paragraphs[0]?.[0]?.line ?? 0,
        choice: `a footnote without a reference in the text hangs on its last words: ${exact}`,
        alternative: 'change the quotation of the note to the words that it is about',
      });
    }
    const same = known.find((note) => note.section === section && note.body.trim() === body.trim());
    if (same) {
      const frontmatter = withQuotation(same, exact, text);
      return [{ section, slug: same.slug, mdx: noteFile(frontmatter, body) }];
    }
    const rival = known.find((note) => note.section === section && note.exact === exact);
    if (rival) {
      doubts.push({
        line: footnote.paragraphs[0]?.[0]?.line ?? 0,
        choice: `a new note beside notes/${section}/${rival.slug}.mdx, which says something else of the same words`,
        alternative: 'it is the same note: delete one of the two',
      });
    }
    const slug = freeSlug(exact, section, taken);
    const frontmatter = stringify({ kind: 'uitleg', quote: { exact } }, { lineWidth: 0 });
    return [{ section, slug, mdx: noteFile(frontmatter, body) }];
  });
  return { notes, doubts };
}

function noteFile(frontmatter: string, body: string): string {
  return `---\n${frontmatter}---\n\n${body}`;
}

/** The frontmatter of a note, which hangs on other words if its own are gone. */
function withQuotation({ frontmatter, exact: own }: KnownNote, exact: string, text: string) {
  if (text.includes(own)) return frontmatter;
  const document = parseDocument(frontmatter);
  document.set('quote', { exact });
  return document.toString({ lineWidth: 0 });
}

function placesOf(sections: readonly Section[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let waiting: string[] = [];
  for (const section of sections) {
    waiting.push(...section.titleFootnotes);
    for (const block of section.blocks) {
      for (const run of runsOf(block)) {
        const labels = run.flatMap((word) => word.footnotes ?? []);
        // Nothing hangs on a heading.
        if (isHeading(block)) {
          waiting.push(...labels);
          continue;
        }
        for (const label of waiting) places.set(label, { section, run, index: 0 });
        waiting = [];
        for (const [index, word] of run.entries()) {
          for (const label of word.footnotes ?? []) places.set(label, { section, run, index });
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
      .map((run) => ({ section, run, index: run.length - 1 })),
  );
  return all.findLast(({ run }) => run.length >= FEWEST_WORDS) ?? all.at(-1);
}

function isHeading({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'label';
}

function textOfSection({ blocks }: Section): string {
  return blocks
    .filter((block) => !isHeading(block))
    .flatMap(runsOf)
    .map(textOf)
    .join('\n');
}

/** The clause before the reference, as long as it takes to stand in the text only once. */
function quotationAt({ run, index }: Place, text: string): string {
  let start = index;
  let end = index + 1;
  while (start > 0 && index - start < MOST_WORDS - 1 && mayExtend(run, start - 1, true)) start -= 1;
  while (end < run.length && end - start < FEWEST_WORDS && mayExtend(run, end, false)) end += 1;
  const quotation = () => trimmed(textOf(run.slice(start, end)));
  const isUnique = () => text.indexOf(quotation()) === text.lastIndexOf(quotation());
  while (!isUnique() && start > 0 && mayExtend(run, start - 1, false)) start -= 1;
  while (!isUnique() && end < run.length && mayExtend(run, end, false)) end += 1;
  return quotation();
}

function mayExtend(run: readonly Word[], index: number, withinClause: boolean): boolean {
  const text = run[index]?.text ?? '';
  return !RESET.test(text) && !(withinClause && BOUNDARY.test(text));
}

/** Without the signs around it, of which the one half may stand outside. */
function trimmed(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function freeSlug(exact: string, section: string, taken: Set<string>): string {
  const base = slugify(exact.split(' ').slice(-WORDS_IN_SLUG).join(' ')) || 'voetnoot';
  let slug = base;
  for (let count = 2; taken.has(`${section}/${slug}`); count += 1) slug = `${base}-${count}`;
  taken.add(`${section}/${slug}`);
  return slug;
}
