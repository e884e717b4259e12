import { getCollection, type CollectionEntry } from 'astro:content';
import { toString } from 'hast-util-to-string';
import type { NoteKind } from '../schemas/note.ts';
import { address } from '../site.ts';
import { findConcepts, type ConceptForms } from '../text/concept-occurrences.ts';
import { dutchOrder } from '../text/dutch-order.ts';
import { inlineHtml } from '../text/inline-html.ts';
import { kwic, type Kwic } from '../text/kwic.ts';
import { placeNotes } from '../text/note-anchors.ts';
import { visitPassages } from '../text/paragraph-ids.ts';
import { asideTree, sectionTree } from '../text/section-tree.ts';
import type { TextRange } from '../text/text-quote.ts';
import { typeset } from '../text/typeset.ts';
import { getChapters, type Chapter, type Section } from './chapters.ts';
import { citations, type Citation } from './citations.ts';
import { ledgerOfFile } from './ledger-files.ts';

/** A paragraph, list item or utterance, as something to point at. */
export interface Passage {
  chapter: Chapter;
  section: Section;
  /** `p7` */
  id: string;
  /** As printed in the gutter: `7`. */
  number: string;
  address: string;
  text: string;
}

/** A note with the place it hangs in. */
export interface MarginNote {
  slug: string;
  kind: NoteKind;
  passage: Passage;
  /** The quoted words, as offsets in the text of the passage. */
  range: TextRange;
  /** Address of the note itself. */
  address: string;
  /** What it says, as HTML. */
  html: string;
  /** Ids of the sources it leans on. */
  sources: readonly string[];
  /** Concepts it treats, each with the words that name this place in the register, if any. */
  concepts: Readonly<Record<string, string | null>>;
}

/** A place where a text names a concept. */
export interface Mention extends Kwic {
  passage: Passage;
}

/** A concept with all that the margin and the text say of it. */
export interface Concept {
  slug: string;
  term: string;
  short: string;
  address: string;
  /** The definition, as HTML. */
  html: string;
  synonyms: readonly string[];
  /** Slugs. */
  related: readonly string[];
  /** In book order. */
  mentions: Mention[];
  /** In book order. */
  notes: MarginNote[];
}

/** What stands around the chapters. */
export interface Margin {
  chapters: Chapter[];
  /** In book order. */
  notes: MarginNote[];
  /** In the order of the Dutch alphabet. */
  concepts: Concept[];
  /** In the order of a bibliography. */
  citations: Citation[];
}

/** The notes, concepts and sources of all chapters, placed in their texts. */
export async function getMargin(): Promise<Margin> {
  const chapters = await getChapters();
  const entries = await getCollection('notes');
  const texts = await Promise.all(
    chapters.flatMap((chapter) =>
      chapter.sections.map((section) => readMargin(chapter, section, entries)),
    ),
  );
  const passages = texts.flatMap((text) => text.passages);
  const notes = texts.flatMap((text) => text.notes);
  const concepts = await getConcepts(passages, notes);
  const sources = await getCollection('sources');
  return { chapters, notes, concepts, citations: citations(sources.map(({ data }) => data)) };
}

async function readMargin(
  chapter: Chapter,
  section: Section,
  entries: readonly CollectionEntry<'notes'>[],
): Promise<{ passages: Passage[]; notes: MarginNote[] }> {
  const { entry } = section;
  const { tree } = await sectionTree(entry.body ?? '', entry.filePath ?? entry.id, ledgerOfFile);
  const passages = new Map<string, Passage>();
  visitPassages(tree, (element) => {
    const id = String(element.properties.id);
    passages.set(id, {
      chapter,
      section,
      id,
      number: id.slice(1),
      address: `${section.address}#${id}`,
      text: toString(element),
    });
  });

  const home = `${chapter.slug}/${section.slug}/`;
  const quoting = entries
    .filter(({ id }) => id.startsWith(home))
    .map((note) => ({
      slug: note.id.slice(home.length),
      file: note.filePath ?? note.id,
      quote: note.data.quote,
      note,
    }));
  const notes = await Promise.all(
    [...placeNotes(tree, quoting).places].map(async ([{ slug, file, note }, place]) => {
      const passage = passages.get(String(place.passage.properties.id));
      if (!passage) throw new RangeError(`${file} hangs in a passage without a number`);
      return {
        slug,
        kind: note.data.kind,
        passage,
        range: { start: place.start, end: place.end },
        address: `${section.address}#noot-${slug}`,
        html: await toHtml(note.body ?? '', file),
        sources: note.data.sources,
        concepts: note.data.concepts,
      };
    }),
  );
  return { passages: [...passages.values()], notes };
}

async function getConcepts(passages: Passage[], notes: MarginNote[]): Promise<Concept[]> {
  const entries = await getCollection('concepts');
  const forms = entries.map(({ id, data }): ConceptForms => ({
    ...data,
    slug: id,
    forms: [data.term, ...data.forms],
  }));
  const mentions = passages.flatMap((passage) =>
    findConcepts(passage.text, forms).map(({ concept, start, end }) => ({
      slug: concept.slug,
      mention: { passage, ...kwic(passage.text, { start, end }) },
    })),
  );
  const concepts = entries.map(async ({ id, data, body = '', filePath = id }) => ({
    slug: id,
    term: typeset(data.term),
    short: typeset(data.short),
    address: address(`begrippen/${id}/`),
    html: await toHtml(body, filePath),
    synonyms: data.synonyms,
    related: data.related,
    mentions: mentions.filter(({ slug }) => slug === id).map(({ mention }) => mention),
    notes: notes.filter((note) => id in note.concepts),
  }));
  return (await Promise.all(concepts)).sort((one, other) =>
    dutchOrder.compare(one.term, other.term),
  );
}

async function toHtml(body: string, file: string): Promise<string> {
  const { tree } = await asideTree(body, file);
  return inlineHtml(tree.children).trim();
}
