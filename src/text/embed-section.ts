import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** Attributes that hold ids of the same page. */
const ID_REFERENCES = ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'ariaDetails'];

/**
 * Readies the HTML of a section to stand with others on one page: every id and every reference to
 * one gets the section's slug before it (`p7` → `onze-drie-breinen-p7`), and the number of a
 * passage links to the passage's own, permanent address.
 *
 * @param html The section as rendered for its own page.
 * @param section Its slug and the address of its own page.
 */
export function embedSection(html: string, section: { slug: string; address: string }): string {
  return String(
    unified()
      .use(rehypeParse, { fragment: true })
      .use(() => (tree: Root) => {
        embedTree(tree, section);
      })
      .use(rehypeStringify)
      .processSync(html),
  );
}

function embedTree(tree: Root, { slug, address }: { slug: string; address: string }): void {
  const embed = (id: unknown) => `${slug}-${String(id)}`;
  visit(tree, 'element', ({ properties }) => {
    const { id, href, className } = properties;
    if (id) properties.id = embed(id);
    if (typeof href === 'string' && href.startsWith('#')) {
      const isPermalink = Array.isArray(className) && className.includes('passage-number');
      properties.href = isPermalink ? address + href : `#${embed(href.slice(1))}`;
    }
    for (const name of ID_REFERENCES) {
      const ids = properties[name];
      if (Array.isArray(ids)) properties[name] = ids.map(embed);
    }
  });
}
