import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import {
  mapWords,
  repair,
  runsOf,
  withText,
  type Block,
  type Doubt,
  type Repair,
  type Repaired,
  type Word,
} from '../model/blocks.ts';
import {
  bareWord,
  capitalise,
  endsSentence,
  firstLetter,
  isLower,
  mayEndSentence,
} from '../dutch/letters.ts';
import { directionsIn } from '../structure/speech.ts';

/** Fewer sentences begun small than this are slips, no loss. */
const FEWEST_LOST = 2;

/** Share of sentences begun small from which a form of text has lost its capitals. */
const LOST = 0.1;

/** The forms of text that a book sets in a type of their own. */
type Form = 'speech' | 'text' | 'list';

/** Words after which a quotation that was opened in a sentence is not waited for any more. */
const LONGEST_QUOTATION = 200;

/** Verbs that report what was said, before the subject: ‘Kom je?’ vroeg ze. */
const REPORTS =
  /^(?:zei|zeg|zegt|zeiden|vroeg|vraag|vraagt|vroegen|antwoordde|antwoordt|riep|roept|dacht|denk|denkt|schreef|schrijft|fluisterde|fluistert|zuchtte|zucht|lachte|lacht|mompelde|klonk|klinkt|begon|vond|vindt|zegde|stamelde|herhaalde|besloot)$/;

/** One word that is a sentence by itself, also after an ellipsis. */
const ANSWERS = /^(?:ja|nee|neen|goed|oké|allez|enfin|voilà|soit|kom)$/;

