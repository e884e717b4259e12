import type { Problem } from '../../problems.ts';
import type { ChapterSource } from '../read-book.ts';

/** Every folder of notes bears the name of a section. */
export function notesHangInSections({ notes, sections, unreadable }: ChapterSource): Problem[] {
  const existing = new Set([...sections.map(({ slug }) => slug), ...unreadable]);
  return notes
    .filter(({ section }) => !existing.has(section))
    .map(({ file, section }) => ({
      code: 'note-without-section',
      file,
      reason: `The note stands in notes/${section}/, but there is no section "${section}".`,
      mend: `Move it to the folder of its section: ${[...existing].sort().join(', ')}.`,
    }));
}
