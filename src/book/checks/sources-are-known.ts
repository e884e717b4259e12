import type { Problem } from '../../problems.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Book } from '../read-book.ts';

/** Every source that a note cites stands in the bibliography. */
export function sourcesAreKnown({ chapters, bibliography }: Book): Problem[] {
  const known = bibliography.sources.map(({ id }) => id);
  return chapters.flatMap(({ notes }) =>
    notes.flatMap(({ file, data, lineOf }) =>
      data.sources
        .filter((id) => !known.includes(id))
        .map((id) => ({
          code: 'unknown-source',
          file,
          line: lineOf(['sources', data.sources.indexOf(id)]),
          reason: `${bibliography.file} has no source "${id}".${didYouMean(id, known)}`,
          mend: `Correct the id, or add the source to ${bibliography.file}.`,
        })),
    ),
  );
}