const ELISION = /^[(“„‘"]*’[stnkm]$/;

/**
 * Gives sentences their capital back where a display font lost it: letters that never begin a
 * sentence as a capital in a form of text (speech, running text, lists) are taken for lost there. A
 * form that writes its capitals is left alone.
 */
export function restoreCapitals(
  blocks: readonly Block[],
  dictionary: DutchDictionary,
): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const fragments = fragmentsIn(blocks);
  const lost = lostLetters(blocks, fragments);
  if (lost.values().every((letters) => letters.size === 0)) {
    return { result: [...blocks], repairs, doubts };
  }
  const names = namesIn(blocks, lost, fragments);
  const restore = (words: readonly Word[], block: Block): Word[] => {
    // A title in the text begins with a capital, whatever its letter.
    if (block.kind === 'label') return capitalisedTitle(words, repairs);
    const letters = lost.get(formOf(block)) ?? new Set<string>();
    if (letters.size === 0 || block.kind === 'heading') return [...words];
    const begins = new Set<number>();
    for (const place of sentenceStarts(words, block, fragments)) {
      begins.add(place.index);
      const word = words[place.index];
      if (place.doubt && word && letters.has(initial(word))) {
        doubts.push({
          line: word.line,
          choice: `capital: ${words[place.index - 1]?.text ?? ''} ${capitalise(word.text)}`,
          alternative: `${words[place.index - 1]?.text ?? ''} ${word.text}`,
        });
      }
    }
    return words.map((word, index) => {
      if (!letters.has(initial(word))) return word;
      const isName = !begins.has(index) && isLostName(word, names, dictionary);
      if (!begins.has(index) && !isName) return word;
      const text = capitalise(word.text);
      repairs.push(repair('capital', [word], text));
      return withText(word, text);
    });
  };
  return { result: blocks.map((block) => mapWords(block, restore)), repairs, doubts };
}

function capitalisedTitle(words: readonly Word[], repairs: Repair[]): Word[] {
  const [first, ...rest] = words;
  if (!first || initial(first) === '') return [...words];
  const text = capitalise(first.text);
  repairs.push(repair('capital', [first], text));
  return [withText(first, text), ...rest];
}

function formOf({ kind }: Block): Form {
  if (kind === 'utterance' || kind === 'testimony' || kind === 'direction') return 'speech';
  return kind === 'item' ? 'list' : 'text';
}

/** First letter if it is small, for comparison; an accent is part of it. */
function initial({ text }: Word): string {
  // A capital further on makes it a name that is written so: iPhone.
  const letter = /\p{Ll}\p{Lu}/u.test(text) ? '' : firstLetter(text);
  return letter !== '' && isLower(letter) ? letter : '';
}

/** For each form the letters that stand small where its sentences begin, and never as a capital. */
function lostLetters(
  blocks: readonly Block[],
  fragments: ReadonlySet<Block>,
): Map<Form, ReadonlySet<string>> {
  const lost = new Map<Form, ReadonlySet<string>>();
  for (const form of ['speech', 'text', 'list'] as const) {
    const small = new Map<string, number>();
    const capital = new Map<string, number>();
    for (const block of blocks) {
      if (formOf(block) !== form || block.kind === 'heading' || block.kind === 'label') continue;
      for (const words of runsOf(block)) {
        for (const { index, doubt } of sentenceStarts(words, block, fragments)) {
          const letter = firstLetter(words[index]?.text ?? '');
          if (letter === '' || doubt) continue;
          const counts = isLower(letter) ? small : capital;
          const key = letter.toLowerCase();
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    }
    const total = (counts: Map<string, number>) =>
      counts.values().reduce((sum, count) => sum + count, 0);
    const damaged =
      total(small) >= FEWEST_LOST && total(small) > LOST * (total(small) + total(capital));
    const letters = [...small].filter(([letter, count]) => count > 2 * (capital.get(letter) ?? 0));
    lost.set(form, new Set(damaged ? letters.map(([letter]) => letter) : []));
  }
  return lost;
}

/** Places of the words with which sentences begin. */
function sentenceStarts(
  words: readonly Word[],
  block: Block,
  fragments: ReadonlySet<Block>,
): { index: number; doubt: boolean }[] {
  const starts: { index: number; doubt: boolean }[] = [];
  const directions = block.kind === 'utterance' ? directionsIn(words) : [];
  const aside = new Set(directions.flatMap(({ start, end }) => range(start, end)));
  let start: 'sure' | 'doubtful' | undefined = beginsSentence(words, block, fragments)
    ? 'sure'
    : undefined;
  let quoted = false;
  for (const [index, word] of words.entries()) {
    if (aside.has(index)) continue;
    const { text } = word;
    const next = nextSpoken(words, index, aside);
    const isContinuation = /^[(“„‘"]*…/.test(text);
    const quotes = /^[(]*[“„‘"](?=\p{L}|’)/u.test(text);
    const previous = words[index - 1]?.text ?? '';
    if (!start && quotes && previous.endsWith(':') && isWholeSentence(words, index)) start = 'sure';
    if (start && !isContinuation && firstLetter(text) !== '' && !ELISION.test(text)) {
      starts.push({ index, doubt: start === 'doubtful' });
    }
    if (start && ELISION.test(text)) continue;
    start = undefined;
    if (/^[(]*[“„‘"]/.test(text)) quoted = true;
    if (endsSentence(text)) {
      start = 'sure';
      if (quoted && /[?!][”’"]+$/.test(text) && next) {
        start = REPORTS.test(bareWord(next.text)) ? undefined : 'doubtful';
      }
    } else if (
      mayEndSentence(text) &&
      next &&
      ANSWERS.test(bareWord(next.text)) &&
      /[.,!?]$/.test(next.text)
    ) {
      start = 'sure';
    }
    if (/[”’"]\W*$/.test(text)) quoted = false;
  }
  return starts;
}

/** The word after a place, past stage directions. */
function nextSpoken(
  words: readonly Word[],
  index: number,
  aside: ReadonlySet<number>,
): Word | undefined {
  let next = index + 1;
  while (aside.has(next)) next += 1;
  return words[next];
}

/** List items that are parts of one sentence: those of a list of which some end in no full stop. */
function fragmentsIn(blocks: readonly Block[]): ReadonlySet<Block> {
  const fragments = new Set<Block>();
  let list: Block[] = [];
  const close = () => {
    const isSentence = list.every((item) => endsSentence(runsOf(item).at(-1)?.at(-1)?.text ?? ''));
    if (!isSentence) for (const item of list) fragments.add(item);
    list = [];
  };
  for (const block of blocks) {
    if (block.kind === 'item') list.push(block);
    else close();
  }
  close();
  return fragments;
}

/** Whether the run of words begins with a sentence; a list item may be part of one. */
function beginsSentence(
  words: readonly Word[],
  block: Block,
  fragments: ReadonlySet<Block>,
): boolean {
  const last = words.at(-1)?.text ?? '';
  if (fragments.has(block)) return false;
  if (block.kind === 'direction') return endsSentence(last.replace(/\)$/, ''));
  return true;
}

/** Whether the quotation that opens at a word holds a whole sentence. */
function isWholeSentence(words: readonly Word[], start: number): boolean {
  for (const { text } of words.slice(start, start + LONGEST_QUOTATION)) {
    if (/[.!?…][”’"]/.test(text)) return true;
    if (/[”’"][.,;:]?$/.test(text)) return false;
  }
  return true;
}

/** Words that the text writes with a capital in the middle of a sentence, and never without. */
function namesIn(
  blocks: readonly Block[],
  lost: ReadonlyMap<Form, ReadonlySet<string>>,
  fragments: ReadonlySet<Block>,
): ReadonlySet<string> {
  const names = new Set<string>();
  const common = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'heading') continue;
    for (const words of runsOf(block)) {
      const starts = new Set(sentenceStarts(words, block, fragments).map(({ index }) => index));
      for (const [index, word] of words.entries()) {
        const letter = firstLetter(word.text);
        if (letter === '') continue;
        if (isLower(letter)) {
          if (!lost.get(formOf(block))?.has(letter)) common.add(bareWord(word.text));
        } else if (!starts.has(index) && !mayEndSentence(words[index - 1]?.text ?? '.')) {
          names.add(bareWord(word.text));
        }
      }
    }
  }
  return new Set([...names].filter((name) => !common.has(name)));
}

/** Whether a word can only be a name: no word of the dictionary without its capital. */
function isLostName(word: Word, names: ReadonlySet<string>, dictionary: DutchDictionary): boolean {
  const bare = bareWord(word.text);
  if (names.has(bare)) return true;
  return !dictionary.has(bare) && dictionary.has(capitalise(bare));
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start + 1 }, (_, offset) => start + offset);
}
