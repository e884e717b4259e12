import { diffArrays } from 'diff';
import { align } from './align.ts';
import { wordsOf } from './fingerprint.ts';
import { ALIKE, likeness } from './likeness.ts';
import { strandOf, type Place } from './place.ts';

/** An old place of which it is not sure what became. */
export interface OpenPlace {
  old: Place;
  /** What it may be now, likeliest first. */
  candidates: Place[];
}

export interface Matching {
  /** What a place in the text was before. */
  origin: Map<Place, Place>;
  /** Old places that went into a place in the text that goes by another's id. */
  absorbed: Map<Place, Place>;
  /** Old places that are in the text no more. */
  gone: Place[];
  open: OpenPlace[];
}

/** What somebody decided about an old place: the place in the text that it is now, or none. */
export type Decisions = ReadonlyMap<Place, Place | 'gone'>;

/** A deletion is open to doubt while a new passage elsewhere is as alike as this … */
const SUSPICIOUS = 0.5;
/** … and both are this long; a few words are soon alike. */
const SUSPICIOUS_WORDS = 5;

/**
 * Finds every old place back in the text. Sure are, in this order: what was decided; the same name;
 * the same words in the same section; the same words in another section where they occur once in
 * the chapter, or beside a neighbour that moved along; and what stands between the same neighbours
 * and is alike, also when it was split or merged. The rest is open.
 *
 * @param before Old places, by section in reading order.
 * @param after Places in the text, by section in reading order.
 */
export function match(
  before: readonly Place[],
  after: readonly Place[],
  decisions: Decisions,
): Matching {
  const matcher = new Matcher(before, after);
  matcher.decide(decisions);
  matcher.pairNames();
  matcher.pairSameWords();
  matcher.pairMoved();
  matcher.pairCompanions();
  const doubtful = matcher.pairReworded();
  return matcher.conclude(doubtful);
}

/** Old and new places of one kind in one section: neighbours are neighbours in here. */
interface Strand {
  old: Place[];
  now: Place[];
}

class Matcher {
  readonly #before: readonly Place[];
  readonly #after: readonly Place[];
  readonly #strands: Strand[];
  readonly #origin = new Map<Place, Place>();
  readonly #fate = new Map<Place, Place | 'gone'>();
  /** New places that need no origin: parts of one that was split. */
  readonly #parts = new Set<Place>();

