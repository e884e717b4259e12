import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chapterText } from '../../../src/book/chapter-text.ts';
import { quotationsAreFound } from '../../../src/book/checks/quotations-are-found.ts';
import { LEDGER_FILE, readLedger } from '../../../src/book/ledger-files.ts';
import { readBook, type ChapterSource } from '../../../src/book/read-book.ts';
import { serialiseLedger } from '../../../src/permalinks/ledger.ts';
import { updateLedger } from '../../../src/permalinks/update.ts';
import { changesBetween, doubtProblem } from '../../../src/permalinks/verify.ts';
import { ContentError, formatProblem } from '../../../src/problems.ts';

/** Folder of a chapter's notes that hang nowhere; the site does not read it. */
const PARKED = 'parked';

/**
 * Makes a chapter whole after its text has changed: parks the notes whose quotation is gone, and
 * brings the ledger of addresses up to date.
 *
 * @param root Folder that holds `content/`.
 * @returns What was done and what the author has to decide, and what became of addresses.
 * @throws {ContentError} when the chapter cannot be read.
 */
export async function reconcileChapter(
  root: string,
  slug: string,
): Promise<{ remarks: string[]; addresses: string[] }> {
  const parked = await parkNotes(root, await readChapter(root, slug));
  const chapter = await readChapter(root, slug);
  const folder = path.join(root, 'content', 'chapters', slug);
  const before = readLedger(folder);
  const { ledger, doubts } = updateLedger(before, await chapterText(chapter));
  writeFileSync(path.join(folder, LEDGER_FILE), serialiseLedger(ledger));
  const changes = before ? changesBetween(before, ledger) : [];
  return {
    remarks: [...parked, ...doubts.map((doubt) => formatProblem(doubtProblem(doubt, slug)))],
    addresses: changes,
  };
}

/**
 * A chapter as its author wrote it.
 *
 * @throws {ContentError} when it cannot be read.
 */
export async function readChapter(root: string, slug: string): Promise<ChapterSource> {
  const { book, problems } = await readBook(root);
  const folder = `content/chapters/${slug}/`;
  const own = problems.filter(({ file }) => file.startsWith(folder));
  if (own.length > 0) throw new ContentError(own);
  const chapter = book.chapters.find((candidate) => candidate.slug === slug);
  if (chapter) return chapter;
  throw new ContentError([
    {
      code: 'address-taken',
      file: folder,
      reason: 'This folder is there, and holds no chapter.',
      mend: 'Choose another --chapter, or move the folder away.',
    },
  ]);
}

/** Moves notes that hang nowhere, or in more than one place, to a folder of their own. */
async function parkNotes(root: string, chapter: ChapterSource): Promise<string[]> {
  const problems = await quotationsAreFound(chapter);
  return problems.map(({ file, reason }) => {
    const section = path.posix.basename(path.posix.dirname(file));
    const notes = path.posix.dirname(path.posix.dirname(file));
    const parked = path.posix.join(notes, PARKED, section);
    mkdirSync(path.join(root, parked), { recursive: true });
    const target = freeName(root, path.posix.join(parked, path.posix.basename(file, '.mdx')));
    renameSync(path.join(root, file), path.join(root, target));
    return `note parked: ${file} → ${target}: ${reason} Give it other words in its quote, and move it back.`;
  });
}

/** The name, with a number if another note has been parked under it. */
function freeName(root: string, base: string): string {
  let name = `${base}.mdx`;
  for (let count = 2; existsSync(path.join(root, name)); count += 1) name = `${base}-${count}.mdx`;
  return name;
}
