import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../problems.ts';
import { chapterSchema, type ChapterData } from '../schemas/chapter.ts';
import { sectionSchema, type SectionData } from '../schemas/section.ts';
import { readYaml } from './yaml.ts';

/** A section as its author wrote it. */
export interface SectionSource {
  slug: string;
  /** Path from the root of the project. */
  file: string;
  data: SectionData;
  /** The MDX, with blank lines where the frontmatter stood, so that line numbers hold. */
  body: string;
}

/** A chapter as its author wrote it; sections in the order of their file names. */
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
}

/** All that stands in a content folder. */
export interface Book {
  chapters: ChapterSource[];
}

/**
 * Reads a project's content from disk, for whatever works outside Astro's collections: checks,
 * ledger, import. What cannot be read is left out of the book and named in `problems`.
 *
 * @param root Folder of the project, the one that holds `content/`.
 */
export async function readBook(root: string): Promise<{ book: Book; problems: Problem[] }> {
  const problems: Problem[] = [];
  const chapters: ChapterSource[] = [];
  for (const file of await files(root, 'content/chapters/*/chapter.yaml')) {
    const folder = path.posix.dirname(file);
    const { data, lineOf, problems: found } = readYaml(await read(root, file), chapterSchema, file);
    problems.push(...found);
    const sections: SectionSource[] = [];
    const unreadable: string[] = [];
    for (const sectionFile of await files(root, `${folder}/sections/*.mdx`)) {
      const section = readSection(await read(root, sectionFile), sectionFile);
      problems.push(...section.problems);
      if (section.source) sections.push(section.source);
      else unreadable.push(slugOf(sectionFile));
    }
    if (!data) continue;
    const slug = path.posix.basename(folder);
    chapters.push({ slug, file, data, lineOf, sections, unreadable });
  }
  return { book: { chapters }, problems };
}

function readSection(text: string, file: string): { source?: SectionSource; problems: Problem[] } {
  const fenced = /^---\r?\n(?<yaml>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (fenced?.index !== 0) {
    const problem: Problem = {
      code: 'no-frontmatter',
      file,
      line: 1,
      reason: 'The file does not begin with frontmatter.',
      mend: 'Begin it with a line ---, then title: and summary:, then a line --- again.',
    };
    return { problems: [problem] };
  }
  const { data, problems } = readYaml(fenced.groups?.['yaml'] ?? '', sectionSchema, file, 2);
  if (!data) return { problems };
  const [frontmatter] = fenced;
  const body = frontmatter.replace(/[^\n]/g, '') + text.slice(frontmatter.length);
  return { source: { slug: slugOf(file), file, data, body }, problems };
}

function slugOf(sectionFile: string): string {
  return path.posix.basename(sectionFile, '.mdx');
}

async function files(root: string, pattern: string): Promise<string[]> {
  const found = await Array.fromAsync(glob(pattern, { cwd: root }));
  return found.map((file) => file.replaceAll(path.sep, '/')).sort();
}

function read(root: string, file: string): Promise<string> {
  return readFile(path.join(root, file), 'utf8');
}
