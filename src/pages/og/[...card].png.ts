import type { APIRoute, GetStaticPaths } from 'astro';
import { getChapters } from '../../book/chapters.ts';
import { drawCard, type Card } from '../../share/card.ts';
import { SITE_NAME } from '../../site.ts';
import { strings } from '../../strings.ts';

export const getStaticPaths = (async () => [
  { params: { card: 'kantlijn' }, props: { title: SITE_NAME, line: strings.site.tagline } },
  ...(await getChapters()).flatMap((chapter) => [
    { params: { card: chapter.slug }, props: { title: chapter.title, line: chapter.author } },
    ...chapter.sections.map((section) => ({
      params: { card: `${chapter.slug}/${section.slug}` },
      props: { title: section.title, line: chapter.title },
    })),
  ]),
]) satisfies GetStaticPaths;

export const GET: APIRoute<Card> = async ({ props }) =>
  new Response(await drawCard(props), { headers: { 'Content-Type': 'image/png' } });
