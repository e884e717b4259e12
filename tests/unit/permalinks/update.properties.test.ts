import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Doubt, Settlement } from '../../../src/permalinks/doubt.ts';
import { parseSettlement } from '../../../src/permalinks/doubt.ts';
import { fingerprint } from '../../../src/permalinks/fingerprint.ts';
import { isLivePlace, isPlace, resolver } from '../../../src/permalinks/ledger.ts';
import { updateLedger, type Update } from '../../../src/permalinks/update.ts';
import type { Ledger } from '../../../src/schemas/permalinks.ts';
import {
  edits,
  manuscripts,
  survivor,
  textOf,
  type Edit,
  type Manuscript,
  type Passage,
} from './edits.ts';

/** Every address ever published, with what it was published for. */
type Archive = Map<string, Passage>;

const words = (from: number, to: number, vocabulary: number) =>
  fc.array(
    fc.nat({ max: vocabulary }).map((number) => `woord${number}`),
    {
      minLength: from,
      maxLength: to,
    },
  );

/**
 * Passages as running text has them: long enough, and not alike; so nothing of fast-check's liking
 * for small numbers, at first or when it shrinks.
 */
const prose = fc.noShrink(fc.noBias(words(8, 30, 100_000)));

/** Passages as dialogue has them: a word or two, often the same, beside longer ones. */
const talk = fc.oneof(
  fc.constantFrom('Nee.', 'Ja.', 'En toen?', 'Ja. Ja, dat is zo.').map((line) => line.split(' ')),
  words(1, 4, 20),
  words(3, 20, 200),
);

/** The passages of a manuscript by their address: the ledger lists what is live in reading order. */
function addressesIn(ledger: Ledger, manuscript: Manuscript): Map<string, Passage> {
  const live = ledger.lines.filter(isLivePlace);
  const found = new Map<string, Passage>();
  for (const [section, passages] of manuscript) {
    const lines = live.filter(({ address }) => address.startsWith(`${section}#`));
    expect(lines).toHaveLength(passages.length);
    lines.forEach(({ address, hash }, index) => {
      const passage = passages[index] ?? { words: [] };
      expect(hash).toBe(hashOf(passage));
      found.set(address, passage);
    });
  }
  return found;
}

function hashOf({ words }: Passage): string {
  return fingerprint(words.join(' ')).hash;
}

/** Updating again changes nothing, whatever the order in which files are read. */
function expectStable(before: Ledger, { ledger, doubts }: Update, manuscript: Manuscript): void {
  const text = textOf(manuscript);
  const backwards = { ...text, sections: text.sections.toReversed() };
  expect(updateLedger(before, backwards)).toEqual({ ledger, doubts });
  if (doubts.length === 0) expect(updateLedger(ledger, backwards)).toEqual({ ledger, doubts: [] });
}

/** Every address ever published answers, and no address has been given to something else. */
function expectNothingLost(
  ledger: Ledger,
  manuscript: Manuscript,
  archive: Archive,
  isSame: (published: Passage, now: Passage) => boolean,
): void {
  const current = addressesIn(ledger, manuscript);
  const resolve = resolver(ledger);
  for (const [address, passage] of archive) {
    const answer = resolve(address);
    expect(answer).toBeDefined();
    const now = current.get(answer ?? '');
    const due = survivor(passage);
    if (due) expect(now && isSame(due, now), `${address} leads to ${answer ?? ''}`).toBe(true);
  }
  for (const [address, passage] of current) {
    const first = archive.get(address);
    if (first) expect(isSame(first, passage), `${address} is reused`).toBe(true);
    else archive.set(address, passage);
  }
}

/** What an author who knows the text answers; the answer has to be among the choices. */
function answers(doubts: Doubt[], archive: Archive): Settlement[] {
  return doubts.map(({ choices }) => {
    const address = choices[0]?.settlement.split('=')[0] ?? '';
    const passage = survivor(archive.get(address) ?? { words: [] });
    const truth = choices.find(({ settlement }) =>
      passage
        ? settlement.startsWith(`${address}=${hashOf(passage).slice(0, 8)}`)
        : settlement.endsWith('=gone'),
    );
    return parseSettlement((truth ?? choices.at(-1))?.settlement ?? '');
  });
}

function publish(manuscript: Manuscript): { ledger: Ledger; archive: Archive } {
  const { ledger } = updateLedger(undefined, textOf(manuscript));
  return { ledger, archive: addressesIn(ledger, manuscript) };
}

/**
 * After one edit every address still answers: a live one with its own passage, with the same words,
 * or with a declared successor; and one that comes back to life has its own words again.
 */
function expectKept(
  before: Ledger,
  after: Ledger,
  live: ReadonlyMap<string, Passage>,
  now: ReadonlyMap<string, Passage>,
): void {
  const lineOf = new Map(after.lines.map((line) => [line.address, line]));
  const ledBefore = resolver(before);
  const leads = resolver(after);
  for (const line of before.lines) {
    expect(leads(line.address), line.address).toBeDefined();
    if (!isPlace(line)) continue;
    const passage = live.get(ledBefore(line.address) ?? '');
    const isOwn = (other: Passage) =>
      (passage && other === survivor(passage)) || hashOf(other) === line.hash;
    const here = now.get(line.address);
    if (line.status !== 'live')
      expect(!here || isOwn(here), `${line.address} is reused`).toBe(true);
    else if (lineOf.get(line.address)?.status !== 'retired') {
      const answer = now.get(leads(line.address) ?? '');
      expect(answer && isOwn(answer), `${line.address} is lost`).toBe(true);
    }
  }
}

/** The same sequences every time, so that a change and not chance breaks a build; this seed once found a fault. */
const SEED = -1426573253;

const sequences = (texts: fc.Arbitrary<string[]>) =>
  fc.tuple(manuscripts(texts), fc.array(edits(texts), { minLength: 1, maxLength: 10 }));

describe('any sequence of edits', () => {
  it('of running text is decided without a doubt, and loses nothing', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(sequences(prose), ([drawn, sequence]: [Manuscript, Edit[]]) => {
        const manuscript = structuredClone(drawn);
        const { ledger: first, archive } = publish(manuscript);
        let ledger = first;
        for (const edit of sequence) {
          edit(manuscript);
          const update = updateLedger(ledger, textOf(manuscript));
          expect(update.doubts).toEqual([]);
          expectStable(ledger, update, manuscript);
          ledger = update.ledger;
          expectNothingLost(ledger, manuscript, archive, (one, other) => one === other);
        }
      }),
      { numRuns: 1000, seed: SEED },
    );
  });

  it(
    'of short and repeated lines loses nothing once the doubts are settled',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(sequences(talk), ([drawn, sequence]: [Manuscript, Edit[]]) => {
          const manuscript = structuredClone(drawn);
          let { ledger, archive: live } = publish(manuscript);
          for (const edit of sequence) {
            const before = ledger;
            edit(manuscript);
            let update = updateLedger(ledger, textOf(manuscript));
            expectStable(ledger, update, manuscript);
            for (let round = 0; update.doubts.length > 0; round += 1) {
              expect(round, 'rounds of settling').toBeLessThan(5);
              const settlements = answers(update.doubts, live);
              update = updateLedger(update.ledger, textOf(manuscript), settlements);
            }
            ledger = update.ledger;
            const now = addressesIn(ledger, manuscript);
            expectKept(before, ledger, live, now);
            live = now;
          }
        }),
        { numRuns: 1000, seed: SEED },
      );
    },
  );
});
