import type { APIRoute, GetStaticPaths } from 'astro';
import { getMargin, type Margin } from '../../book/margin.ts';
import { annotationCollection } from '../../book/web-annotations.ts';
import { strings } from '../../strings.ts';
import { address } from '../../site.ts';

export const getStaticPaths = (async () => {
  const margin = await getMargin();
  return margin.chapters.map((chapter) => ({
    params: { chapter: chapter.slug },
    props: {
      chapter,
      notes: margin.notes.filter(({ passage }) => passage.chapter === chapter),
    },
  }));
}) satisfies GetStaticPaths;

interface Props {
  chapter: Margin['chapters'][number];
  notes: Margin['notes'];
}

/** The notes of a chapter as W3C Web Annotations. */
export const GET: APIRoute<Props> = ({ props: { chapter, notes }, site }) => {
  const absolute = (path: string) => new URL(path, site).href;
  const collection = annotationCollection(
    absolute(`${chapter.address}noten.jsonld`),
    strings.notes.collection(chapter.title),
    notes.map(({ kind, html, passage, range, sources, address: note }) => ({
      address: absolute(note),
      kind,
      html,
      language: chapter.language,
      sources: sources.map((id) => absolute(address(`bronnen/#${id}`))),
      section: absolute(passage.section.address),
      passage: passage.id,
      text: passage.text,
      range,
    })),
  );
  return new Response(JSON.stringify(collection, undefined, 2), {
    headers: { 'Content-Type': 'application/ld+json' },
  });
};
