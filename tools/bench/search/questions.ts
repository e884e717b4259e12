import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { QUERIES } from './queries.ts';
import type { Question } from './quality.ts';

/** The questions with the ids that their answers have in a built chapter. */
export async function readQuestions(chapterFolder: string): Promise<Question[]> {
  const sections = new Map<string, Promise<Map<string, string>>>();
  const missing: string[] = [];
  const passagesOf = (section: string) => {
    const known = sections.get(section) ?? readPassages(path.join(chapterFolder, section));
    sections.set(section, known);
    return known;
  };
  const questions = Object.entries(QUERIES).flatMap(([category, queries]) =>
    queries.map(async ([query, ...answers]) => ({
      query,
      category,
      answers: await Promise.all(
        answers.map(async (answer) => {
          const [section = '', snippet] = answer.split(': ', 2);
          if (snippet === undefined) return { section, passages: undefined };
          const passages = Array.from(await passagesOf(section))
            .filter(([, text]) => text.includes(snippet))
            .map(([id]) => id);
          if (passages.length === 0)
            missing.push(`“${snippet}” (for “${query}”) is not in ${section}`);
          return { section, passages };
        }),
      ),
    })),
  );
  const resolved = await Promise.all(questions);
  if (missing.length > 0)
    throw new Error(`queries.ts: the text has changed:\n${missing.join('\n')}`);
  return resolved;
}

/** The text of each passage of a built page, by id. */
async function readPassages(folder: string): Promise<Map<string, string>> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const tree: Root = unified().use(rehypeParse).parse(html);
  const passages = new Map<string, string>();
  visit(tree, 'element', (element: Element) => {
    const { id } = element.properties;
    if (typeof id === 'string' && /^p\d/.test(id)) {
      passages.set(id, toString(element).replace(/\s+/g, ' '));
    }
  });
  return passages;
}
