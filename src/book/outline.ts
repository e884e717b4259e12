import type { SectionTree } from '../schemas/chapter.ts';

/** One section's place in the chapter. */
export interface OutlineEntry {
  slug: string;
  /** Number as printed: `5`, `5.1`. */
  number: string;
  /** 1 for a section of the chapter itself, 2 for one nested in it, and so on. */
  depth: number;
  /** Slug of the section it is nested in. */
  parent?: string;
}

/** The tree of sections as a list in reading order. */
export function outline(tree: SectionTree, parent?: OutlineEntry): OutlineEntry[] {
  return tree.flatMap((node, index) => {
    const [slug, nested] = typeof node === 'string' ? [node, []] : firstEntry(node);
    const entry: OutlineEntry = {
      slug,
      number: parent ? `${parent.number}.${index + 1}` : String(index + 1),
      depth: parent ? parent.depth + 1 : 1,
      ...(parent && { parent: parent.slug }),
    };
    return [entry, ...outline(nested, entry)];
  });
}

function firstEntry(node: Record<string, SectionTree>): [string, SectionTree] {
  const entry = Object.entries(node)[0];
  if (!entry)
    throw new RangeError('a section without a name: the chapter schema lets none through');
  return entry;
}
