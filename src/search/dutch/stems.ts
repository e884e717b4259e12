/** Ends like a plural or an infinitive, and is neither: `schoen`, `steen`, `dien`. */
const NO_ENDING = /(?:o|[^aeou]i|[^aeiou]e)en$/;

/**
 * What the regular inflected forms of a folded Dutch word have in common: no plural, diminutive or
 * adjective ending, single letters for double ones (`katten`, `kat`; `lopen`, `loop`), f and s for v
 * and z (`brieven`, `brief`). A key to compare by, not a word.
 */
export function stem(word: string): string {
  let key = word
    .replace(/(?<=[aeiou].*)(?:(?<=m)p|(?<=in)k)jes?$/, (ending) => (ending[0] === 'k' ? 'g' : ''))
    .replace(/(?<=[aeiou].*)(?<=\1([^aeiou])|m|ng)etjes?$/, '')
    .replace(/(?<=..[^aeiou])jes?$/, '')
    .replace(/heden$/, 'heid');
  if (isPolysyllabic(key)) key = key.replace(/(e[lmnr]|ie|eur|[ao])s$|([^aeiou])es$/, '$1$2');
  if (key.length > 4 && !NO_ENDING.test(key)) key = key.replace(/en$/, '');
  if (key.length > 3) key = key.replace(/([^aeiou]|[aeou]i)e$/, '$1');
  key = key.replace(/(?<=ig)er$/, '');
  return spelledAtEnd(key);
}

/** As Dutch spells a word at its end: single consonants, single vowels, no v or z. */
function spelledAtEnd(key: string): string {
  return key
    .replace(/([^aeiou])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's')
    .replace(/([aeou])\1([^aeiou])$/, '$1$2');
}

/** Endings that make a word of another; enough is left to know it by. */
const SUFFIXES = [
  /(?<=...)(?:heid|schap|enis)$|(?<=.{4})(?:lijk|bar)$/,
  /(?<=.{4})(?:atie|ief|isch|uel)$|(?<=.{6})ie$|(?<=..er)ij$/,
  /(?<=.{4})(?:ig|ar)$|(?<=...)(?:enar|ing)$/,
  /(?<=.{3}[^o])end$/,
  /(?<=.{3}[^d])(?<![ns]t)er$|(?<=(?:[aeou]{2}|ie)r)der$/,
  /(?<=..[^aeou])st$/,
  /(?<=.{4})(?<!aan)(?:dt|[dt])$|(?<=..[^aeioujs])t$/,
  /(?<=.{4})s$/,
];

/**
 * A wider kinship than `stem`: past tenses, participles, and nouns and adjectives made of the same
 * word (`afwijzing`, `afwijzen`; `gepieker`, `piekerde`).
 */
export function root(word: string): string {
  const bare = word.replace(/(?<=^ge.*[dt])e$/, '');
  const [, weak, strong] = /^ge(?!u|nie|noten$)(?:(.{2,}?[^aeou])[dt]|(.{3,}en))$/.exec(bare) ?? [];
  const past = word.replace(/(?<=^..[^aeioudr])de$/, '');
  let key = stem(weak ?? strong ?? past.replace(/^ge(?!noot$)(?=.*(?:aa|ee|oo|uu)t$)/, ''));
  key = key.replace(/ionel$/, 'ie');
  for (let before = ''; before !== key;) {
    before = key;
    for (const suffix of SUFFIXES) {
      const shorter = key.replace(suffix, '');
      // What is left is no plural: `rekend` is of `rekenen`.
      if (shorter !== key) key = spelledAtEnd(shorter);
    }
  }
  return key.replace(/^ge(?!u|nie)(?=.{4})/, '');
}

/** How a folded word sounds to a Dutch ear, for those who write by ear. */
export function sound(word: string): string {
  return word
    .replace(/ij|y/g, 'ei')
    .replace(/ou/g, 'au')
    .replace(/sch|ch/g, (letters) => (letters === 'sch' ? 'sg' : 'g'))
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c|q/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/ph|v/g, 'f')
    .replace(/th/g, 't')
    .replace(/z/g, 's')
    .replace(/d+t?$|dt/g, 't')
    .replace(/ie/g, 'i')
    .replace(/(.)\1+/g, '$1');
}

function isPolysyllabic(word: string): boolean {
  return /[aeiouy][^aeiouy]+[aeiouy]/.test(word);
}
