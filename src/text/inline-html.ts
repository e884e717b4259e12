import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

/**
 * HTML of words and elements exactly as they follow each other. A template puts white space wherever
 * one of its lines breaks, also before a comma; here only what is given stands between them.
 */
export function inlineHtml(...content: (string | RootContent | RootContent[])[]): string {
  return processor.stringify(h(null, ...content));
}

/** Elements with the same words between every two of them. */
export function separated(elements: readonly Element[], separator: string): RootContent[] {
  return elements.flatMap((element, index) =>
    index === 0 ? [element] : [{ type: 'text' as const, value: separator }, element],
  );
}

/** A link. */
export function link(href: string, words: string, label?: string): Element {
  return h('a', { href, 'aria-label': label }, words);
}
