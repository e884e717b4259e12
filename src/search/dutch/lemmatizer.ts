import { root } from './stems.ts';
import { ADPOSITIONS } from './stop-words.ts';

/** Prefixes that come apart from their verb: `ruimt op`. */
const PARTICLES = [
  ...ADPOSITIONS,
  ...'af binnen buiten deel dood dicht goed klaar kwijt los neer omhoog open rond samen schoon stil teleur terug thuis uiteen vast verder voorbij vooruit voort vrij waar weg weer'.split(
    ' ',
  ),
];

/** What may stand before an irregular verb: nothing, and prefixes that come apart or not. */
const PREFIXES = ['', ...'be her mis ont ver on'.split(' '), ...PARTICLES];

const SHORTEST_PART = 2;
const SEPARABLE_PARTICIPLE = /^ge.{3,}(?:[dt]|en)$/;

/** Brings the forms of a word together, the irregular ones included. */
export class Lemmatizer {
  readonly #irregular = new Map<string, readonly string[]>();
  /** Of the compounds that are known, by all but their last part, the lemmas of that. */
  readonly #compounds = new Map<string, Set<string>>();
  readonly #known = new Map<string, string>();

  /** @param irregular Of each irregular word the roots of its forms; a root is of the first that has it. */
  constructor(irregular: Iterable<readonly string[]>) {
    for (const roots of irregular) {
      for (const root of roots) if (!this.#irregular.has(root)) this.#irregular.set(root, roots);
    }
  }

  /** Makes a compound known, so that no more than an ending of its last part is taken for one. */
  addCompound(first: string, lastLemma: string): void {
    const lasts = this.#compounds.get(first) ?? new Set();
    this.#compounds.set(first, lasts.add(lastLemma));
  }

  /** What all forms of a folded word share. A key to compare by, not a word. */
  lemma(word: string): string {
    let lemma = this.#known.get(word);
    if (lemma === undefined) {
      lemma = this.#find(word);
      this.#known.set(word, lemma);
    }
    return lemma;
  }

  #find(word: string): string {
    for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at += 1) {
      const first = word.slice(0, at);
      const lasts = this.#compounds.get(first);
      if (!lasts) continue;
      const last = this.lemma(word.slice(at));
      if (lasts.has(last)) return first + last;
    }
    for (const prefix of PREFIXES) {
      if (!word.startsWith(prefix)) continue;
      const rest = root(word.slice(prefix.length));
      const [first] = this.#irregular.get(rest) ?? [];
      if (first !== undefined) return prefix + first;
      if (prefix !== '' && SEPARABLE_PARTICIPLE.test(word.slice(prefix.length)))
        return prefix + rest;
    }
    return root(word);
  }

  /** The roots of the forms of a word: one, or those of an irregular word. */
  roots(lemma: string): string[] {
    for (const prefix of PREFIXES) {
      if (!lemma.startsWith(prefix)) continue;
      const rest = lemma.slice(prefix.length);
      const roots = this.#irregular.get(rest);
      if (roots?.[0] === rest) return roots.map((root) => prefix + root);
    }
    return [lemma];
  }
}

/** The ways to read a word as a particle with a verb: `opgeruimd` → `op`, `geruimd`. */
export function separations(word: string): [particle: string, verb: string][] {
  return PARTICLES.filter(
    (particle) => word.startsWith(particle) && word.length >= particle.length + 3,
  ).map((particle) => [particle, word.slice(particle.length)]);
}

/** The roots by which a word may be the form of another: its own, and without a prefix. */
export function wordRoots(word: string): string[] {
  return PREFIXES.filter((prefix) => word.startsWith(prefix)).map((prefix) =>
    root(word.slice(prefix.length)),
  );
}

/** Whether a word may come apart from a verb. */
export function isParticle(word: string): boolean {
  return PARTICLES.includes(word);
}
