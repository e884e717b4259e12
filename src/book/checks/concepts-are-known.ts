import type { Problem } from '../../problems.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Book } from '../read-book.ts';

/** Every concept that a note treats, or that another concept is related to, is in the glossary. */
export function conceptsAreKnown({ chapters, concepts }: Book): Problem[] {
  const known = concepts.map(({ slug }) => slug);
  const mentions = [
    ...chapters
      .flatMap(({ notes }) => notes)
      .flatMap(({ file, data, lineOf }) =>
        Object.keys(data.concepts).map((slug) => ({
          slug,
          file,
          line: lineOf(['concepts', slug]) ?? lineOf(['concepts']),
        })),
      ),
    ...concepts.flatMap(({ file, data, lineOf }) =>
      data.related.map((slug, index) => ({ slug, file, line: lineOf(['related', index]) })),
    ),
  ];
  return mentions
    .filter(({ slug }) => !known.includes(slug))
    .map(({ slug, file, line }) => ({
      code: 'unknown-concept',
      file,
      line,
      reason: `There is no concept "${slug}".${didYouMean(slug, known)}`,
      mend: `Correct the name, or write content/concepts/${slug}.mdx.`,
    }));
}
