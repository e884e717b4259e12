/** Order of Dutch words; accents and capitals make no difference. */
export const dutchOrder = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });
