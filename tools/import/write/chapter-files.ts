import { parse, parseDocument, stringify } from 'yaml';
import { outline } from '../../../src/book/outline.ts';
import type { SectionTree } from '../../../src/schemas/chapter.ts';
import { capitalise } from '../dutch/letters.ts';
import type { ImportedSection, Section } from '../structure/chapter-plan.ts';

/** What stands in a field until the author fills it in. */
export const PLACEHOLDER = 'Nog in te vullen.';

/** What a new chapter.yaml says of its edition: nothing that an author would put there. */
const EDITION = 'voorlopige tekst';

/** Where a note stands in the folder of its chapter. */
export function noteFile({ section, slug }: { section: string; slug: string }): string {
  return `notes/${section}/${slug}.mdx`;
}

/**
 * The chapter.yaml of a new chapter, which builds as it is.
 *
 * @param today Day of the import, `2026-11-22`.
 */
export function newChapterYaml(
  title: string | undefined,
  slug: string,
  sections: readonly Section[],
  today: string,
): string {
  return stringify(
    {
      title: title ?? titleOf(slug),
      author: PLACEHOLDER,
      summary: PLACEHOLDER,
      language: 'nl-BE',
      edition: EDITION,
      published: today,
      rights: 'Alle rechten voorbehouden.',
      sections: addSections([], sections),
    },
    { lineWidth: 0 },
  );
}

/** An existing chapter.yaml with the new sections in its tree; the rest stays to the letter. */
export function extendedChapterYaml(source: string, sections: readonly Section[]): string {
  const document = parseDocument(source);
  const { sections: tree } = document.toJS() as { sections: SectionTree };
  const known = new Set(outline(tree).map(({ slug }) => slug));
  if (sections.every(({ slug }) => known.has(slug))) return source;
  document.set('sections', addSections(tree, sections));
  return document.toString({ lineWidth: 0 });
}

/** The fields that hold something which only the author can say. */
export function fieldsToFillIn(yaml: string, sections: readonly ImportedSection[]): string[] {
  const data = parse(yaml) as Record<string, unknown>;
  const empty = Object.keys(data).filter((key) => data[key] === PLACEHOLDER);
  // Guessed together with a placeholder, and as likely to be wrong.
  if (data['edition'] === EDITION) empty.push('edition', 'published', 'rights');
  return [
    ...empty.map((key) => `chapter.yaml: ${key}`),
    ...sections
      .filter(({ mdx }) => mdx.includes(`\nsummary: ${PLACEHOLDER}\n`))
      .map(({ slug }) => `sections/${slug}.mdx: summary`),
  ];
}

function titleOf(slug: string): string {
  return capitalise(slug.replaceAll('-', ' '));
}

/** A tree with each new section after the one before it in the manuscript, as deep as it says. */
function addSections(tree: SectionTree, sections: readonly Section[]): SectionTree {
  const entries = outline(tree).map(({ slug, depth }) => ({ slug, depth }));
  let after = -1;
  for (const { slug, depth } of sections) {
    const place = entries.findIndex((entry) => entry.slug === slug);
    if (place !== -1) {
      after = place;
      continue;
    }
    // Behind whatever is nested in the section before it.
    let at = after + 1;
    while ((entries[at]?.depth ?? 0) > depth) at += 1;
    entries.splice(at, 0, { slug, depth });
    after = at;
  }
  return nest(entries, 1);
}

/** Entries in reading order as a tree. */
function nest(entries: readonly { slug: string; depth: number }[], depth: number): SectionTree {
  const tree: SectionTree = [];
  let index = 0;
  for (let entry = entries[index]; entry; entry = entries[index]) {
    const rest = entries.slice(index + 1);
    const next = rest.findIndex((other) => other.depth <= depth);
    const nested = next === -1 ? rest : rest.slice(0, next);
    tree.push(nested.length > 0 ? { [entry.slug]: nest(nested, depth + 1) } : entry.slug);
    index += 1 + nested.length;
  }
  return tree;
}
