/** What a word or name is to a concept: one of its names, or an everyday word for it. */
export interface ConceptRole {
  /** Which concept: its place among the concepts. */
  concept: number;
  isSynonym: boolean;
}

/** A word of the text, or a name of a concept, of one word or more. */
export interface PackedWord {
  /** The folded words of a name, each in its parts: one part, or those of a compound. */
  words: readonly (readonly string[])[];
  /** How often it stands in the text; 0 for a name that does not, or of several words. */
  count: number;
  roles: readonly ConceptRole[];
}

/** Each + stands for so many times as often. */
const STEP = 4;

/**
 * Packs words in the order of the alphabet, one after the other without a separator: a capital for
 * how many letters it shares with the one before (A = 0), its other letters with | between parts and
 * a space between words, then + for each fourfold of its count or - for none, then the concepts it
 * names (`=`) or is a synonym of (`~`), numbered in base 36.
 */
export function packWords(words: readonly PackedWord[]): string {
  let before = '';
  return words
    .map(({ words, ...rest }) => ({ text: words.map((word) => word.join('|')).join(' '), ...rest }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ text, count, roles }) => {
      let shared = 0;
      while (shared < 25 && shared < text.length - 1 && text[shared] === before[shared])
        shared += 1;
      before = text;
      const often = count === 0 ? '-' : '+'.repeat(Math.log2(count) / Math.log2(STEP));
      const concepts = roles.map(
        ({ concept, isSynonym }) => (isSynonym ? '~' : '=') + concept.toString(36),
      );
      return String.fromCharCode(65 + shared) + text.slice(shared) + often + concepts.join('');
    })
    .join('');
}

/** Unpacks what `packWords` packed, with counts rounded down to a power of four. */
export function* unpackWords(packed: string): Generator<PackedWord> {
  let before = '';
  for (const match of packed.matchAll(/([A-Z])([^A-Z+\-=~]+)(-|\+*)([=~0-9a-z]*)/g)) {
    const [, shared = '', rest = '', often = '', concepts = ''] = match;
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    yield {
      words: before.split(' ').map((word) => word.split('|')),
      count: often === '-' ? 0 : STEP ** often.length,
      roles: Array.from(concepts.matchAll(/([=~])(\w+)/g), ([, kind, id = '']) => ({
        concept: parseInt(id, 36),
        isSynonym: kind === '~',
      })),
    };
  }
}
