import type { Problem } from '../../problems.ts';
import type { Book } from '../read-book.ts';

/** No two sources answer to one id. */
export function sourceIdsAreUnique({ bibliography: { file, sources, lineOf } }: Book): Problem[] {
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, { id }] of sources.entries()) {
    if (first.has(id)) {
      problems.push({
        code: 'source-twice',
        file,
        line: lineOf([index, 'id']),
        reason: `The id "${id}" is given out twice.`,
        mend: 'Take one of the two out if they are the same work, else give it another id.',
      });
    }
    first.set(id, index);
  }
  return problems;
}
