import { noteFile } from './chapter-files.ts';
import type { RepairKind } from '../model/blocks.ts';
import type { Imported } from '../pipeline.ts';
import type { Proof } from '../prove/proof.ts';

/** What each kind of repair is called in the report. */
const NAMES: Readonly<Record<RepairKind, string>> = {
  characters: 'ligatures and invisible signs replaced',
  'running-head': 'running heads dropped',
  'page-number': 'page numbers dropped',
  'hyphen-joined': 'words rejoined',
  'hyphen-kept': 'words rejoined with their hyphen',
  apostrophe: 'apostrophes mended',
  'stray-space': 'spaces before punctuation or inside quotation marks taken out',
  capital: 'capitals restored',
  'title-case': 'titles set in small letters',
  'heading-mark': 'numbers and underlines of titles dropped',
  'footnote-mark': 'numbers of footnotes turned into markup',
  'list-mark': 'marks of list items turned into markup',
  'dialogue-mark': 'dashes of dialogue turned into markup',
  'speaker-direction': 'stage directions moved behind the speaker',
  'testimony-quote': 'quotation marks of testimony turned into markup',
  placeholder: 'titles put where the manuscript has none',
};

/** Repairs listed in full; of the others the report gives number and lines. */
const LISTED: ReadonlySet<RepairKind> = new Set([
  'running-head',
  'hyphen-joined',
  'hyphen-kept',
  'apostrophe',
  'stray-space',
  'title-case',
  'placeholder',
]);

/** Lines named per kind of repair; a long manuscript has thousands. */
const MOST_LINES = 200;

/** What is known of an import besides what the manuscript says. */
export interface ReportContext {
  /** Name of the manuscript's file. */
  file: string;
  encoding: string;
  proof: Proof;
  /** What happened to the chapter as it was, and what the author still has to do. */
  remarks: readonly string[];
  /** What became of the addresses of passages. */
  addresses: readonly string[];
  /** Fields that hold a placeholder. */
  toFillIn: readonly string[];
}

/** The report of an import, for the author and for the proof that is kept beside the chapter. */
export function formatReport(imported: Imported, context: ReportContext): string {
  const { sections, notes, title, end } = imported;
  const { proof } = context;
  // Word shows no lines.
  const unit = context.encoding === 'docx' ? 'paragraph' : 'line';
  const lines = [
    `Imported from ${context.file} (${context.encoding})`,
    '',
    'Sections',
    ...(title === undefined ? [] : [`  ${title}`]),
    ...sections.map(
      (section) => `  ${'  '.repeat(section.depth)}${section.title} → ${section.slug}`,
    ),
    ...(notes.length > 0
      ? [
          '',
          'Notes, made of footnotes',
          ...notes.map((note) => `  ${noteFile(note)} (${note.fingerprint})`),
        ]
      : []),
    '',
    'Proof',
    `  words in: ${proof.wordsIn}`,
    `  words out: ${proof.wordsOut}`,
    `  differences explained: ${proof.explained.values().reduce((sum, count) => sum + count, 0)}`,
    `  differences unexplained: ${proof.unexplained.length}`,
    '',
    'Repairs',
    `  spreads put in order: ${imported.pagesMoved}`,
    ...repairLines(imported, unit),
    '',
    'Doubtful choices',
    ...orNone(
      imported.doubts.map(
        ({ line, choice, alternative }) => `  ${unit} ${line}: ${choice} (or: ${alternative})`,
      ),
    ),
    '',
    'Where the text ends',
    end.whole
      ? `  ${unit} ${end.line}, with a whole sentence: … ${end.words}`
      : `  ${unit} ${end.line}: the text breaks off in the middle of a sentence: … ${end.words}`,
    '',
    'To fill in',
    ...orNone(context.toFillIn.map((field) => `  ${field}`)),
    ...group('Remarks', context.remarks),
    ...group('Addresses', context.addresses),
  ];
  return `${lines.join('\n')}\n`;
}

function repairLines({ repairs }: Imported, unit: string): string[] {
  const byKind = Map.groupBy(repairs, ({ kind }) => kind);
  return [...byKind].flatMap(([kind, made]) => {
    const places = [...new Set(made.map(({ line }) => line))].sort((a, b) => a - b);
    const shown = places.slice(0, MOST_LINES).join(', ') + (places.length > MOST_LINES ? ' …' : '');
    const heading = `  ${NAMES[kind]}: ${made.length} (${unit} ${shown})`;
    if (!LISTED.has(kind)) return [heading];
    const details = made
      .slice(0, MOST_LINES)
      .map(
        ({ line, before, after }) => `    ${line}: ${before}${after === '' ? '' : ` → ${after}`}`,
      );
    return [heading, ...details];
  });
}

function group(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0
    ? ['', heading, ...lines.map((line) => `  ${line.replaceAll('\n', '\n    ')}`)]
    : [];
}

/** The fingerprints of the notes that a report says were made, by their files. */
export function notesMade(report: string): Map<string, string> {
  return new Map(
    report
      .matchAll(/^ {2}(notes\/\S+\.mdx) \(([0-9a-f]{16})\)$/gm)
      .map(([, file = '', fingerprint = '']) => [file, fingerprint]),
  );
}

function orNone(lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? lines : ['  none'];
}
