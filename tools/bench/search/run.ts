// Measures the search of the site in dist/: npm run bench:search [-- --misses] [-- --growth]
import { argv } from 'node:process';
import { readBook } from '../../../src/book/read-book.ts';
import { builtPages } from '../../../src/search/build/built-pages.ts';
import { conceptNames } from '../../../src/search/build/concept-names.ts';
import { measureGrowth } from './growth.ts';
import { measureSearch, percentile, type SearchMeasures } from './measure.ts';
import { isSetAside, measure, type Outcome, type Quality } from './quality.ts';
import { NEGATIVES } from './queries.ts';

const SITE = 'dist';
const SIZES = [1, 10, 100, 1000];

const measures = await measureSearch(SITE);
printQuality(measures);
if (argv.includes('--misses')) printMisses(measures);
if (argv.includes('--growth')) await printGrowth();

function printQuality({ plain, dutch, ...rest }: SearchMeasures): void {
  const columns = 'hit@1 hit@3   MRR  none passage';
  console.log(`${' '.repeat(25)}| ${'Pagefind'.padEnd(columns.length)} | with the Dutch layer`);
  console.log(`${' '.repeat(25)}| ${columns} | ${columns}`);
  const print = (label: string, includes: (outcome: Outcome) => boolean) => {
    const own = dutch.filter(includes);
    const row = [plain.filter(includes), own].map((outcomes) => figures(measure(outcomes)));
    console.log(`${label.padEnd(20)}${String(own.length).padStart(4)} | ${row.join(' | ')}`);
  };
  for (const category of new Set(dutch.map(({ question }) => question.category))) {
    print(category, ({ question }) => question.category === category);
  }
  print('development', ({ question }) => !isSetAside(question.query));
  print('set aside', ({ question }) => isSetAside(question.query));
  print('all', () => true);

  const { falseFinds, deadBeginnings, firstQueryBytes, vocabularyBytes, layerBytes } = rest;
  const counts = `${falseFinds.plain.length} → ${falseFinds.dutch.length}`;
  console.log(`\nfalse finds: ${counts} of ${NEGATIVES.length}`);
  console.log(
    `beginnings of title words that find nothing: ${deadBeginnings.join(', ') || 'none'}`,
  );
  const [half, most, dearest] = [0.5, 0.9, 1].map((share) =>
    kilobytes(percentile(firstQueryBytes, share)),
  );
  console.log(
    `first query: half of them ${half} or less, nine in ten ${most}, the dearest ${dearest}`,
  );
  console.log(`Dutch layer ${layerBytes} bytes, of which vocabulary ${vocabularyBytes}`);
}

function figures({ hit1, hit3, mrr, none, passage }: Quality): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(5);
  return `${percent(hit1)} ${percent(hit3)} ${mrr.toFixed(3)} ${percent(none)}   ${percent(passage)}`;
}

/** Only of the development half: the other is not for looking at. */
function printMisses({ dutch }: SearchMeasures): void {
  for (const { question, rank, isRightPassage, first } of dutch) {
    if (isSetAside(question.query) || (rank === 1 && isRightPassage !== false)) continue;
    const wanted = question.answers.map(
      ({ section, passages = [] }) => `${section}#${passages.join(',')}`,
    );
    console.log(`${question.query}: ${first}, rank ${rank}; wanted ${wanted.join(' or ')}`);
  }
}

async function printGrowth(): Promise<void> {
  const pages = await builtPages(SITE);
  const concepts = conceptNames((await readBook('.')).book);
  console.log('\nsections   index made    on disk   vocabulary   first query   an answer');
  for (const count of SIZES) {
    const growth = await measureGrowth(pages, concepts, count);
    const cells = [
      String(count).padStart(8),
      `${growth.seconds.toFixed(1)} s`.padStart(12),
      kilobytes(growth.indexBytes).padStart(10),
      kilobytes(growth.vocabularyBytes).padStart(12),
      kilobytes(growth.firstQueryBytes).padStart(13),
      `${growth.answerMs.toFixed(1)} ms`.padStart(11),
    ];
    console.log(cells.join(' '));
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
