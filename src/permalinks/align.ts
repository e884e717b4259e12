import { wordsOf, type Fingerprint } from './fingerprint.ts';
import { ALIKE, commonWords, likeness } from './likeness.ts';

/** Old and new texts that belong together: one of each, or one that was split or merged. */
export interface Group<Text> {
  old: Text[];
  now: Text[];
}

export interface Alignment<Text> {
  groups: Group<Text>[];
  /** What is left before, between and after the groups. */
  rest: Group<Text>[];
}

/** Two candidates this close together are rivals: which of them it is, is not sure. */
const RIVALRY = 0.15;

/**
 * Aligns old and new texts between the same neighbours, in order, so that most words are found back:
 * as reworded, split (one old, several new) or merged (several old, one new). Dynamic programming
 * over both sequences, from their ends.
 */
export function align<Text extends Fingerprint>(
  old: readonly Text[],
  now: readonly Text[],
): Alignment<Text> {
  interface Best {
    score: number;
    groups: Group<Text>[];
  }
  const none: Best = { score: 0, groups: [] };
  const table: Best[][] = [];
  const at = (i: number, j: number) => table[i]?.[j] ?? none;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row: Best[] = (table[i] = []);
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const skipped = at(i + 1, j).score >= at(i, j + 1).score ? at(i + 1, j) : at(i, j + 1);
      let best = skipped;
      for (const { group, score } of groupsAt(old.slice(i), now.slice(j))) {
        const after = at(i + group.old.length, j + group.now.length);
        if (score + after.score > best.score) {
          best = { score: score + after.score, groups: [group, ...after.groups] };
        }
      }
      row[j] = best;
    }
  }
  const groups = at(0, 0).groups;
  const isSure = (group: Group<Text>) => !hasRival(group, groups, old, now);
  return between(groups.filter(isSure), old, now);
}

/** The groups that two sequences may begin with, each with the number of words it finds back. */
function groupsAt<Text extends Fingerprint>(
  old: readonly Text[],
  now: readonly Text[],
): { group: Group<Text>; score: number }[] {
  const [firstOld] = old;
  const [firstNow] = now;
  if (!firstOld || !firstNow) return [];
  const found = [];
  const alike = likeness(firstOld, firstNow);
  if (alike >= ALIKE) {
    const words = (wordsOf(firstOld.print).length + wordsOf(firstNow.print).length) / 2;
    found.push({ group: { old: [firstOld], now: [firstNow] }, score: alike * Math.max(1, words) });
  }
  for (const { parts, score } of compositions(firstOld, now)) {
    found.push({ group: { old: [firstOld], now: parts }, score });
  }
  for (const { parts, score } of compositions(firstNow, old)) {
    found.push({ group: { old: parts, now: [firstNow] }, score });
  }
  return found;
}

/** Two or more of the first texts that together make up `whole`, each with words of its own. */
function compositions<Text extends Fingerprint>(
  whole: Text,
  texts: readonly Text[],
): { parts: Text[]; score: number }[] {
  const words = wordsOf(whole.print);
  // Beyond this length no text is alike enough.
  const longest = (2 / ALIKE - 1) * words.length;
  const found = [];
  for (let count = 2; count <= texts.length; count += 1) {
    const parts = texts.slice(0, count);
    const prints = parts.map(({ print }) => wordsOf(print));
    const joined = prints.flat();
    if (joined.length > longest) break;
    const score = commonWords(words, joined);
    const brings = (part: string[]) =>
      score -
      commonWords(
        words,
        prints.flatMap((print) => (print === part ? [] : print)),
      );
    const isAlike = (2 * score) / (words.length + joined.length) >= ALIKE;
    const allBring = prints.every((part) => part.length > 0 && brings(part) >= ALIKE * part.length);
    if (isAlike && allBring) found.push({ parts, score });
  }
  return found;
}

/** True where a text that was left over is about as alike as the one that was chosen. */
function hasRival<Text extends Fingerprint>(
  { old: [oldText, ...moreOld], now: [newText, ...moreNew] }: Group<Text>,
  groups: readonly Group<Text>[],
  old: readonly Text[],
  now: readonly Text[],
): boolean {
  if (!oldText || !newText || moreOld.length + moreNew.length > 0) return false;
  const least = likeness(oldText, newText) - RIVALRY;
  const taken = new Set(groups.flatMap((group) => [...group.old, ...group.now]));
  return (
    now.some((other) => !taken.has(other) && likeness(oldText, other) >= least) ||
    old.some((other) => !taken.has(other) && likeness(other, newText) >= least)
  );
}

function between<Text>(
  groups: Group<Text>[],
  old: readonly Text[],
  now: readonly Text[],
): Alignment<Text> {
  const rest: Group<Text>[] = [];
  let [i, j] = [0, 0];
  for (const group of [...groups, { old: [], now: [] }]) {
    const [firstOld] = group.old;
    const [firstNow] = group.now;
    const oldEnd = firstOld ? old.indexOf(firstOld) : old.length;
    const newEnd = firstNow ? now.indexOf(firstNow) : now.length;
    rest.push({ old: old.slice(i, oldEnd), now: now.slice(j, newEnd) });
    [i, j] = [oldEnd + group.old.length, newEnd + group.now.length];
  }
  return { groups, rest };
}
