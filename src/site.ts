/** Name of the site, as in titles and in the header. */
export const SITE_NAME = 'Kantlijn';

/** Path of the site below its host, with a slash at both ends: `/` or `/boeken/`. */
export const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a page or file from its path below the site, which begins without a slash. */
export function address(path = ''): string {
  return BASE + path;
}

/** Links of the header, in order; the labels are in strings.ts. */
export const NAVIGATION = [
  { label: 'concepts', path: 'begrippen/' },
  { label: 'register', path: 'register/' },
  { label: 'about', path: 'over/' },
  { label: 'help', path: 'hulp/' },
] as const;
