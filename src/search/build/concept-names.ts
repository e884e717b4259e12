import type { Book } from '../../book/read-book.ts';
import type { ConceptNames } from '../dutch/vocabulary.ts';

/** The concepts of a book by all that they are called. */
export function conceptNames({ concepts }: Book): ConceptNames[] {
  return concepts.map(({ data: { term, forms, synonyms } }) => ({
    names: [term, ...forms],
    synonyms,
  }));
}
