import type { Problem } from '../problems.ts';
import type { Ledger, LedgerLine } from '../schemas/permalinks.ts';
import { splitAddress } from './addresses.ts';
import type { Doubt } from './doubt.ts';
import { isPlace, resolver, serialiseLedger } from './ledger.ts';
import type { ChapterText } from './text.ts';
import { updateLedger } from './update.ts';

const UPDATE = 'Run "npm run permalinks" and commit the ledger with the text.';

/**
 * Where text and ledger disagree; nothing may be published then.
 *
 * @param ledger The chapter's ledger; none where it has none yet.
 * @param file Path of the ledger from the root of the project.
 */
export function ledgerProblems(
  ledger: Ledger | undefined,
  text: ChapterText,
  file: string,
): Problem[] {
  if (!ledger) {
    return [
      {
        code: 'permalinks-missing',
        file,
        reason: `The chapter ${text.chapter} has no ledger of its addresses yet.`,
        mend: UPDATE,
      },
    ];
  }
  const update = updateLedger(ledger, text);
  if (update.doubts.length > 0) {
    return update.doubts.map((doubt) => doubtProblem(doubt, text.chapter));
  }
  if (serialiseLedger(update.ledger) === serialiseLedger(ledger)) return [];
  const changes = changesBetween(ledger, update.ledger);
  return [
    {
      code: 'permalinks-outdated',
      file,
      reason: `The text has changed since the ledger was written:\n${changes.join('\n')}`,
      mend: UPDATE,
    },
  ];
}

/** A doubt as a problem, its choices as commands to paste. */
export function doubtProblem(
  { choices, code, file, line, reason, mend }: Doubt,
  chapter: string,
): Problem {
  const commands = choices.map(
    ({ settlement, meaning }) =>
      `npm run permalinks -- --settle ${chapter}/${settlement}\n    ${meaning}`,
  );
  return { code, file, line, reason, mend: [mend, ...commands].join('\n') };
}

/** What an update did, a line for each address. */
export function changesBetween(before: Ledger | undefined, after: Ledger): string[] {
  const known = new Map(before?.lines.map((line) => [line.address, line]));
  const changes = after.lines.flatMap((line) => describe(known.get(line.address), line) ?? []);
  const orderOf = (ledger: Ledger | undefined) =>
    ledger?.lines.map(({ address }) => address).filter((address) => known.has(address));
  const isReordered = orderOf(after)?.join() !== orderOf(before)?.join();
  return changes.length === 0 && isReordered ? ['passages stand in another order'] : changes;
}

function describe(before: LedgerLine | undefined, after: LedgerLine): string | undefined {
  const { address } = after;
  const words = isPlace(after) ? `: ${after.words}` : '';
  if (after.status === 'live') {
    if (!before) return `${address} is new${words}`;
    if (before.status !== 'live') return `${address} is back${words}`;
    const isReworded = isPlace(before) && isPlace(after) && before.hash !== after.hash;
    return isReworded ? `${address} is reworded${words}` : undefined;
  }
  if (before?.status === after.status && before.to === after.to) return undefined;
  const verb = { moved: 'moved to', merged: 'was merged into', retired: 'was deleted; see' };
  return `${address} ${verb[after.status]} ${after.to}${words}`;
}

/**
 * What an earlier ledger of a chapter published and the present one lost: addresses that lead
 * nowhere, or that lead to another text than the one they were taken from.
 *
 * @param file Path of the present ledger from the root of the project.
 */
export function lostAddresses(before: Ledger, after: Ledger, file: string): Problem[] {
  const resolve = resolver(after);
  const now = new Map(after.lines.map((line) => [line.address, line]));
  return before.lines.flatMap((line) => {
    if (resolve(line.address) === undefined) return [lostProblem(line, file)];
    const present = now.get(line.address);
    const isReused =
      isPlace(line) &&
      line.status !== 'live' &&
      present?.status === 'live' &&
      isPlace(present) &&
      present.hash !== line.hash &&
      !cameBack(before, after, line.address);
    return isReused ? [reusedProblem(line, file)] : [];
  });
}

/** True where the place that an address led to before now stands at that address again. */
function cameBack(before: Ledger, after: Ledger, address: string): boolean {
  const led = resolver(before)(address);
  return led !== undefined && resolver(after)(led) === address;
}

function lostProblem({ address }: LedgerLine, file: string): Problem {
  const { id } = splitAddress(address);
  return {
    code: 'permalinks-lost',
    file,
    reason: `${address} was published and answers no more.`,
    mend: `Take the ledger of that revision back, then run "npm run permalinks"${id === undefined ? ' (a renamed section says movedFrom in its frontmatter)' : ''}.`,
  };
}

function reusedProblem({ address }: LedgerLine, file: string): Problem {
  return {
    code: 'permalinks-reused',
    file,
    reason: `${address} was published for another text, and now stands at a new one.`,
    mend: 'Take the ledger of that revision back, then run "npm run permalinks".',
  };
}
