// Keeps the ledgers of addresses: npm run permalinks. See docs/authoring.md.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { exit } from 'node:process';
import { parseArgs } from 'node:util';
import { chapterText } from '../src/book/chapter-text.ts';
import { checkLedgers } from '../src/book/check-ledgers.ts';
import { LEDGER_FILE, readLedger } from '../src/book/ledger-files.ts';
import { readBook, type Book } from '../src/book/read-book.ts';
import { parseSettlement, type Settlement } from '../src/permalinks/doubt.ts';
import { parseLedger, serialiseLedger } from '../src/permalinks/ledger.ts';
import { updateLedger } from '../src/permalinks/update.ts';
import { changesBetween, doubtProblem, lostAddresses } from '../src/permalinks/verify.ts';
import { ContentError, type Problem } from '../src/problems.ts';

const CHAPTERS = 'content/chapters';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    settle: { type: 'string', multiple: true, default: [] },
    since: { type: 'string' },
  },
});

try {
  const { book, problems } = await readBook('.');
  stopAt(problems);
  if (values.since !== undefined) proveNothingLost(values.since);
  else if (values.check) stopAt(await checkLedgers(book, '.'));
  else await update(book, values.settle.map(toSettlement));
} catch (error) {
  if (!(error instanceof ContentError) && !(error instanceof RangeError)) throw error;
  console.error(error.message);
  exit(1);
}

interface ChapterSettlement extends Settlement {
  chapter: string;
}

async function update({ chapters }: Book, settlements: ChapterSettlement[]): Promise<void> {
  const stray = settlements.find(({ chapter }) => chapters.every(({ slug }) => slug !== chapter));
  if (stray) throw new RangeError(`There is no chapter ${stray.chapter}.`);
  const doubts: Problem[] = [];
  for (const chapter of chapters) {
    const folder = `${CHAPTERS}/${chapter.slug}`;
    const before = readLedger(folder);
    const own = settlements.filter((one) => one.chapter === chapter.slug);
    const result = updateLedger(before, await chapterText(chapter), own);
    doubts.push(...result.doubts.map((doubt) => doubtProblem(doubt, chapter.slug)));
    const file = `${folder}/${LEDGER_FILE}`;
    const source = serialiseLedger(result.ledger);
    if (before && serialiseLedger(before) === source) {
      console.log(`${file}: nothing to change`);
      continue;
    }
    writeFileSync(file, source);
    console.log([`${file}:`, ...changesBetween(before, result.ledger)].join('\n  '));
  }
  stopAt(doubts);
}

/** `<chapter>/<address>=<fate>` */
function toSettlement(argument: string): ChapterSettlement {
  const [chapter = '', ...rest] = argument.split('/');
  return { chapter, ...parseSettlement(rest.join('/')) };
}

function proveNothingLost(revision: string): void {
  const files = git('ls-tree', '-r', '--name-only', revision, '--', CHAPTERS)
    .split('\n')
    .filter((file) => file.endsWith(`/${LEDGER_FILE}`));
  const present = new Map(
    git('ls-files', '--cached', '--others', '--exclude-standard', '--', CHAPTERS)
      .split('\n')
      .filter((file) => file.endsWith(`/${LEDGER_FILE}`))
      .flatMap((file) => {
        const ledger = readLedger(file.slice(0, -LEDGER_FILE.length));
        const names = ledger ? [ledger.chapter, ...ledger.formerly] : [];
        return names.map((name) => [name, { file, ledger }] as const);
      }),
  );
  let count = 0;
  const problems = files.flatMap((file) => {
    const before = parseLedger(git('show', `${revision}:${file}`), `${revision}:${file}`);
    count += before.lines.length;
    const now = present.get(before.chapter);
    return now?.ledger
      ? lostAddresses(before, now.ledger, now.file)
      : [lostChapter(before.chapter, file)];
  });
  stopAt(problems);
  console.log(`All ${count} addresses published at ${revision} still answer.`);
}

function lostChapter(chapter: string, file: string): Problem {
  return {
    code: 'permalinks-lost',
    file,
    reason: `The chapter ${chapter} was published, and no ledger answers for it now.`,
    mend: `Put the ledger back; a renamed chapter keeps its ledger and says "movedFrom: [${chapter}]" in chapter.yaml.`,
  };
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new RangeError(
      `git ${args[0] ?? ''} failed: ${stderr?.trim() ?? 'is git installed?'}\nA clone without history lacks earlier revisions: git fetch --unshallow.`,
      { cause: error },
    );
  }
}

function stopAt(problems: Problem[]): void {
  if (problems.length > 0) throw new ContentError(problems);
}
