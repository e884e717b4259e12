// @ts-check
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { rehypePlugins, remarkPlugins } from './src/text/plugins.ts';

export default defineConfig({
  trailingSlash: 'always',
  // 'jsx' glues words where inline elements stand on lines of their own.
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins, rehypePlugins, gfm: false, smartypants: false }),
  },
  integrations: [mdx()],
});
