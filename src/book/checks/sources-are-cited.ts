import type { Problem } from '../../problems.ts';
import type { Book } from '../read-book.ts';

/** Sources that no note leans on: worth a look, no reason to stop. */
export function sourcesAreCited({ chapters, bibliography }: Book): Problem[] {
  const { file, sources, lineOf } = bibliography;
  const cited = new Set(chapters.flatMap(({ notes }) => notes).flatMap(({ data }) => data.sources));
  return sources.flatMap(({ id }, index) =>
    cited.has(id)
      ? []
      : [
          {
            code: 'source-not-cited',
            file,
            line: lineOf([index, 'id']),
            reason: `No note cites "${id}".`,
            mend: 'Cite it under sources: of a note, or take it out of the bibliography.',
          },
        ],
  );
}
