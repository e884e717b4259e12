import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from '../problems.ts';
import { chapterSchema, type ChapterData } from '../schemas/chapter.ts';
import { conceptSchema, type ConceptData } from '../schemas/concept.ts';
import { helpSchema, type HelpNeed } from '../schemas/help-line.ts';
import { noteSchema, type NoteData } from '../schemas/note.ts';
import { sectionSchema, type SectionData } from '../schemas/section.ts';
import { sourcesSchema, type Source } from '../schemas/source.ts';
import { readYaml } from './yaml.ts';

/** A text with frontmatter, as its author wrote it. */
export interface TextSource<Data> {
  slug: string;
  /** Path from the root of the project. */
  file: string;
  data: Data;
  /** The MDX, with blank lines where the frontmatter stood, so that line numbers hold. */
  body: string;
  /** Line of the file on which the value at a path of the frontmatter stands. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

export type SectionSource = TextSource<SectionData>;
export type ConceptSource = TextSource<ConceptData>;

export interface NoteSource extends TextSource<NoteData> {
  /** Slug of its chapter. */
  chapter: string;
  /** Slug of the section it hangs in. */
  section: string;
}

/** A chapter as its author wrote it; sections and notes in the order of their file names. */
export interface ChapterSource {
  slug: string;
  /** Path of chapter.yaml from the root of the project. */
  file: string;
  data: ChapterData;
  /** Line in chapter.yaml on which the value at a path stands. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
  sections: SectionSource[];
  /** Slugs of the section files that cannot be read; the problems say why. */
  unreadable: string[];
  notes: NoteSource[];
}

/** The bibliography as it was exported. */
export interface SourceList {
  /** Path from the root of the project. */
  file: string;
  sources: Source[];
  /** Line of the file on which the value at a path stands. */
  lineOf: (path: readonly PropertyKey[]) => number | undefined;
}

/** All that stands in a content folder. */
export interface Book {
  chapters: ChapterSource[];
  concepts: ConceptSource[];
  bibliography: SourceList;
  /** Whom a reader in need can turn to. */
  help: HelpNeed[];
}

export const SOURCES_FILE = 'content/sources.json';
export const HELP_FILE = 'content/pages/help-lines.yaml';

/**
 * Reads a project's content from disk, for whatever works outside Astro's collections: checks,
 * ledger, import. What cannot be read is left out of the book and named in `problems`.
 *
 * @param root Folder of the project, the one that holds `content/`.
 */
export async function readBook(root: string): Promise<{ book: Book; problems: Problem[] }> {
  const problems: Problem[] = [];
  const keep = <Value>({ value, problems: found }: Reading<Value>): Value => {
    problems.push(...found);
    return value;
  };
  const chapters: ChapterSource[] = [];
  for (const file of await files(root, 'content/chapters/*/chapter.yaml')) {
    const folder = path.posix.dirname(file);
    const { data, lineOf, problems: found } = readYaml(await read(root, file), chapterSchema, file);
    problems.push(...found);
    const texts = await readTexts(root, `${folder}/sections/*.mdx`, sectionSchema);
    const sections = keep(texts);
    const notes = keep(await readNotes(root, folder));
    if (!data) continue;
    const slug = path.posix.basename(folder);
    chapters.push({ slug, file, data, lineOf, sections, unreadable: texts.unreadable, notes });
  }
  const concepts = keep(await readConcepts(root));
  const bibliography = keep(await readSources(root));
  const help = keep(await readHelp(root));
  return { book: { chapters, concepts, bibliography, help }, problems };
}

/** What was read, and what could not be. */
export interface Reading<Value> {
  value: Value;
  problems: Problem[];
}

/**
 * The notes of a chapter, or of one section of it.
 *
 * @param folder Folder of the chapter, from the root of the project; a glob pattern reads several.
 */
export async function readNotes(
  root: string,
  folder: string,
  section = '*',
): Promise<Reading<NoteSource[]>> {
  const { value, problems } = await readTexts(root, `${folder}/notes/${section}/*.mdx`, noteSchema);
  const notes = value.map((note) => {
    const [chapter = '', , section = ''] = note.file.split('/').slice(2);
    return { ...note, chapter, section };
  });
  return { value: notes, problems };
}

/** The glossary. */
export function readConcepts(root: string): Promise<Reading<ConceptSource[]>> {
  return readTexts(root, 'content/concepts/*.mdx', conceptSchema);
}

/** The bibliography; a project may do without. */
export async function readSources(root: string): Promise<Reading<SourceList>> {
  const [file] = await files(root, SOURCES_FILE);
  // Every JSON text is a YAML text as well, and this reader knows on which line a fault stands.
  const { data, problems, lineOf } = readYaml(
    file ? await read(root, file) : '[]',
    sourcesSchema,
    SOURCES_FILE,
  );
  return { value: { file: SOURCES_FILE, sources: data ?? [], lineOf }, problems };
}

/** Whom a reader in need can turn to; a project may leave it to the general emergency number. */
export async function readHelp(root: string): Promise<Reading<HelpNeed[]>> {
  const [file] = await files(root, HELP_FILE);
  const { data, problems } = readYaml(file ? await read(root, file) : '[]', helpSchema, HELP_FILE);
  return { value: data ?? [], problems };
}

async function readTexts<Schema extends z.ZodType>(
  root: string,
  pattern: string,
  schema: Schema,
): Promise<Reading<TextSource<z.output<Schema>>[]> & { unreadable: string[] }> {
  const value: TextSource<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  const unreadable: string[] = [];
  for (const file of await files(root, pattern)) {
    const text = readText(await read(root, file), file, schema);
    problems.push(...text.problems);
    if (text.source) value.push(text.source);
    else unreadable.push(slugOf(file));
  }
  return { value, problems, unreadable };
}

function readText<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): { source?: TextSource<z.output<Schema>>; problems: Problem[] } {
  const fenced = /^---\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (fenced?.index !== 0) {
    const problem: Problem = {
      code: 'no-frontmatter',
      file,
      line: 1,
      reason: 'The file does not begin with frontmatter.',
      mend: 'Begin it with a line ---, then its keys (docs/authoring.md lists them), then a line --- again.',
    };
    return { problems: [problem] };
  }
  const { data, problems, lineOf } = readYaml(fenced.groups?.['yaml'] ?? '', schema, file, 2);
  if (!data) return { problems };
  const [frontmatter] = fenced;
  const body = frontmatter.replace(/[^\n]/g, '') + text.slice(frontmatter.length);
  return { source: { slug: slugOf(file), file, data, body, lineOf }, problems };
}

function slugOf(textFile: string): string {
  return path.posix.basename(textFile, '.mdx');
}

async function files(root: string, pattern: string): Promise<string[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: root }));
  return found.map((file) => file.replaceAll(path.sep, '/')).sort();
}

function read(root: string, file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}
