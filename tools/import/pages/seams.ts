import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import { textOf, type Line } from '../model/blocks.ts';
import { breaksWord, isBlank, isNamed, isOpen, openingOf, type Opening } from './line-shape.ts';
import { bareWord, endsSentence, firstLetter, isLower, isUpper } from '../dutch/letters.ts';

/**
 * How well the text runs on from one line to another that may follow it on the next page: above 0
 * where it does, below where it does not. The numbers weigh kinds of evidence against each other;
 * they have no unit.
 */
export type Seam = (from: number | undefined, to: number | undefined) => number;

/** Words that begin a group of words and do nothing else: the next one is no other beginning. */
const DETERMINERS = wordSet(
  'de het een mijn jouw haar onze hun deze geen elke iedere welke sommige enkele veel te',
);
const PREPOSITIONS = wordSet(
  'van voor met zonder tegen door naar bij uit aan in op over onder tussen tot sinds volgens tijdens',
);
const CONJUNCTIONS = wordSet('en of maar want omdat terwijl hoewel zodat');
const SUBJECTS = wordSet('ik jij hij zij we wij ze jullie men je er');
const VERBS = wordSet(
  'is was zijn waren heeft had hebben hadden wordt werd worden kan kon kunnen wil wou willen zal zou moet moest mag mocht gaat ging doet deed',
);

/** What cannot follow each kind of word. */
const CLASHES: readonly (readonly [ReadonlySet<string>, readonly ReadonlySet<string>[]])[] = [
  [DETERMINERS, [DETERMINERS, PREPOSITIONS, CONJUNCTIONS, SUBJECTS, VERBS]],
  [PREPOSITIONS, [CONJUNCTIONS, VERBS]],
  [CONJUNCTIONS, [VERBS]],
];

/** Whether two words cannot stand next to each other in a Dutch sentence, as a rule. */
function clash(word: string, next: string): boolean {
  if (/[,;:–—)]$/.test(word)) return false;
  const before = bareWord(word);
  const after = bareWord(next);
  return CLASHES.some(
    ([first, seconds]) => first.has(before) && seconds.some((second) => second.has(after)),
  );
}

/** What is known of a line for the sake of its neighbours. */
interface Place {
  opening: Opening | { kind: 'label' };
  /** Who spoke last, where the line stands in a dialogue. */
  speaker?: string;
  /** Whether the line stands in a list, and its last number. */
  inList: boolean;
  number?: number;
}

