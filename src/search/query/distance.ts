/**
 * Optimal-string-alignment distance: the fewest letters put in, left out, changed, or swapped with
 * their neighbour that make `typed` into `word`.
 *
 * @param limit More than this is too far.
 * @param tail How many letters at the end of `typed` may be left out of account.
 * @returns the distance, or Infinity where it is larger than the limit.
 * @see Boytsov (2011), Indexing methods for approximate dictionary searching, § 2.2.1
 */
export function distance(typed: string, word: string, limit: number, tail = 0): number {
  const longer = typed.length - word.length;
  let beforeLast: number[] = [];
  let last = Array.from({ length: word.length + 1 }, (_, j) => j);
  let nearest = typed.length <= tail ? word.length : Infinity;
  for (let i = 1; i <= typed.length; i += 1) {
    if (longer > limit + tail || -longer > limit || Math.min(...last) > limit) break;
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
        cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      }
      row.push(cost);
    }
    if (i >= typed.length - tail) nearest = Math.min(nearest, at(row, word.length));
    beforeLast = last;
    last = row;
  }
  return nearest > limit ? Infinity : nearest;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
