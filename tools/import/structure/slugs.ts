/** Characters of an address. */
const LONGEST_SLUG = 60;

/** The address of a title: small letters without accents, hyphens for the rest. */
export function slugify(title: string): string {
  return title
    .normalize('NFD')
    .replace(/[\p{M}’']/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** An address that can be read aloud: of a long title its beginning, in whole words. */
export function shortSlug(title: string): string {
  const slug = slugify(title);
  if (slug.length <= LONGEST_SLUG) return slug;
  const main = slugify(title.split(/[:;?!]/)[0] ?? '');
  const start = main.length > 0 ? main : slug;
  if (start.length <= LONGEST_SLUG) return start;
  // Short words at the end wait for one that is gone.
  const cut = start.lastIndexOf('-', LONGEST_SLUG);
  return start.slice(0, cut === -1 ? LONGEST_SLUG : cut).replace(/(?:-[a-z]{1,3})+$/, '');
}

/** The address, with a number if another one has it; taken from now on. */
export function uniqueSlug(slug: string, taken: Set<string>): string {
  let free = slug;
  for (let count = 2; taken.has(free); count += 1) free = `${slug}-${count}`;
  taken.add(free);
  return free;
}
