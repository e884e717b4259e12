import { dutchOrder } from '../text/dutch-order.ts';
import type { Chapter, Section } from './chapters.ts';
import type { Concept, Passage } from './margin.ts';

/** The paragraphs of one section that an entry leads to. */
export interface Locators {
  chapter: Chapter;
  section: Section;
  passages: Passage[];
}

/** A line below an entry that says what is told of it there. */
export interface Subentry {
  text: string;
  locators: Locators[];
}

/** A term with its places, or a reader's own word that leads to terms. */
export interface RegisterEntry {
  term: string;
  /** Address of the concept's page; a reader's own word has none. */
  address?: string;
  locators: Locators[];
  subentries: Subentry[];
  /** Where else to look: after "zie ook", or after "zie" in an entry without an address. */
  see: { term: string; address: string }[];
}

/** The entries under one letter. */
export interface RegisterLetter {
  letter: string;
  entries: RegisterEntry[];
}

/** A back-of-book index of all concepts, in the order of the Dutch alphabet. */
export function register(concepts: readonly Concept[]): RegisterLetter[] {
  const entries = [
    ...concepts.map((concept) => termEntry(concept, concepts)),
    ...ownWords(concepts),
  ];
  entries.sort((one, other) => dutchOrder.compare(one.term, other.term));
  const letters = Map.groupBy(entries, ({ term }) => firstLetter(term));
  return [...letters].map(([letter, under]) => ({ letter, entries: under }));
}

function termEntry(concept: Concept, concepts: readonly Concept[]): RegisterEntry {
  const aspects = Map.groupBy(
    concept.notes.filter(({ concepts: treated }) => treated[concept.slug]),
    ({ concepts: treated }) => treated[concept.slug] ?? '',
  );
  const subentries = [...aspects].map(([text, notes]) => ({
    text,
    locators: locators(notes.map(({ passage }) => passage)),
  }));
  return {
    term: concept.term,
    address: concept.address,
    locators: locators(concept.mentions.map(({ passage }) => passage)),
    subentries: subentries.sort((one, other) => dutchOrder.compare(one.text, other.text)),
    see: concepts.filter(({ slug }) => concept.related.includes(slug)),
  };
}

function ownWords(concepts: readonly Concept[]): RegisterEntry[] {
  const terms = new Set(concepts.map(({ term }) => term));
  const words = Map.groupBy(
    concepts.flatMap((concept) => concept.synonyms.map((word) => ({ word, concept }))),
    ({ word }) => word,
  );
  return [...words]
    .filter(([word]) => !terms.has(word))
    .map(([word, leads]) => ({
      term: word,
      locators: [],
      subentries: [],
      see: leads.map(({ concept }) => concept),
    }));
}

/** Places by section, each paragraph once, in the order they come in. */
function locators(passages: readonly Passage[]): Locators[] {
  const unique = [...new Set(passages)];
  return [...Map.groupBy(unique, ({ section }) => section)].flatMap(([section, within]) => {
    const [first] = within;
    return first ? [{ chapter: first.chapter, section, passages: within }] : [];
  });
}

function firstLetter(term: string): string {
  return term.normalize('NFD').charAt(0).toUpperCase();
}
