import { withoutSlip } from './slips.ts';

/** Words as phones and dialects write them, with what they are in the language of books. */
const WRITTEN: readonly (readonly [spoken: RegExp, written: string])[] = [
  [/(.)\1{2,}/g, '$1$1'], // dooood
  [/^ni(?:e|h|ej)?$/, 'niet'], // ik wil nie
  [/^ni(?:mmer|meer|mer|mee)$/, 'niet meer'],
  [/^mer$/, 'meer'],
  [/^e?t$/, 'het'],
  [/^da$/, 'dat'],
  [/^kank$/, 'ik kan'],
  [/^kzien$/, 'ik zie'],
  [/^zien$/, 'zie'],
  [/^t(goa|ga|gaat)$/, 'het gaat'],
  [/^(?:goa|goat)$/, 'gaat'],
  [/^moaken$/, 'maken'],
  [/^(?:ende|eint)$/, 'einde'],
  [/^dak$/, 'dat ik'],
  [/^kzou$/, 'ik zou'],
  [/^(?:der|dr)$/, 'er'],
  [/^as$/, 'als'],
  [/^tege$/, 'tegen'],
  [/^sn[ey]i?$/, 'snij'],
  [
    /^k(wil|wou|wilde|ben|heb|zie|kan|zou|word|moet|mag|krijg|haat|denk|voel|durf|was|had|zit|weet|ga|zal|doe|hoop|snij)$/,
    'ik $1',
  ],
  [/^ik(wil|ben|kan|zie)(dood|niet)?$/, 'ik $1 $2'], // ikwildood
  [/^(?:mn|mijnen?|menn?e|mienn?e?n?|minne)$/, 'mijn'], // menne vent
  [/^(?:mich|mie)$/, 'mij'],
  [/^(?:ich|ick|ek)$/, 'ik'],
  [/^em$/, 'hem'],
  [/^veur$/, 'voor'],
  [/^nen?$/, 'een'],
  [/^vint$/, 'vent'],
  [/^(?:slo[ae]t|slaet|sleit|smit)$/, 'slaat'],
  [/^bedr(?:ijg|eich)([td])$/, 'bedreig$1'],
  [/^ge(?:welt|weldd|wld)$|^gweld$/, 'geweld'],
];

/** Folded words as a reader would find them in a book, joined by spaces. */
export function writtenDutch(words: readonly string[]): string {
  return words
    .map((word) =>
      withoutSlip(WRITTEN.reduce((text, [spoken, written]) => text.replace(spoken, written), word)),
    )
    .join(' ')
    .trim();
}
