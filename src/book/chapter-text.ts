import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import type { ChapterText, TextPlace } from '../permalinks/text.ts';
import { placeNotes } from '../text/note-anchors.ts';
import { placesIn, visitPlaces } from '../text/places.ts';
import { asideTree, sectionTree } from '../text/section-tree.ts';
import type { ChapterSource, NoteSource, SectionSource } from './read-book.ts';

/** A chapter's text as its ledger sees it. */
export async function chapterText({
  slug,
  data,
  sections,
  notes,
}: ChapterSource): Promise<ChapterText> {
  const bySection = Map.groupBy(notes, ({ section }) => section);
  return {
    chapter: slug,
    movedFrom: data.movedFrom,
    // One by one: a tree takes many times the memory of its text.
    sections: await Array.fromAsync(sections, async (section) => ({
      section: section.slug,
      file: section.file,
      movedFrom: section.data.movedFrom,
      places: await placesOf(section, bySection.get(section.slug) ?? []),
    })),
  };
}

/** Everything in a section that has an address, each note after the passage it hangs on. */
async function placesOf(
  { body, file }: SectionSource,
  notes: readonly NoteSource[],
): Promise<TextPlace[]> {
  const { tree } = await sectionTree(body, file);
  const hanging = new Map<Element, TextPlace[]>();
  const quoting = notes.map((note) => ({ ...note, quote: note.data.quote, line: undefined }));
  for (const [note, { passage }] of placeNotes(tree, quoting).places) {
    const place: TextPlace = { kind: 'note', name: note.slug, text: await words(note) };
    hanging.set(passage, [...(hanging.get(passage) ?? []), place]);
  }
  const elements: Element[] = [];
  visitPlaces(tree, (element) => elements.push(element));
  return placesIn(tree).flatMap((place, index) => {
    const element = elements[index];
    return [place, ...((element && hanging.get(element)) ?? [])];
  });
}

async function words({ body, file }: NoteSource): Promise<string> {
  const { tree } = await asideTree(body, file);
  return toString(tree);
}
