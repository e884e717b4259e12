/** A word as the reader or the author wrote it: letters and digits, held together by - and ’. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011'’][\p{L}\p{N}\p{M}]+)*/gu;

/**
 * The form in which words are compared and asked of Pagefind: small letters without accents, hyphens
 * and apostrophes; the ligature ĳ as two letters.
 */
export function fold(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]*$/.test(small)) return small;
  return small.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text as written, with where they start. */
export function* wordsOf(text: string): Generator<{ written: string; at: number }> {
  for (const match of text.matchAll(WORD)) yield { written: match[0], at: match.index };
}

/** Words that stand in every text; they are asked for only when a query has no others. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `aan af al alle alleen allemaal als alsof altijd ander andere anderen anders ben bent bij bijna daar
  daarbij daardoor daarin daarmee daarna daarom daarop daarover daarvan daarvoor dan dat de deze dezelfde
  die dit doe doen doet door dus een eens elk elkaar elke en enkel enkele er eraan erbij erin ermee erop
  ertoe eruit ervan ervoor erg even ga gaan gaat geen ge geworden had hadden haar hare heb hebben hebt
  heeft heel hem hen het hetzelfde hier hierover hij hoe hoeveel hoewel hun ie ieder iedere iemand iets ik
  immers in indien is ja je jezelf jij jou jouw jullie kan kun kunnen kon konden krijg krijgen krijgt laat
  laten maak maakt maar me mee meer men met mezelf mij mijn moest moet moeten mocht mag mogen na naar net
  niemand niet niets noch nog nooit nu of om omdat onder ons onszelf onze ook op over s samen sinds slechts
  soms soort t te tegen telkens terwijl tijdens toch toe toen tot tussen u uit uw van vanaf vandaan vaak veel
  via vol volgens voor voordat waar waaraan waarbij waardoor waarin waarmee waarom waarop waarover waarvan
  waarvoor wanneer want waren was wat we weer wel welk welke werd werden wie wij wil willen wilt word worden
  wordt wou ze zeer zei zelf zelfs zich zichzelf zij zijn zo zoals zodat zodra zonder zou zouden zal zulke
  zullen`.split(/\s+/),
);
