// @ts-check
import { env } from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig, fontProviders } from 'astro/config';
import { hangMargin } from './src/book/hang-margin.ts';
import { isPresentPage, ledgerOfFile } from './src/book/ledger-files.ts';
import { contentChecks } from './src/integrations/content-checks.ts';
import { firstHelp } from './src/integrations/first-help.ts';
import { marginReload } from './src/integrations/margin-reload.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { siteAddress } from './src/integrations/site-address.ts';
import { wholeBuild } from './src/integrations/whole-build.ts';
import { strings } from './src/strings.ts';
import { formerAddresses } from './src/text/former-addresses.ts';
import { rehypePlugins, remarkPlugins } from './src/text/plugins.ts';

// No command of Astro's reports to anyone.
env.ASTRO_TELEMETRY_DISABLED = '1';

const alegreya = '@fontsource/alegreya/files/alegreya-latin-400';

const base = env.BASE_PATH ?? '/';
const nowhere = 'https://kantlijn.example';

export default defineConfig({
  site: env.SITE_URL || nowhere,
  base,
  trailingSlash: 'always',
  // 'jsx' glues words where inline elements stand on lines of their own.
  compressHTML: true,
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins,
      rehypePlugins: [
        ...rehypePlugins(ledgerOfFile),
        () => hangMargin(base.replace(/\/*$/, '/')),
        () => formerAddresses(ledgerOfFile, strings.moved),
      ],
      gfm: false,
      smartypants: false,
    }),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Alegreya',
      cssVariable: '--font-book',
      fallbacks: ['Georgia', 'serif'],
      options: {
        // A font that comes late would move the text: it is there on the next page.
        variants: [
          { weight: 400, style: 'normal', display: 'optional', src: [`${alegreya}-normal.woff2`] },
          { weight: 400, style: 'italic', display: 'optional', src: [`${alegreya}-italic.woff2`] },
        ],
      },
    },
  ],
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind searches with WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
    },
  },
  vite: {
    build: {
      // One stylesheet and one script for all pages, each fetched once.
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      // Else declarations are merged into shorthands that WebKit before 26.2 drops.
      cssTarget: ['safari18.2', 'ios18.2', 'chrome125', 'firefox125'],
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: {
          // A file of its own has a size of its own: see tools/bench/search.
          codeSplitting: {
            groups: [
              { name: 'words', test: /src\/search\/dutch\/tokens\.ts$/, priority: 1 },
              {
                name: 'dutch',
                test: /src\/search\/(?:dutch\/|query\/(?:distance|match|pagefind-queries|parse-query|rank)\.ts$)/,
              },
            ],
          },
        },
      },
    },
  },
  integrations: [
    contentChecks(),
    siteAddress(env.SITE_URL, nowhere),
    firstHelp(),
    mdx(),
    // The search page says nothing itself: it asks robots not to list it.
    sitemap({ filter: (url) => isPresentPage(url) && !url.endsWith('/zoeken/') }),
    marginReload(),
    searchIndex(),
    wholeBuild(),
  ],
});
