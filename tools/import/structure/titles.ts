import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import {
  merge,
  repair,
  runsOf,
  textOf,
  withText,
  type Block,
  type Heading,
  type Repair,
  type Word,
} from '../model/blocks.ts';
import { isInCapitals } from '../pages/line-shape.ts';
import {
  bareWord,
  capitalise,
  endsSentence,
  firstLetter,
  isLower,
  mayEndSentence,
} from '../dutch/letters.ts';

/** The number that a title is typed with: the site gives its own. */
const TITLE_NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?$/;

/** Titles without their numbers, where those count up and are no part of what the titles say. */
export function withoutNumbers(blocks: readonly Block[], repairs: Repair[]): Block[] {
  const isNumbered = (block: Block): block is Heading =>
    block.kind === 'heading' &&
    block.words.length > 1 &&
    TITLE_NUMBER.test(block.words[0]?.text ?? '');
  const numbers = blocks
    .filter(isNumbered)
    .map(({ words }) => Number.parseInt(words[0]?.text ?? ''));
  const counts = numbers.every((number, index) => {
    const before = numbers[index - 1] ?? 0;
    return number === before || number === before + 1;
  });
  if (!counts || new Set(numbers).size < 2) return [...blocks];
  return blocks.map((block) => {
    if (!isNumbered(block)) return block;
    const [number, ...words] = block.words;
    if (number) repairs.push(repair('heading-mark', [number], ''));
    return { ...block, words };
  });
}

/** Declares that a title is written otherwise than it was printed. */
export function retitled(words: readonly Word[], title: string): Repair[] {
  return textOf(words) === title ? [] : [repair('title-case', words, title)];
}

/** How the text writes the words that it never writes small: names and abbreviations. */
export function namesIn(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const common = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading' || block.kind === 'label') continue;
    for (const words of runsOf(block)) {
      for (const [index, { text }] of words.entries()) {
        const bare = bareWord(text);
        if (isLower(firstLetter(text))) common.add(bare);
        else if (index > 0 && !mayEndSentence(words[index - 1]?.text ?? ''))
          names.set(bare, text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ''));
      }
    }
  }
  for (const word of common) names.delete(word);
  return names;
}

/** A title in capitals as a sentence; names and abbreviations that the text or the dictionary knows keep theirs. */
export function inSentenceCase(
  words: readonly Word[],
  dictionary: DutchDictionary,
  names: ReadonlyMap<string, string>,
): string {
  const printed = textOf(words);
  if (!isInCapitals(printed)) return printed;
  let begins = true;
  const cased = joinTorn(words, dictionary).map((word) => {
    const small = word.text.toLocaleLowerCase('nl');
    const bare = small.replace(/[^\p{L}\p{N}’'-]/gu, '');
    const name = names.get(bare);
    let text = small;
    if (name !== undefined && name.toLocaleLowerCase('nl') === bare && !dictionary.has(bare)) {
      text = small.replace(bare, name);
    } else if (!dictionary.has(bare)) {
      if (dictionary.has(capitalise(bare))) text = capitalise(small);
      else if (bare.length > 1 && dictionary.has(bare.toLocaleUpperCase('nl'))) text = word.text;
    }
    if (begins) text = capitalise(text);
    begins = endsSentence(word.text);
    return withText(word, text);
  });
  return textOf(cased);
}

/** A consonant that wide letters tore from its word is part of it again: `W AT` is `WAT`. */
function joinTorn(words: readonly Word[], dictionary: DutchDictionary): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const text = `${before?.text ?? ''}${word.text}`;
    const isTorn =
      before && /^[^AEIOU\P{Lu}]$/u.test(before.text) && dictionary.has(bareWord(text));
    if (isTorn) joined[joined.length - 1] = merge([before, word], text);
    else joined.push(word);
  }
  return joined;
}