  constructor(before: readonly Place[], after: readonly Place[]) {
    this.#before = before;
    this.#after = after;
    const old = Map.groupBy(before, strandOf);
    const now = Map.groupBy(after, strandOf);
    this.#strands = [...new Set([...old.keys(), ...now.keys()])].map((key) => ({
      old: old.get(key) ?? [],
      now: now.get(key) ?? [],
    }));
  }

  decide(decisions: Decisions): void {
    for (const [old, fate] of decisions) this.#send(old, fate);
  }

  pairNames(): void {
    for (const { old, now } of this.#strands) {
      const named = new Map(now.flatMap((place) => (place.id ? [[place.id, place] as const] : [])));
      for (const place of old.filter(this.#isLost)) {
        const same = place.id === undefined ? undefined : named.get(place.id);
        if (same) this.#send(place, same);
      }
    }
  }

  pairSameWords(): void {
    for (const { old, now } of this.#strands) {
      const sameWords = (one: Place, other: Place) => one.hash === other.hash;
      const { pairs } = sideBySide(old.filter(this.#isLost), now.filter(this.#isNew), sameWords);
      for (const [one, other] of pairs) this.#send(one, other);
      for (const place of old.filter(this.#isLost)) {
        const elsewhere = now.find((other) => this.#isNew(other) && other.hash === place.hash);
        if (elsewhere) this.#send(place, elsewhere);
      }
    }
  }

  pairMoved(): void {
    const before = Map.groupBy(this.#before, ({ hash }) => hash);
    const after = Map.groupBy(this.#after, ({ hash }) => hash);
    for (const old of this.#before.filter(this.#isLost)) {
      const [now, ...more] = after.get(old.hash) ?? [];
      if (!now || more.length > 0 || before.get(old.hash)?.length !== 1) continue;
      if (this.#isNew(now)) this.#send(old, now);
    }
  }

  /** Neighbours of what moved to another section, that moved with it. */
  pairCompanions(): void {
    const moved = [...this.#origin].filter(([now, old]) => now.section !== old.section);
    const step = (place: Place, strand: (of: Strand) => Place[], by: number) => {
      const places = this.#strands.map(strand).find((list) => list.includes(place)) ?? [];
      return places[places.indexOf(place) + by];
    };
    for (const [now, old] of moved) {
      for (const by of [-1, 1]) {
        const oldNeighbour = step(old, (strand) => strand.old, by);
        const newNeighbour = step(now, (strand) => strand.now, by);
        if (!oldNeighbour || !newNeighbour) continue;
        if (!this.#isLost(oldNeighbour) || !this.#isNew(newNeighbour)) continue;
        if (likeness(oldNeighbour, newNeighbour) < ALIKE) continue;
        this.#send(oldNeighbour, newNeighbour);
        moved.push([newNeighbour, oldNeighbour]);
      }
    }
  }

  /** @returns The stretches in which something old and something new are both left over. */
  pairReworded(): Strand[] {
    const areOne = (one: Place, other: Place) => this.#origin.get(other) === one;
    return this.#strands.flatMap(({ old, now }) =>
      sideBySide(old, now, areOne).gaps.flatMap((gap) => {
        const aligned = align(gap.old.filter(this.#isLost), gap.now.filter(this.#isNew));
        for (const group of aligned.groups) this.#join(group);
        return aligned.rest.filter((rest) => rest.old.length > 0 && rest.now.length > 0);
      }),
    );
  }

  conclude(doubtful: Strand[]): Matching {
    const rivals = new Map(doubtful.flatMap(({ old, now }) => old.map((place) => [place, now])));
    const unclaimed = this.#after.filter(this.#isNew);
    const open = this.#before.filter(this.#isLost).flatMap((old) => {
      const near = rivals.get(old) ?? [];
      const far = unclaimed.filter((now) => !near.includes(now) && isSuspicious(old, now));
      const byLikeness = (one: Place, other: Place) => likeness(old, other) - likeness(old, one);
      const candidates = [...near, ...far].sort(byLikeness);
      return candidates.length > 0 ? [{ old, candidates }] : [];
    });
    const isOpen = new Set(open.map(({ old }) => old));
    const absorbed = new Map<Place, Place>();
    for (const [old, fate] of this.#fate) {
      if (fate !== 'gone' && this.#origin.get(fate) !== old) absorbed.set(old, fate);
    }
    const gone = this.#before.filter((old) => {
      const fate = this.#fate.get(old);
      return fate === 'gone' || (fate === undefined && !isOpen.has(old));
    });
    return { origin: this.#origin, absorbed, gone, open };
  }

  readonly #isLost = (old: Place) => !this.#fate.has(old);
  readonly #isNew = (now: Place) => !this.#origin.has(now) && !this.#parts.has(now);

  /** The first old place that becomes a new one gives it its id; more are absorbed by it. */
  #send(old: Place, fate: Place | 'gone'): void {
    this.#fate.set(old, fate);
    if (fate !== 'gone' && !this.#origin.has(fate)) this.#origin.set(fate, old);
  }

  #join({ old, now }: Strand): void {
    const [first] = now;
    if (!first) return;
    for (const place of old) this.#send(place, first);
    for (const part of now.slice(1)) this.#parts.add(part);
  }
}

function isSuspicious(old: Place, now: Place): boolean {
  const shortest = Math.min(wordsOf(old.print).length, wordsOf(now.print).length);
  return shortest >= SUSPICIOUS_WORDS && likeness(old, now) >= SUSPICIOUS;
}

/** Two sequences side by side, along their longest common subsequence. */
function sideBySide(
  old: Place[],
  now: Place[],
  areSame: (old: Place, now: Place) => boolean,
): { pairs: [old: Place, now: Place][]; gaps: Strand[] } {
  const pairs: [Place, Place][] = [];
  const gaps: Strand[] = [{ old: [], now: [] }];
  let [oldIndex, newIndex] = [0, 0];
  for (const { added, removed, count } of diffArrays(old, now, { comparator: areSame })) {
    const olds = added ? [] : old.slice(oldIndex, (oldIndex += count));
    const news = removed ? [] : now.slice(newIndex, (newIndex += count));
    if (added || removed) {
      gaps.at(-1)?.old.push(...olds);
      gaps.at(-1)?.now.push(...news);
      continue;
    }
    olds.forEach((one, index) => {
      const other = news[index];
      if (other) pairs.push([one, other]);
      gaps.push({ old: [], now: [] });
    });
  }
  return { pairs, gaps };
}
