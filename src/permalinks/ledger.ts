import type { z } from 'astro/zod';
import { ContentError, type Problem } from '../problems.ts';
import {
  ledgerHeadSchema,
  placeLineSchema,
  sectionLineSchema,
  type FormerPlace,
  type Ledger,
  type LedgerLine,
  type LivePlace,
} from '../schemas/permalinks.ts';
import { addressOf, splitAddress } from './addresses.ts';

const RESTORE =
  'Take the last good version back with "git restore --source=HEAD -- <file>", then run "npm run permalinks".';

export function emptyLedger(chapter: string): Ledger {
  return { chapter, formerly: [], lines: [] };
}

/**
 * Reads a ledger; its format is one address a line.
 *
 * @param file Path from the root of the project, for messages.
 * @throws ContentError with everything that is wrong. The caller must not write over such a ledger.
 */
export function parseLedger(source: string, file: string): Ledger {
  const rows = source.trimEnd().split(/\r?\n/);
  const conflicts = rows.flatMap((row, index) =>
    /^(?:<{7}|={7}|>{7}|\|{7})/.test(row) ? [conflictProblem(file, index + 1)] : [],
  );
  if (conflicts.length > 0) throw new ContentError(conflicts);

  const problems: Problem[] = [];
  const take = <Data>(line: number, { data, reason }: Reading<Data>) => {
    if (reason !== undefined) problems.push(damage(file, line, reason));
    return data;
  };
  const [first = '', ...rest] = rows;
  const head = take(
    1,
    readJson(`${first}]}`, () => ledgerHeadSchema),
  );
  const last = rest.pop();
  if (last !== ']}') problems.push(damage(file, rows.length, 'The last line is not "]}".'));
  const lines = rest.map((row, index) => {
    const isLast = index === rest.length - 1;
    const line = take(index + 2, readJson(isLast ? row : row.replace(/,$/, ''), lineSchemaFor));
    if (line && !isLast && !row.endsWith(',')) {
      problems.push(damage(file, index + 2, 'The line does not end in a comma.'));
    }
    return line;
  });
  if (problems.length > 0 || !head) throw new ContentError(problems);

  const ledger = {
    chapter: head.chapter,
    formerly: head.formerly,
    lines: lines.filter((line) => line !== undefined),
  };
  const faults = incoherences(ledger, file);
  if (faults.length > 0) throw new ContentError(faults);
  return ledger;
}

/** The ledger as its file: one address a line, so that a change shows as the lines it touches. */
export function serialiseLedger({ chapter, formerly, lines }: Ledger): string {
  const head = JSON.stringify({ version: 1, chapter, formerly, addresses: [] }).slice(0, -2);
  const rows = lines.map(
    (line, index) => JSON.stringify(line) + (index < lines.length - 1 ? ',' : ''),
  );
  return [head, ...rows, ']}', ''].join('\n');
}

export function isSection(line: LedgerLine): boolean {
  return !isPlace(line);
}

export function isPlace(line: LedgerLine): line is LivePlace | FormerPlace {
  return 'hash' in line;
}

export function isLivePlace(line: LedgerLine): line is LivePlace {
  return isPlace(line) && line.status === 'live';
}

export function isFormerPlace(line: LedgerLine): line is FormerPlace {
  return isPlace(line) && line.status !== 'live';
}

/**
 * A way to ask where an address leads today: itself where it is live, else the end of the chain of
 * successors. A section that was renamed took its ids along, so `old#p7` leads to `new#p7`.
 *
 * @returns The address, or undefined where the ledger does not know it or its chain goes nowhere.
 */
export function resolver({ lines }: Ledger): (address: string) => string | undefined {
  const byAddress = new Map(lines.map((line) => [line.address, line]));
  const isLive = (address: string) => byAddress.get(address)?.status === 'live';
  const next = (address: string): string | undefined => {
    const line = byAddress.get(address);
    if (line) return line.status === 'live' ? undefined : line.to;
    const { section, id } = splitAddress(address);
    const home = byAddress.get(section);
    return id !== undefined && home?.status === 'moved' ? addressOf(home.to, id) : undefined;
  };
  return (address) => {
    const seen = new Set<string>();
    let current: string | undefined = address;
    while (current !== undefined && !isLive(current) && !seen.has(current)) {
      seen.add(current);
      current = next(current);
    }
    return current !== undefined && isLive(current) ? current : undefined;
  };
}

/**
 * Like {@link resolver}, but only along moves: where the very thing that had an address is today, and
 * not what answers for it since it was merged or deleted.
 */
export function moveResolver({ lines, ...head }: Ledger): (address: string) => string | undefined {
  const isItself = ({ status }: LedgerLine) => status === 'live' || status === 'moved';
  return resolver({ ...head, lines: lines.filter(isItself) });
}

type Reading<Data> = { data: Data; reason?: never } | { data?: never; reason: string };

function readJson<Schema extends z.ZodType>(
  json: string,
  schemaFor: (value: unknown) => Schema,
): Reading<z.output<Schema>> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { reason: 'The line is not whole: it cannot be read as JSON, one address a line.' };
  }
  const { data, error } = schemaFor(value).safeParse(value);
  if (!error) return { data };
  const reasons = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { reason: `The line does not say what it should: ${reasons.join('; ')}.` };
}

function lineSchemaFor(value: unknown): typeof sectionLineSchema | typeof placeLineSchema {
  const { address } = (value ?? {}) as { address?: unknown };
  return typeof address === 'string' && address.includes('#') ? placeLineSchema : sectionLineSchema;
}

/** What is wrong between lines that are each right. */
function incoherences(ledger: Ledger, file: string): Problem[] {
  const { lines } = ledger;
  const problems: Problem[] = [];
  const lineOf = new Map<string, number>();
  for (const [index, { address }] of lines.entries()) {
    const first = lineOf.get(address);
    if (first === undefined) lineOf.set(address, index + 2);
    else {
      problems.push(
        damage(file, index + 2, `${address} stands here a second time; line ${first} has it too.`),
      );
    }
  }
  const byAddress = new Map(lines.map((line) => [line.address, line]));
  const resolve = resolver(ledger);
  for (const [index, line] of lines.entries()) {
    const { section, id } = splitAddress(line.address);
    if (id !== undefined) {
      const home = byAddress.get(section);
      if (!home) {
        problems.push(damage(file, index + 2, `${line.address} is in a section without a line.`));
      } else if (isLivePlace(line) && home.status !== 'live') {
        problems.push(
          damage(file, index + 2, `${line.address} is live, but its section ${section} is not.`),
        );
      }
    }
    if (line.status !== 'live' && resolve(line.address) === undefined) {
      problems.push(
        damage(
          file,
          index + 2,
          `${line.address} leads nowhere: its successors (${line.to} …) go round in a loop or end at an address without a line.`,
        ),
      );
    }
  }
  return problems;
}

function conflictProblem(file: string, line: number): Problem {
  return {
    code: 'permalinks-conflict',
    file,
    line,
    reason: 'Marks of a merge conflict stand in the ledger.',
    mend: 'Keep the ledger of the branch that was published ("git checkout --ours -- <file>" or "--theirs"), then run "npm run permalinks": it adds what the other branch brought.',
  };
}

function damage(file: string, line: number, reason: string): Problem {
  return { code: 'permalinks-damaged', file, line, reason, mend: RESTORE.replace('<file>', file) };
}
