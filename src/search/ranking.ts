/**
 * How Pagefind ranks, for `pagefind.options()`: the text stands above the glossary, whose pages have
 * for a title the very word that is looked for.
 */
export const RANKING = { metaWeights: { title: 0.1 } } as const;
