import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import { ContentError } from '../../../src/problems.ts';
import { decode } from './decode.ts';
import { readDocx } from './docx.ts';
import { readExtracted } from './extracted.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { readMarkdown } from './markdown.ts';
import type { KnownChapter } from '../structure/chapter-plan.ts';

/**
 * Reads a manuscript from disk, by the ending of its name.
 *
 * @param dictionary Loads the dictionary, if the manuscript can be read at all.
 * @throws {ContentError} for a file that is missing, of another kind, or cannot be read.
 */
export async function readManuscript(
  file: string,
  dictionary: () => DutchDictionary,
  known?: KnownChapter,
): Promise<{ manuscript: Manuscript; encoding: string }> {
  const ending = path.extname(file).toLowerCase();
  if (!['.txt', '.text', '.md', '.markdown', '.docx'].includes(ending)) {
    throw new ContentError([
      {
        code: 'unknown-manuscript',
        file,
        reason: `A manuscript ends in .txt, .md or .docx, not in "${ending}".`,
        mend: 'Save it as one of those.',
      },
    ]);
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    throw new ContentError([
      {
        code: 'no-such-manuscript',
        file,
        reason: found ? 'This is no file.' : 'There is no such file.',
        mend: 'Check the path; put it between quotes if it has spaces.',
      },
    ]);
  }
  const bytes = readFileSync(file);
  if (ending === '.docx') return { manuscript: await readDocx(bytes, file), encoding: 'docx' };
  const { text, encoding } = decode(bytes, file);
  const manuscript = ending.startsWith('.m')
    ? readMarkdown(text)
    : readExtracted(text, dictionary(), known);
  return { manuscript, encoding };
}
