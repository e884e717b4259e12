/** What may stand before a word's first letter. */
const OPENERS = '(\\[“”„«‘’‚\'"…*_';
const CLOSERS = ')\\]”“»’‘\'"';

/** The number of a footnote behind a sentence. */
const NUMBER = '(?:[(\\[]\\d{1,3}[)\\]])?';

const SENTENCE_END = new RegExp(`[.!?…][${CLOSERS}]*${NUMBER}$`, 'u');
const FULL_STOP = new RegExp(`[.!?][${CLOSERS}]*${NUMBER}$`, 'u');
const LEADING = new RegExp(`^[${OPENERS}]*`, 'u');

/** Abbreviations after which a sentence goes on, in small letters. */
const ABBREVIATIONS = new Set(
  `a.d.h.v. a.u.b. afb. art. blz. b.v. bijv. bv. ca. cf. d.i. d.m.v. d.w.z. dhr. dr. drs. ds. e.a. e.d.
  ed. eds. e.g. enz. etc. evt. excl. fig. i.c. i.e. i.h.a. i.h.b. i.p.v. i.t.t. i.v.m. incl. ing. ir.
  jl. m.a.w. m.b.t. m.b.v. m.i. m.m.v. m.n. m.u.v. max. mej. mevr. min. mr. mw. n.a.v. nl. no. nr.
  o.a. o.b.v. o.i. o.l.v. o.m. p. pag. par. prof. resp. s.v.p. sr. jr. st. t.a.v. t.b.v. t.e.m. t.g.v.
  t.o.v. t/m tel. v. v.a. v.a.n. vb. vgl. vnl. vs. v.w.b. z.g.a.n. z.o.z. zgn. zog.`.split(/\s+/),
);

/** Whether the word ends a sentence: a full stop, question or exclamation mark, and no abbreviation. */
export function endsSentence(word: string): boolean {
  return FULL_STOP.test(word) && !isAbbreviation(word);
}

/** Whether a sentence may end here: as `endsSentence`, or with an ellipsis. */
export function mayEndSentence(word: string): boolean {
  return SENTENCE_END.test(word) && !isAbbreviation(word);
}

function isAbbreviation(word: string): boolean {
  const bare = word.replace(LEADING, '').toLowerCase();
  // Initials; but “dank u.” ends a sentence.
  return ABBREVIATIONS.has(bare) || /^[^\P{L}u]\.$/u.test(bare);
}

/** The word's first letter, behind quotes and brackets. */
export function firstLetter(word: string): string {
  return /\p{L}/u.exec(word.replace(LEADING, '').slice(0, 1))?.[0] ?? '';
}

/** The word with its first letter a capital: `‘ijs` → `‘IJs`, `één` → `Eén`. */
export function capitalise(word: string): string {
  const opening = LEADING.exec(word)?.[0] ?? '';
  const rest = word.slice(opening.length);
  if (/^ij/.test(rest)) return `${opening}IJ${rest.slice(2)}`;
  if (/^één(?!\p{L})/u.test(rest)) return `${opening}E${rest.slice(1)}`;
  return opening + rest.slice(0, 1).toLocaleUpperCase('nl') + rest.slice(1);
}

export function isLower(letter: string): boolean {
  return letter !== letter.toLocaleUpperCase('nl');
}

export function isUpper(letter: string): boolean {
  return letter !== letter.toLocaleLowerCase('nl');
}

/** The letters alone, small: what stays of a word when case, quotes and spaces do not count. */
export function lettersOf(text: string): string {
  return text.toLocaleLowerCase('nl').replace(/[^\p{L}\p{N}]/gu, '');
}

/** As `lettersOf`, without accents too: `Wraakfantasieën` and `WRAAKFANTASIEEN` are one. */
export function plainLetters(text: string): string {
  return lettersOf(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** A running head without the number of its page. */
export function withoutPageNumber(text: string): string {
  return text.replace(/^\d{1,4}\s|\s\d{1,4}$/g, '');
}

/** The word without quotes, brackets and punctuation around it, in small letters. */
export function bareWord(word: string): string {
  return word
    .toLocaleLowerCase('nl')
    .replace(/^[^\p{L}\p{N}’']+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/^['’‘]+(?=\p{L}{2})/u, '');
}
