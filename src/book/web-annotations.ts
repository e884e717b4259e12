import type { NoteKind } from '../schemas/note.ts';
import type { TextRange } from '../text/text-quote.ts';

/** A note as this export needs it; addresses are absolute. */
export interface AnnotatedPassage {
  address: string;
  kind: NoteKind;
  html: string;
  language: string;
  /** Addresses of the sources it leans on. */
  sources: readonly string[];
  /** Address of the section's page. */
  section: string;
  /** Id of the passage on that page. */
  passage: string;
  /** Text of the passage. */
  text: string;
  /** The quoted words in that text. */
  range: TextRange;
}

/** https://www.w3.org/TR/annotation-model/#motivation-and-purpose */
const MOTIVATIONS: Readonly<Record<NoteKind, string>> = {
  uitleg: 'describing',
  bron: 'linking',
  kanttekening: 'commenting',
  vraag: 'questioning',
};

/** Code points of context on each side of a quotation. */
const CONTEXT = 32;

/**
 * Notes as a collection of the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 * Each is about words within a passage, chosen by quotation and by position: two ways to the same.
 *
 * @param address Absolute address at which the collection is served.
 */
export function annotationCollection(
  address: string,
  label: string,
  notes: readonly AnnotatedPassage[],
): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label,
    total: notes.length,
    first: {
      id: `${address}#1`,
      type: 'AnnotationPage',
      startIndex: 0,
      items: notes.map(annotation),
    },
  };
}

function annotation(note: AnnotatedPassage): object {
  return {
    id: note.address,
    type: 'Annotation',
    motivation: MOTIVATIONS[note.kind],
    body: [
      {
        type: 'TextualBody',
        value: note.html,
        format: 'text/html',
        language: note.language,
      },
      ...note.sources.map((source) => ({
        type: 'SpecificResource',
        source,
        purpose: 'linking',
      })),
    ],
    target: {
      source: note.section,
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        value: note.passage,
        refinedBy: [quoteSelector(note), positionSelector(note)],
      },
    },
  };
}

function quoteSelector({ text, range: { start, end } }: AnnotatedPassage): object {
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: codePoints(text.slice(0, start)).slice(-CONTEXT).join(''),
    suffix: codePoints(text.slice(end)).slice(0, CONTEXT).join(''),
  };
}

/** Positions count code points, as the model asks. */
function positionSelector({ text, range: { start, end } }: AnnotatedPassage): object {
  return {
    type: 'TextPositionSelector',
    start: codePoints(text.slice(0, start)).length,
    end: codePoints(text.slice(0, end)).length,
  };
}

const codePoints = (text: string) => Array.from(text);