/** Prepares the judgement of seams between any two lines of a text. */
export function judgeSeams(lines: readonly Line[], dictionary: DutchDictionary): Seam {
  const places = placesOf(lines);
  const pairs = wordPairs(lines);
  const starts = sentenceStarts(lines);

  /** How unlikely it is that a sentence begins with this small letter, 0 to 1. */
  const continues = (letter: string): number => {
    const { small = 0, capital = 0 } = starts.get(letter.toLowerCase()) ?? {};
    if (capital === 0) return small === 0 ? 0.5 : 0;
    return Math.max(0, 1 - (4 * small) / (small + capital));
  };

  return (from, to) => {
    const line = from === undefined ? undefined : lines[from];
    const next = to === undefined ? undefined : lines[to];
    const place = from === undefined ? undefined : places[from];
    const nextPlace = to === undefined ? undefined : places[to];
    // The file may stop anywhere.
    if (!next || !nextPlace) return 0;
    const { opening } = nextPlace;
    const first = next.words[0]?.text ?? '';
    const letter = firstLetter(first);
    const small = letter !== '' && isLower(letter);
    if (!line || !place) {
      if (opening.kind === 'heading') return 5;
      return small && opening.kind === 'text' ? -3 * continues(letter) : 0.5;
    }
    const last = line.words.at(-1)?.text ?? '';

    if (breaksWord(line)) {
      if (opening.kind !== 'text' || !small) return -6;
      const joined = bareWord(last.slice(0, -1) + first);
      if (dictionary.has(joined)) return 6;
      return dictionary.compound(joined) ? 2 : -2;
    }
    if (place.opening.kind === 'label') return /^[“„"]/.test(first) ? 4 : -4;
    if (place.opening.kind === 'heading') {
      if (opening.kind === 'text') return small ? -2 * continues(letter) : 3;
      return 1;
    }
    const bond = pairs.has(pairOf(last, first)) ? 2 : 0;
    if (/:[”’"']?$/.test(last)) return opening.kind === 'item' ? 4 : 1 + bond;
    if (isOpen(line)) {
      switch (opening.kind) {
        case 'text':
          if (clash(last, first)) return -2;
          return (letter === '' || small ? 3 + continues(letter) : -1) + bond;
        case 'item':
          return place.inList ? 0 : -3;
        case 'heading':
          return place.inList || line.words.length < 4 ? -2 : -6;
        default:
          return -6;
      }
    }
    switch (opening.kind) {
      case 'utterance':
        if (place.speaker === undefined) return 0;
        return place.speaker === opening.speaker ? -2 : 1.5;
      case 'item': {
        if (!place.inList) return -2;
        if (opening.number === undefined || place.number === undefined) return 2;
        return opening.number === place.number + 1 ? 4 : -4;
      }
      case 'heading':
      case 'label':
        return 1;
      case 'direction':
        return place.speaker === undefined ? -1 : 1;
      case 'text':
        if (last.endsWith('…') && small) return 1 + bond;
        if (small && endsSentence(last)) return -4 * continues(letter);
        return isUpper(letter) ? 0.5 : 0;
    }
  };
}

function placesOf(lines: readonly Line[]): Place[] {
  let speaker: string | undefined;
  let number: number | undefined;
  let inList = false;
  let blanks = 0;
  return lines.map((line, index) => {
    const opening = isNamed(lines, index) ? { kind: 'label' as const } : openingOf(line);
    if (isBlank(line)) {
      blanks += 1;
    } else if (line.beginsSheet || opening.kind === 'heading') {
      speaker = undefined;
      inList = false;
      number = undefined;
    }
    if (opening.kind === 'utterance') {
      speaker = opening.speaker;
      inList = false;
    } else if (opening.kind === 'item') {
      inList = true;
      number = opening.number;
      speaker = undefined;
    } else if (
      !isBlank(line) &&
      blanks > 0 &&
      opening.kind === 'text' &&
      isUpper(firstLetter(line.words[0]?.text ?? ''))
    ) {
      // A paragraph of its own ends a list.
      inList = false;
      number = undefined;
    }
    if (!isBlank(line)) blanks = 0;
    return {
      opening,
      inList,
      ...(speaker !== undefined && { speaker }),
      ...(number !== undefined && { number }),
    };
  });
}

/** Every two words that stand next to each other on a line. */
function wordPairs(lines: readonly Line[]): Set<string> {
  const pairs = new Set<string>();
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (next) pairs.add(pairOf(word.text, next.text));
    }
  }
  return pairs;
}

function pairOf(word: string, next: string): string {
  return `${bareWord(word)} ${bareWord(next)}`;
}

/** How often each letter begins a sentence in the middle of a line, small and as a capital. */
function sentenceStarts(lines: readonly Line[]): Map<string, { small: number; capital: number }> {
  const starts = new Map<string, { small: number; capital: number }>();
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      const next = words[index + 1];
      if (!next || !endsSentence(word.text)) continue;
      const letter = firstLetter(next.text);
      if (letter === '') continue;
      const counted = starts.get(letter.toLowerCase()) ?? { small: 0, capital: 0 };
      if (isLower(letter)) counted.small += 1;
      else counted.capital += 1;
      starts.set(letter.toLowerCase(), counted);
    }
  }
  return starts;
}

/** The double quotation marks of a line, and whether a quotation may be open before and after it. */
export function quotationCost(
  lines: readonly Line[],
  open: boolean,
): { cost: number; open: boolean } {
  let cost = 0;
  let isOpenNow = open;
  for (const line of lines) {
    if (isBlank(line)) {
      // Inside a quotation paragraphs follow each other without an empty line, as a rule.
      if (isOpenNow) cost += 0.75;
      continue;
    }
    const opening = openingOf(line).kind;
    if (isOpenNow && opening === 'heading') {
      cost += 4;
      isOpenNow = false;
    } else if (isOpenNow && opening === 'utterance') {
      cost += 2;
    }
    const text = textOf(line.words);
    for (const mark of text.matchAll(/[“”„«»]/g)) {
      const opens = /[“„«]/.test(mark[0]);
      if (opens && isOpenNow && mark.index > 0) cost += 2;
      if (!opens && !isOpenNow) cost += 3;
      isOpenNow = opens;
    }
  }
  return { cost, open: isOpenNow };
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
