/** Words that must agree again after a difference. */
const AGREEMENT = 3;

/** The longest difference looked for, in words of both texts together. */
const LONGEST_DIFFERENCE = 600;

/** A stretch of the source, and of the output, half-open. */
export interface Difference {
  start: number;
  end: number;
  outStart: number;
  outEnd: number;
}

/** What the declared repairs make of a stretch of the source. */
export interface Expected {
  /** Where the stretch ends in the source. */
  end: number;
  /** The words that the output has there if the repairs are what was written. */
  words: readonly string[];
}

/**
 * Differences between two sequences of words. Where repairs are declared and the output has what they
 * make, that is the difference: phrases that come back near it (a title said again in the sentence
 * below it, a refrain) cannot lead astray. Only elsewhere are differences looked for, by where the
 * words agree again soonest. Nothing depends on a difference being found well but how it is reported.
 *
 * @param expected By where the stretches begin in the source; none touches another.
 */
export function align(
  words: readonly string[],
  output: readonly string[],
  expected: ReadonlyMap<number, Expected>,
): Difference[] {
  const differences: Difference[] = [];
  let at = 0;
  let out = 0;
  while (at < words.length || out < output.length) {
    const declared = expected.get(at);
    const fits = declared?.words.every((word, offset) => word === output[out + offset]) ?? false;
    if (!fits && at < words.length && words[at] === output[out]) {
      at += 1;
      out += 1;
      continue;
    }
    const { skip, skipOut } =
      declared && fits
        ? { skip: declared.end - at, skipOut: declared.words.length }
        : soonestAgreement(words, output, at, out);
    differences.push({ start: at, end: at + skip, outStart: out, outEnd: out + skipOut });
    at += skip;
    out += skipOut;
  }
  return differences;
}

function soonestAgreement(
  words: readonly string[],
  output: readonly string[],
  at: number,
  out: number,
): { skip: number; skipOut: number } {
  for (let total = 1; total <= LONGEST_DIFFERENCE; total += 1) {
    for (let skip = 0; skip <= total; skip += 1) {
      const skipOut = total - skip;
      if (at + skip > words.length || out + skipOut > output.length) continue;
      if (agree(words, output, at + skip, out + skipOut)) return { skip, skipOut };
    }
  }
  return { skip: words.length - at, skipOut: output.length - out };
}

function agree(
  words: readonly string[],
  output: readonly string[],
  at: number,
  out: number,
): boolean {
  for (let ahead = 0; ahead < AGREEMENT; ahead += 1) {
    if (words[at + ahead] !== output[out + ahead]) return false;
    if (words[at + ahead] === undefined) return true;
  }
  return true;
}
