import path from 'node:path';
import { ledgerProblems } from '../permalinks/verify.ts';
import { ContentError, type Problem } from '../problems.ts';
import { chapterText } from './chapter-text.ts';
import { LEDGER_FILE, readLedger } from './ledger-files.ts';
import type { Book, ChapterSource } from './read-book.ts';

/**
 * What must hold before anything is published: each chapter's text agrees with its ledger.
 *
 * @param root Folder of the project, the one that holds `content/`.
 */
export async function checkLedgers({ chapters }: Book, root: string): Promise<Problem[]> {
  const problems = await Promise.all(chapters.map((chapter) => checkLedger(chapter, root)));
  return problems.flat();
}

async function checkLedger(chapter: ChapterSource, root: string): Promise<Problem[]> {
  const folder = path.posix.dirname(chapter.file);
  try {
    const ledger = readLedger(path.join(root, folder));
    return ledgerProblems(ledger, await chapterText(chapter), `${folder}/${LEDGER_FILE}`);
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}
