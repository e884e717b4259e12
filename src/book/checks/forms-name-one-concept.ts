import type { Problem } from '../../problems.ts';
import type { Book } from '../read-book.ts';

/** No form belongs to two concepts: a link can lead to one of them only. */
export function formsNameOneConcept({ concepts }: Book): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { slug, file, data, lineOf } of concepts) {
    for (const [index, form] of [data.term, ...data.forms].entries()) {
      const key = form.toLowerCase();
      const owner = owners.get(key);
      if (owner !== undefined && owner !== slug) {
        problems.push({
          code: 'form-taken',
          file,
          line: index === 0 ? lineOf(['term']) : lineOf(['forms', index - 1]),
          reason: `"${form}" is already a form of the concept "${owner}".`,
          mend: 'Leave it to one of the two; the other can name it under synonyms:.',
        });
      }
      owners.set(key, slug);
    }
  }
  return problems;
}
