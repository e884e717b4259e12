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
export async function readQuestions(
  chapterFolder: string,
): Promise<{ questions: Question[]; titles: string[] }> {
  const sections = new Map<string, Promise<Section>>();
  const missing: string[] = [];
  const sectionOf = (section: string) => {
    const known = sections.get(section) ?? readSection(path.join(chapterFolder, section));
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
          const passages = Array.from((await sectionOf(section)).passages)
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
  const titles = await Promise.all(
    Array.from(sections.values(), async (section) => (await section).title),
  );
  return { questions: resolved, titles };
}

interface Section {
  title: string;
  /** Text by id. */
  passages: Map<string, string>;
}

async function readSection(folder: string): Promise<Section> {
  const html = await readFile(path.join(folder, 'index.html'), 'utf8');
  const tree: Root = unified().use(rehypeParse).parse(html);
  const section: Section = { title: '', passages: new Map() };
  visit(tree, 'element', (element: Element) => {
    const { id } = element.properties;
    const text = toString(element).replace(/\s+/g, ' ');
    if (element.tagName === 'h1') section.title = text;
    if (typeof id === 'string' && /^p\d/.test(id)) section.passages.set(id, text);
  });
  return section;
}
