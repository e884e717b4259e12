/** A word as the reader or the author wrote it: letters and digits, held together by - and ’. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011'’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The form in which words are compared and asked of Pagefind: small letters without accents, hyphens
 * and apostrophes; the ligature ĳ as two letters.
 */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text as written, with where they start. */
export function* wordsOf(text: string): Generator<{ written: string; at: number }> {
  for (const match of text.matchAll(WORD)) yield { written: match[0], at: match.index };
}

/** Words that stand in every text; they are asked for only when a query has no others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `aan af al alle alleen als alsof altijd ander andere anders ben bent bij bijna daar daarom dan dat de
  deze die dit doe doen doet door dus een eens elk elke en enkele er erg etc even ga gaan gaat geen geworden
  had hadden ge haar hare heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun ie iemand iets
  ik in is ja je jij jou jouw jullie kan kun kunnen kon konden krijg krijgen krijgt laat laten maak maakt
  maar me mee meer men met mij mijn moest moet moeten mocht mag mogen na naar net niet niets nog nooit nu
  of om omdat onder ons onze ook op over s soms soort t te tegen tijdens toch toen tot tussen u uit uw van
  vaak vanaf veel via voor waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waarvan
  wanneer want waren was wat weer wel welk welke wie wij wil willen word worden wordt wou zal ze zeer zei
  zelf zich zichzelf zij zijn zo zoals zonder zou zouden zulke zullen`.split(/\s+/),
);
