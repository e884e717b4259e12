import type { TextBlock, TextChapter } from './printed-text.ts';

/** How much of a chapter came back. */
export interface Score {
  words: number;
  /** Words that came back to the letter, in their place. */
  wordsKept: number;
  breaks: number;
  /** Paragraph breaks that came back between the same words. */
  breaksKept: number;
  sections: boolean;
  /** Speakers of all utterances and testimonies, in order. */
  speakers: boolean;
}

/** Compares a chapter with what was imported of it. */
export function compare(expected: TextChapter, actual: TextChapter): Score {
  const before = flatten(expected);
  const after = flatten(actual);
  const kept = align(before.words, after.words);
  const breaks = [...before.breaks];
  return {
    words: before.words.length,
    wordsKept: kept.filter(
      (place, index) => place !== undefined && after.words[place] === before.words[index],
    ).length,
    breaks: breaks.length,
    breaksKept: breaks.filter((place) => {
      const found = kept[place];
      return found !== undefined && after.breaks.has(found);
    }).length,
    sections: titles(expected) === titles(actual),
    speakers: speakers(expected) === speakers(actual),
  };
}

/** Words in order, and the places of those with which a block or paragraph begins. */
function flatten({ sections }: TextChapter): { words: string[]; breaks: Set<number> } {
  const words: string[] = [];
  const breaks = new Set<number>();
  for (const text of sections.flatMap(({ blocks }) => blocks.flatMap(texts))) {
    breaks.add(words.length);
    words.push(...text.split(' '));
  }
  return { words, breaks };
}

function texts(block: TextBlock): string[] {
  return block.kind === 'testimony' ? block.paragraphs : [block.text];
}

function titles({ sections }: TextChapter): string {
  return sections.map(({ title }) => title).join('\n');
}

function speakers({ sections }: TextChapter): string {
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => ('speaker' in block ? [`${block.kind} ${block.speaker}`] : []))
    .join('\n');
}

/** For each word the place in the other text where it stands, whatever its case and marks. */
function align(words: readonly string[], others: readonly string[]): (number | undefined)[] {
  const folded = words.map(fold);
  const foldedOthers = others.map(fold);
  const places: (number | undefined)[] = [];
  let at = 0;
  let other = 0;
  while (at < words.length) {
    const [skip, skipOther] = agreement(folded, foldedOthers, at, other);
    for (let skipped = 0; skipped < skip; skipped += 1) places.push(undefined);
    at += skip;
    other += skipOther;
    if (at < words.length) places.push(other < others.length ? other : undefined);
    at += 1;
    other += 1;
  }
  return places;
}

function agreement(
  words: readonly string[],
  others: readonly string[],
  at: number,
  other: number,
): [number, number] {
  for (let total = 0; total < 1000; total += 1) {
    for (let skip = 0; skip <= total; skip += 1) {
      const same = (ahead: number) =>
        words[at + skip + ahead] === others[other + total - skip + ahead];
      if (same(0) && (total === 0 || (same(1) && same(2)))) return [skip, total - skip];
    }
  }
  return [words.length - at, 0];
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '') || word;
}
