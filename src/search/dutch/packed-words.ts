/** What a word or name is to a concept: one of its names, or an everyday word for it. */
export interface ConceptRole {
  /** Which concept: a number that its names have in common. */
  concept: number;
  isSynonym: boolean;
}

/** A lemma of the text, or a name of a concept, of one lemma or more. */
export interface PackedWord {
  /** The lemmas of a name, each in its parts: one part, or those of a compound. */
  words: readonly (readonly string[])[];
  /** Whether it stands in the text; not for a name of several words. */
  isInText: boolean;
  roles: readonly ConceptRole[];
}

/**
 * Packs words in the order of the alphabet, one after the other without a separator: a capital for
 * how many letters it shares with the one before (A = 0), its other letters with | between parts and
 * a space between words, then - where the text does not have it, then the concepts it names (`=`) or
 * is a synonym of (`~`), each numbered in base 36 or, where it is new, with nothing.
 */
export function packWords(words: readonly PackedWord[]): string {
  let before = '';
  const seen = new Map<number, string>();
  const numberOf = (concept: number) => {
    const number = seen.get(concept) ?? '';
    if (number === '') seen.set(concept, seen.size.toString(36));
    return number;
  };
  return words
    .map(({ words, ...rest }) => ({ text: words.map((word) => word.join('|')).join(' '), ...rest }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, isInText, roles }) => {
      let shared = 0;
      while (shared < 25 && shared < text.length - 1 && text[shared] === before[shared])
        shared += 1;
      before = text;
      const concepts = roles.map(
        ({ concept, isSynonym }) => (isSynonym ? '~' : '=') + numberOf(concept),
      );
      return (
        String.fromCharCode(65 + shared) +
        text.slice(shared) +
        (isInText ? '' : '-') +
        concepts.join('')
      );
    })
    .join('');
}

/** Unpacks what `packWords` packed, with concepts numbered as they come. */
export function* unpackWords(packed: string): Generator<PackedWord> {
  let before = '';
  let seen = 0;
  for (const match of packed.matchAll(/([A-Z])([^A-Z\-=~]+)(-?)([=~0-9a-z]*)/g)) {
    const [, shared = '', rest = '', absent, concepts = ''] = match;
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    yield {
      words: before.split(' ').map((word) => word.split('|')),
      isInText: absent === '',
      roles: Array.from(concepts.matchAll(/([=~])(\w*)/g), ([, kind, number]) => ({
        concept: number ? parseInt(number, 36) : seen++,
        isSynonym: kind === '~',
      })),
    };
  }
}
