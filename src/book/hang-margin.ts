import type { Root } from 'hast';
import { h } from 'hastscript';
import type { VFile } from 'vfile';
import { ContentError } from '../problems.ts';
import { strings } from '../strings.ts';
import { linkConcepts, type LinkedConcept } from '../text/concept-links.ts';
import { anchorNotes, type Note, type NoteLabels } from '../text/note-anchors.ts';
import { asideTree } from '../text/section-tree.ts';
import { citations, type Citation } from './citations.ts';
import {
  readConcepts,
  readNotes,
  readSources,
  type ConceptSource,
  type NoteSource,
} from './read-book.ts';

const SECTION = /^(?<root>.*)\/(?<folder>content\/chapters\/[^/]+)\/sections\/(?<slug>[^/]+)\.mdx$/;

const labels: NoteLabels = {
  kind: (kind) => strings.notes.kinds[kind as keyof typeof strings.notes.kinds],
  name: strings.notes.name,
  back: strings.notes.back,
};

/**
 * Rehype plugin, the last one on a section: links its concepts and hangs its notes, which it reads
 * from the content folder that the section stands in.
 *
 * @param base Path of the site below its host, with a slash at the end.
 * @throws {ContentError} When a note cannot be placed or read: the build must not go on without it.
 */
export function hangMargin(base: string) {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { root, folder, slug } = SECTION.exec(file.path.replaceAll('\\', '/'))?.groups ?? {};
    if (root === undefined || folder === undefined || slug === undefined) return;
    const [notes, concepts, sources] = await Promise.all([
      readNotes(root, folder, slug),
      readConcepts(root),
      readSources(root),
    ]);
    const cited = citations(sources.value.sources);
    const bodies = await Promise.all(notes.value.map((note) => toNote(note, cited, base)));

    linkConcepts(
      tree,
      concepts.value.map((concept) => toLinkedConcept(concept, base)),
    );
    const problems = [
      ...[notes, concepts, sources].flatMap((reading) => reading.problems),
      ...anchorNotes(tree, bodies, labels),
    ];
    if (problems.length > 0) throw new ContentError(problems);
  };
}

/** A concept with what a link to it needs. */
function toLinkedConcept({ slug, data }: ConceptSource, base: string): LinkedConcept {
  const { term, short, forms, compounds, except } = data;
  return {
    slug,
    term,
    short,
    forms: [term, ...forms],
    compounds,
    except,
    href: `${base}begrippen/${slug}/`,
  };
}

async function toNote(
  { slug, file, data, body, lineOf }: NoteSource,
  cited: readonly Citation[],
  base: string,
): Promise<Note> {
  const { tree } = await asideTree(body, file);
  const sources = cited.filter(({ id }) => data.sources.includes(id));
  const links = sources.flatMap(({ id, short }, index) => [
    ...(index > 0 ? ['; '] : []),
    h('a', { href: `${base}bronnen/#${id}` }, short),
  ]);
  return {
    slug,
    file,
    line: lineOf(['quote', 'exact']),
    kind: data.kind,
    quote: data.quote,
    body: [
      ...tree.children.filter((child) => child.type === 'element'),
      ...(links.length > 0 ? [h('p', { class: 'note-sources' }, links)] : []),
    ],
  };
}
