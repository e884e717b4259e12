/** Name of the site, as in titles and in the header. */
export const SITE_NAME = 'Kantlijn';

/** Path of the site below its host, with a slash at both ends: `/` or `/boeken/`. */
export const BASE = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** Address of a page or file from its path below the site, which begins without a slash. */
export function address(path = ''): string {
  return BASE + path;
}

/** What a link that calls a number leads to, however the number is written: `0800-2000`, `088 0767 000`. */
export function telephoneUri(phone: string): string {
  return `tel:${phone.replace(/\D/g, '')}`;
}

/** Links of the header, in order; the labels are in strings.ts. */
export const NAVIGATION = [
  { label: 'concepts', path: 'begrippen/' },
  { label: 'register', path: 'register/' },
  { label: 'about', path: 'over/' },
  { label: 'help', path: 'hulp/' },
] as const;
