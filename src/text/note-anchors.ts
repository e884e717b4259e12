import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Problem } from '../problems.ts';
import { markRanges } from './mark-ranges.ts';
import { nearestText } from './nearest-text.ts';
import { visitPassages } from './paragraph-ids.ts';
import { findQuote, type TextQuote, type TextRange } from './text-quote.ts';

/** A note that hangs on words of a section. */
export interface Note {
  /** The part of its address after `noot-`. */
  slug: string;
  /** Path from the root of the project, for messages. */
  file: string;
  /** Line on which its quotation stands. */
  line?: number | undefined;
  kind: string;
  quote: TextQuote;
  /** What the note says. */
  body: ElementContent[];
}

/** The words around a note, in the language of the page. */
export interface NoteLabels {
  kind: (kind: string) => string;
  /** What the note and the reference to it are called. */
  name: (number: number, kind: string) => string;
  back: (number: number) => string;
}

/** Where a note hangs: in one passage, at offsets in that passage's text content. */
export interface NotePlace extends TextRange {
  passage: Element;
}

/**
 * Hangs notes on a section: the quoted words are marked and followed by a reference, the note itself
 * comes right after the passage. Notes are numbered in reading order of their references. The text
 * content of every paragraph stays as it was; that of a list item gets its notes at the end.
 *
 * @param tree The section, with ids on its passages; changed in place.
 * @returns What is wrong with notes that could not be placed; the others hang.
 */
export function anchorNotes(tree: Root, notes: readonly Note[], labels: NoteLabels): Problem[] {
  const { places, problems } = placeNotes(tree, notes);
  const numbered = [...places].map(([note, place], index) => ({ note, place, number: index + 1 }));
  const footnotes = new Map<Element, Element[]>();

  for (const [passage, hanging] of Map.groupBy(numbered, ({ place }) => place.passage)) {
    markRanges(
      passage,
      hanging.map(({ note, place, number }) => ({
        start: place.start,
        end: place.end,
        kind: note.kind,
        after: reference(note, number, labels),
      })),
    );
    footnotes.set(
      passage,
      hanging.map(({ note, number }) => footnote(note, number, labels)),
    );
  }

  visit(tree, 'element', (passage, index, parent) => {
    const notesHere = footnotes.get(passage);
    if (!notesHere || !parent || index === undefined) return;
    if (passage.tagName === 'li') {
      passage.children = [h('div', { class: 'annotated' }, passage.children), ...notesHere];
      return SKIP;
    }
    passage.properties.className = [...classNames(passage), 'annotated'];
    parent.children.splice(index + 1, 0, ...notesHere);
    return [SKIP, index + 1 + notesHere.length];
  });
  return problems;
}

/**
 * Finds where notes hang.
 *
 * @returns The places in reading order of their ends, and a problem for each note that hangs nowhere
 *   or in more than one place.
 */
export function placeNotes<Quoting extends Omit<Note, 'body' | 'kind'>>(
  tree: Root,
  notes: readonly Quoting[],
): { places: Map<Quoting, NotePlace>; problems: Problem[] } {
  const section = passagesOf(tree);
  const found: [Quoting, NotePlace][] = [];
  const problems: Problem[] = [];
  for (const note of notes) {
    const matches = findQuote(section.text, note.quote).flatMap((range) => section.within(range));
    const [match] = matches;
    if (!match) problems.push(missing(note, section.text));
    else if (matches.length > 1) problems.push(ambiguous(note, matches));
    else found.push([note, match]);
  }
  const order = new Map(section.passages.map(({ element }, index) => [element, index]));
  const rank = ({ passage }: NotePlace) => order.get(passage) ?? 0;
  found.sort(
    ([one, a], [other, b]) =>
      rank(a) - rank(b) || a.end - b.end || b.start - a.start || (one.slug < other.slug ? -1 : 1),
  );
  return { places: new Map(found), problems };
}

