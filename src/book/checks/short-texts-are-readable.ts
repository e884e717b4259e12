import type { Problem } from '../../problems.ts';
import { asideTree } from '../../text/section-tree.ts';
import type { Book } from '../read-book.ts';

/** The bodies of notes and concepts say something, in the Markdown that texts are written in. */
export async function shortTextsAreReadable({ chapters, concepts }: Book): Promise<Problem[]> {
  const texts = [...chapters.flatMap(({ notes }) => notes), ...concepts];
  const problems = texts.map(async ({ body, file }): Promise<Problem[]> => {
    if (body.trim() === '') {
      return [
        {
          code: 'empty-text',
          file,
          reason: 'Below the frontmatter stands nothing.',
          mend: 'Write there what the note or the concept says.',
        },
      ];
    }
    return (await asideTree(body, file)).problems;
  });
  return (await Promise.all(problems)).flat();
}
