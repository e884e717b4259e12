import type { Element, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { findConcepts, type ConceptForms, type ConceptOccurrence } from './concept-occurrences.ts';
import { visitPassages } from './paragraph-ids.ts';

/** A concept that texts can link to. */
export interface LinkedConcept extends ConceptForms {
  term: string;
  /** One sentence for the card. */
  short: string;
  /** Address of its page. */
  href: string;
}

/** Elements whose words are no running text, or lead somewhere already. */
const UNLINKED = new Set('a h1 h2 h3 h4 h5 h6 figcaption code'.split(' '));

/**
 * Links the first place in a section that names a concept to the concept's page. What the card
 * shows travels on the link, so that it costs no request; the script `concept-card` reads it.
 *
 * @param tree The section, before notes are hung on it; changed in place.
 */
export function linkConcepts(tree: Root, concepts: readonly LinkedConcept[]): void {
  const waiting = new Set(concepts);
  visitPassages(tree, (passage) => {
    const occurrences = findConcepts(toString(passage), [...waiting]);
    if (occurrences.length > 0) linkFirst(passage, occurrences, waiting);
  });
}

function linkFirst(
  passage: Element,
  occurrences: ConceptOccurrence<LinkedConcept>[],
  waiting: Set<LinkedConcept>,
): void {
  let offset = 0;
  visit(passage, (node, index, parent) => {
    if (node.type === 'element' && isUnlinked(node)) {
      offset += toString(node).length;
      return SKIP;
    }
    if (node.type !== 'text' || !parent || index === undefined) return;
    const start = offset;
    offset += node.value.length;
    const inside = occurrences.filter(
      (occurrence) =>
        occurrence.start >= start && occurrence.end <= offset && waiting.delete(occurrence.concept),
    );
    if (inside.length === 0) return;
    const pieces = linkText(node, start, inside);
    parent.children.splice(index, 1, ...pieces);
    return [SKIP, index + pieces.length];
  });
}

function isUnlinked({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return UNLINKED.has(tagName) || (Array.isArray(className) && className.includes('speaker'));
}

function linkText(
  { value }: Text,
  offset: number,
  occurrences: ConceptOccurrence<LinkedConcept>[],
): (Text | Element)[] {
  const pieces: (Text | Element)[] = [];
  let done = 0;
  for (const { concept, start, end } of occurrences) {
    const from = start - offset;
    if (from > done) pieces.push({ type: 'text', value: value.slice(done, from) });
    done = end - offset;
    pieces.push(link(concept, value.slice(from, done)));
  }
  if (done < value.length) pieces.push({ type: 'text', value: value.slice(done) });
  return pieces;
}

function link({ href, term, short }: LinkedConcept, words: string): Element {
  return h('a', { class: 'concept', href, 'data-term': term, 'data-short': short }, words);
}
