/** Words of the phrases that people type with a slip of the thumb. */
const MEANT =
  'geweld bang naar niet thuis durf slaan slagen geslagen dwingt gedwongen wurgt wakker leven tegen sluit opgesloten achtervolgt controleert stiefvader vermoorden kapotmaakt uithuwelijken agressief husband boyfriend mezelf snijden afscheidsbrief'.split(
    ' ',
  );

/** What a word keeps under a slip of its vowels: its first letter and its other consonants. */
function skeleton(word: string): string {
  return (
    word.charAt(0) +
    word
      .slice(1)
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
      .replace(/d?t$/, 'd')
  );
}

function sorted(word: string): string {
  return word.split('').sort().join('');
}

/** Consonants from which a skeleton can be only one word's. */
const LONG = 5;
const bySkeleton = new Map(
  MEANT.filter((word) => skeleton(word).length >= LONG).map((word) => [skeleton(word), word]),
);
const byLetters = new Map(MEANT.map((word) => [word.charAt(0) + sorted(word), word]));

/** The word that was meant where its letters are in another order, or its vowels are off; else the word. */
export function withoutSlip(word: string): string {
  return bySkeleton.get(skeleton(word)) ?? byLetters.get(word.charAt(0) + sorted(word)) ?? word;
}
