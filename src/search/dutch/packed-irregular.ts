const LAST_VOWELS = /(?:ij|[aeiouy]+)(?=[^aeiouy]*$)/;

/**
 * Packs the roots of irregular words, which mostly differ in one vowel: each string has the vowels of
 * the other forms, apart by commas, and the first roots of all words that change so (`e blijf grijp`
 * for `blijf` and `blef`, `grijp` and `grep`); or `=` and all roots of a word.
 */
export function packIrregular(words: readonly (readonly string[])[]): string {
  const byVowels = new Map<string, string[]>();
  const whole: string[] = [];
  for (const [first = '', ...others] of words) {
    const vowels = others.map((other) => LAST_VOWELS.exec(other)?.[0] ?? '');
    const isChange = others.every(
      (other, index) => first.replace(LAST_VOWELS, vowels[index] ?? '') === other,
    );
    const change = vowels.join(',');
    if (isChange) byVowels.set(change, [...(byVowels.get(change) ?? []), first]);
    else whole.push(['=', first, ...others].join(' '));
  }
  return [
    ...Array.from(byVowels, ([vowels, roots]) => [vowels, ...roots].join(' ')),
    ...whole,
  ].join('|');
}

/** Unpacks what `packIrregular` packed: the roots of each word, the first as it was first. */
export function* unpackIrregular(packed: string): Generator<string[]> {
  for (const group of packed.split('|')) {
    const [vowels = '', ...roots] = group.split(' ');
    if (vowels === '=') yield roots;
    else {
      for (const root of roots) {
        yield [root, ...vowels.split(',').map((vowel) => root.replace(LAST_VOWELS, vowel))];
      }
    }
  }
}
