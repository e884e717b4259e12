import { findQuote, type TextRange } from './text-quote.ts';

/** What a concept is recognised by. */
export interface ConceptForms {
  slug: string;
  /** The term and its other forms. */
  forms: readonly string[];
  /** Whether a longer word that holds a form counts too. */
  compounds: boolean;
  /** Words in which a form means something else. */
  except: readonly string[];
}

/** A place in a text where a concept is named. */
export interface ConceptOccurrence<Concept extends ConceptForms = ConceptForms> extends TextRange {
  concept: Concept;
}

/**
 * Every place in a text that names a concept, in reading order. Capitals make no difference; where
 * two concepts lay claim to the same letters the longer form has them.
 */
export function findConcepts<Concept extends ConceptForms>(
  text: string,
  concepts: readonly Concept[],
): ConceptOccurrence<Concept>[] {
  const claims = concepts.flatMap((concept) => {
    const forbidden = concept.except.flatMap((exact) => findQuote(text, { exact }));
    return [...text.matchAll(pattern(concept))]
      .map(({ index, 0: words }) => ({ concept, start: index, end: index + words.length }))
      .filter((claim) => !forbidden.some((range) => overlaps(range, claim)));
  });
  claims.sort((one, other) => length(other) - length(one) || one.start - other.start);
  const granted: ConceptOccurrence<Concept>[] = [];
  for (const claim of claims) {
    if (!granted.some((range) => overlaps(range, claim))) granted.push(claim);
  }
  return granted.sort((one, other) => one.start - other.start);
}

const length = ({ start, end }: TextRange) => end - start;
const overlaps = (one: TextRange, other: TextRange) =>
  one.start < other.end && other.start < one.end;

function pattern({ forms, compounds }: ConceptForms): RegExp {
  const alternatives = forms
    .toSorted((one, other) => other.length - one.length)
    .map((form) => form.split(/\s+/).map(RegExp.escape).join('\\s+'))
    .join('|');
  const letters = compounds ? '[\\p{L}\\p{M}]*' : '';
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${letters}(?:${alternatives})${letters}(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
}
