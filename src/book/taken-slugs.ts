/** Addresses at the root of the site that its own pages and files take. */
export const ROOT_PAGES: readonly string[] = [
  '404',
  'begrippen',
  'bronnen',
  'hulp',
  'og',
  'over',
  'pagefind',
  'register',
  'vragen',
  'zoeken',
];

/** Addresses within a chapter that pages of the site take. */
export const CHAPTER_PAGES: readonly string[] = ['volledig', 'noten'];