interface Passages {
  passages: { element: Element; start: number; end: number }[];
  /** The passages' text, one after the other. */
  text: string;
  /** A stretch of `text` as a place in the passage that holds the whole of it, if one does. */
  within: (range: TextRange) => NotePlace[];
}

function passagesOf(tree: Root): Passages {
  const passages: Passages['passages'] = [];
  let text = '';
  visitPassages(tree, (element) => {
    const start = text.length;
    text += toString(element);
    passages.push({ element, start, end: text.length });
    text += '\n';
  });
  const within = ({ start, end }: TextRange) =>
    passages
      .filter((passage) => passage.start <= start && end <= passage.end)
      .map((passage) => ({
        passage: passage.element,
        start: start - passage.start,
        end: end - passage.start,
      }));
  return { passages, text, within };
}

function missing({ file, line, quote }: Pick<Note, 'file' | 'line' | 'quote'>, text: string) {
  const nearest = nearestText(text, quote.exact);
  const context = quote.prefix ?? quote.suffix;
  const isThere = findQuote(text, { exact: quote.exact }).length > 0;
  return {
    code: 'quotation-missing',
    file,
    line,
    reason: [
      `No paragraph of the section has the words this note hangs on: “${quote.exact}”.`,
      isThere && context !== undefined
        ? 'The words are there, but not with that prefix and suffix, or not within one paragraph.'
        : nearest
          ? `What comes nearest is: “${nearest}”.`
          : 'Nothing in the section is like them.',
    ].join('\n'),
    mend: 'Copy the words from the page into exact:, all from one paragraph; if the passage is gone, take the note out.',
  };
}

function ambiguous({ file, line, quote }: Pick<Note, 'file' | 'line' | 'quote'>, at: NotePlace[]) {
  const ids = at.map(({ passage }) => `#${String(passage.properties.id)}`).join(', ');
  return {
    code: 'quotation-not-unique',
    file,
    line,
    reason: `The section has the words this note hangs on ${at.length} times: “${quote.exact}” (${ids}).`,
    mend: 'Add prefix: or suffix:, the words right before or right after the place that is meant.',
  };
}

/** The number comes from CSS (`attr(data-number)`), so it is in no selection and no quotation. */
function reference({ slug, kind }: Note, number: number, labels: NoteLabels): Element {
  return h('a', {
    id: `verwijzing-${slug}`,
    class: 'note-reference',
    role: 'doc-noteref',
    href: `#noot-${slug}`,
    'aria-label': labels.name(number, labels.kind(kind)),
    'data-kind': kind,
    'data-number': number,
    'data-pagefind-ignore': true,
  });
}

/**
 * A figure is what may stand apart from the text that refers to it. Reader views (Readability) throw
 * out every `aside`, and each `div` that looks like no prose to them; a `section` may not have this
 * role. They would throw out an element whose id holds `social` too, but not with class `content`.
 */
function footnote({ slug, kind, body }: Note, number: number, labels: NoteLabels): Element {
  const back = h('a', {
    class: 'note-back',
    role: 'doc-backlink',
    href: `#verwijzing-${slug}`,
    'aria-label': labels.back(number),
    'data-pagefind-ignore': true,
  });
  const heading = h('p', { class: 'note-kind', 'data-number': number }, labels.kind(kind));
  const last = body.at(-1);
  const [above, closing] =
    last?.type === 'element' && last.tagName === 'p'
      ? [body.slice(0, -1), h('p', last.properties, last.children, ' ', back)]
      : [body, back];
  return h(
    'figure',
    {
      id: `noot-${slug}`,
      class: 'note content',
      role: 'doc-footnote',
      'aria-label': labels.name(number, labels.kind(kind)),
      'data-kind': kind,
      'data-pagefind-weight': 0.5,
    },
    heading,
    above,
    closing,
  );
}

function classNames({ properties }: Element): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
