import type { Problem } from '../../problems.ts';
import { placeNotes } from '../../text/note-anchors.ts';
import { sectionTree } from '../../text/section-tree.ts';
import type { ChapterSource } from '../read-book.ts';

/** The words that each note hangs on stand in its section, once. */
export async function quotationsAreFound({ sections, notes }: ChapterSource): Promise<Problem[]> {
  const bySection = Map.groupBy(notes, ({ section }) => section);
  const annotated = sections.filter(({ slug }) => bySection.has(slug));
  const problems = annotated.map(async ({ slug, body, file }) => {
    const { tree } = await sectionTree(body, file);
    const quoting = (bySection.get(slug) ?? []).map((note) => ({
      slug: note.slug,
      file: note.file,
      line: note.lineOf(['quote', 'exact']),
      quote: note.data.quote,
    }));
    return placeNotes(tree, quoting).problems;
  });
  return (await Promise.all(problems)).flat();
}
