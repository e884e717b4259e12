const GLUE = /(?<=\S)[–—…/](?=[^\s<])/g;

/**
 * Puts spaces around the dashes, dots and slashes that join words, in the copy of a page that is
 * indexed: Pagefind reads `2018–2019` as one word.
 */
export function separateWords(html: string): string {
  return html.replace(/>[^<]+/g, (text) => text.replace(GLUE, ' $& '));
}
