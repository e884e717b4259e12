import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtPages } from '../../../src/search/built-pages.ts';
import { writeIndex } from '../../../src/search/write-index.ts';
import { CONCEPTS } from './concepts.ts';
import { dutchEngine, type Engine, plainEngine } from './engines.ts';
import { openPagefind } from './pagefind-in-node.ts';
import { NEGATIVES } from './queries.ts';
import { ask, isSetAside, measure, type Outcome, type Quality } from './quality.ts';
import { readQuestions } from './questions.ts';

const SITE = 'dist';
const CHAPTER = 'dist/hemel-en-hel';
const showMisses = process.argv.includes('--misses');

const pages = await builtPages(SITE);
const folder = await mkdtemp(path.join(tmpdir(), 'kantlijn-bench-'));
await writeIndex(pages, CONCEPTS, folder);
const { pagefind } = await openPagefind(folder);
const plain = plainEngine(pagefind);
const dutch = await dutchEngine(pagefind, folder);

const questions = await readQuestions(CHAPTER);
const plainOutcomes = await ask(plain, questions);
const dutchOutcomes = await ask(dutch, questions);

console.log('category            |  n | Pagefind                        | with the Dutch layer');
console.log(
  '                    |    | hit@1 hit@3   MRR  none passage | hit@1 hit@3   MRR  none passage',
);
for (const category of new Set(questions.map((question) => question.category))) {
  print(category, (outcome) => outcome.question.category === category);
}
print('development', ({ question }) => !isSetAside(question.query));
print('set aside', ({ question }) => isSetAside(question.query));
print('all', () => true);
console.log(
  `false finds: ${await falseFinds(plain)} → ${await falseFinds(dutch)} of ${NEGATIVES.length}`,
);

if (showMisses) {
  for (const { question, rank, isRightPassage, first } of dutchOutcomes) {
    if (isSetAside(question.query) || (rank === 1 && isRightPassage !== false)) continue;
    console.log(
      `${question.category}: ${question.query} → rank ${rank}, first ${first}; wanted ${question.answers.map(({ section, passages }) => `${section}#${passages?.join(',') ?? ''}`).join(' | ')}`,
    );
  }
}
await rm(folder, { recursive: true });

async function falseFinds(engine: Engine): Promise<number> {
  let found = 0;
  for (const query of NEGATIVES) {
    const results = await engine(query);
    if (results.length > 0) found += 1;
    if (results.length > 0 && showMisses && engine === dutch)
      console.log(`false: ${query} → ${results[0]?.section}`);
  }
  return found;
}

function print(label: string, includes: (outcome: Outcome) => boolean): void {
  const row = [plainOutcomes, dutchOutcomes].map((outcomes) =>
    figures(measure(outcomes.filter(includes))),
  );
  const count = dutchOutcomes.filter(includes).length;
  console.log(`${label.padEnd(19)} |${String(count).padStart(4)}| ${row.join(' | ')}`);
}

function figures({ hit1, hit3, mrr, none, passage }: Quality): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)}`.padStart(5);
  return `${percent(hit1)} ${percent(hit3)} ${mrr.toFixed(3)} ${percent(none)}   ${percent(passage)}`;
}
