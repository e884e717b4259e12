import type { AstroIntegration } from 'astro';

/**
 * Says what a build gets wrong that is not told where it will live: it cannot know, and a reader
 * would find out first.
 *
 * @param siteUrl What SITE_URL says, if anything.
 * @param assumed The address that stands in its place.
 */
export function siteAddress(siteUrl: string | undefined, assumed: string): AstroIntegration {
  return {
    name: 'kantlijn:site-address',
    hooks: {
      'astro:build:done': ({ logger }) => {
        if (siteUrl) return;
        logger.warn(
          `SITE_URL is not set, so these name ${assumed}, where nobody lives: links for search engines, the sitemap, pictures of shared links, citations and the QR codes on paper.\n` +
            '  → Build again with the address of the host: SITE_URL=https://lezen.example npm run build',
        );
      },
    },
  };
}
