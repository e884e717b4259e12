import { fold, wordsOf } from './tokens.ts';

/** Adpositions that also begin verbs (`opruimen`) and end adverbs (`erop`). */
export const ADPOSITIONS =
  'aan achter bij door in mee na om onder op over tegen toe uit voor'.split(' ');
const PRONOMINAL_ADVERB = new RegExp(`^(?:daar|er|hier|waar)(?:${ADPOSITIONS.join('|')}|van)$`);
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...ADPOSITIONS,
  ...`al alle als ben bent daar dan dat de deze die dit dus een eens elk elkaar elke en er erg geen
  ge had hadden haar heb hebben hebt heeft heel hem hen het hier hij hoe hoeveel hun ie iemand
  iets ik is ja je jij jouw jullie kan maar me meer men met mij mijn naar net niet niets nog nu of
  omdat ons onze ook s t te toch toen tot tussen u uw van veel waar wanneer want waren was wat
  we weer wel welk welke werd werden wie wij word worden wordt ze zeer zelf zelfs zich zij
  zijn zo zoals zonder`.split(/\s+/),
]);

/** Whether a folded word stands in every text: it is asked for only when a query has no others. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || PRONOMINAL_ADVERB.test(word);
}

/** The folded words of a text that are no stop words; all of them where there are no others. */
export function contentWords(text: string): string[] {
  const words = Array.from(wordsOf(text), ({ written }) => fold(written));
  const content = words.filter((word) => !isStopWord(word));
  return content.length > 0 ? content : words;
}
