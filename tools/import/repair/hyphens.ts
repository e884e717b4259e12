import type { DutchDictionary } from '../../../src/dictionary/dutch.ts';
import {
  mapWords,
  merge,
  repair,
  runsOf,
  type Block,
  type Doubt,
  type Repair,
  type Repaired,
  type Word,
} from '../model/blocks.ts';
import { bareWord, firstLetter, isLower } from '../dutch/letters.ts';

/** Parts of a word that keep a hyphen after them. */
const KEEPS_HYPHEN =
  /^(?:niet|non|ex|e|pseudo|quasi|anti|pro|niet-|adjunct|vice|oud|bijna|zelf|mede|semi)$/;

/** Words before which a hyphen stands for the rest of the next word: seks- en relatietherapie. */
const SUSPENDS = /^(?:en|of|tot|dan|noch|als|maar)$/;

/** Two vowels that would be read as one sound: the hyphen keeps them apart (zee-egel). */
const CLASH = /(?:a-[aeiu]|e-[eiu]|i-[ej]|o-[eiou]|u-[iu]|é-e)/;

const DIAERESIS: Readonly<Record<string, string>> = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü' };

/** How often each word stands within the lines of the text. */
interface Usage {
  count: (word: string) => number;
}

/**
 * Puts words back together that were broken at the end of a line. The hyphen stays where the rest
 * of the text writes it, where the dictionary has the word with it, or where Dutch spelling wants
 * one: before a capital, after a figure or a single letter, between clashing vowels.
 */
export function joinHyphens(
  blocks: readonly Block[],
  dictionary: DutchDictionary,
): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const usage = usageOf(blocks);
  const join = (words: readonly Word[]): Word[] => {
    const result: Word[] = [];
    for (const word of words) {
      const before = result.at(-1);
      if (!before || !isBroken(before)) {
        result.push(word);
        continue;
      }
      if (suspends(before.text.slice(0, -1), bareWord(word.text), dictionary)) {
        result.push(word);
        continue;
      }
      const choice = chooseSpelling(before.text, word.text, dictionary, usage);
      result[result.length - 1] = merge([before, word], choice.text);
      repairs.push(
        repair(choice.kept ? 'hyphen-kept' : 'hyphen-joined', [before, word], choice.text),
      );
      if (choice.doubt) {
        doubts.push({ line: before.line, choice: choice.text, alternative: choice.other });
      }
    }
    return result;
  };
  return { result: blocks.map((block) => mapWords(block, join)), repairs, doubts };
}

/** Whether a hyphen stands for the rest of a word: no syllable is "en" or "of" after a consonant. */
function suspends(stem: string, next: string, dictionary: DutchDictionary): boolean {
  if (!SUSPENDS.test(next)) return false;
  return !/[aeiouy]$/i.test(stem) || !dictionary.has(bareWord(stem + next));
}

function isBroken({ text, endsLine }: Word): boolean {
  return endsLine === true && /[\p{L}\p{N}]-$/u.test(text);
}

interface Spelling {
  text: string;
  kept: boolean;
  doubt: boolean;
  other: string;
}

function chooseSpelling(
  first: string,
  second: string,
  dictionary: DutchDictionary,
  usage: Usage,
): Spelling {
  const hyphened = first + second;
  const stem = first.slice(0, -1);
  const joined = stem + second;
  const keep = (doubt = false): Spelling => ({ text: hyphened, kept: true, doubt, other: joined });
  const close = (doubt = false, text = joined): Spelling => ({
    text,
    kept: false,
    doubt,
    other: hyphened,
  });

  const lead = bareWord(stem);
  const letter = firstLetter(second);
  if (!isLower(letter) || /\p{N}$/u.test(stem)) return keep();

  const hyphenForm = bareWord(hyphened);
  const joinedForm = bareWord(joined);
  const uses = usage.count(joinedForm) - usage.count(hyphenForm);
  if (uses !== 0) return uses > 0 ? close() : keep();

  const isWord = (word: string) => dictionary.has(word) || isName(word, stem, dictionary);
  if (lead.length === 1 && isHyphenWord(hyphenForm, dictionary)) return keep();
  if (isWord(joinedForm))
    return close(dictionary.has(hyphenForm) && !dictionary.compound(joinedForm));
  if (isHyphenWord(hyphenForm, dictionary)) return keep();
  const trema = withDiaeresis(stem, second);
  if (trema !== undefined && dictionary.has(bareWord(trema))) return close(false, trema);
  const parts = lead.split('-').at(-1) ?? lead;
  const known =
    dictionary.has(bareWord(second)) || dictionary.compound(bareWord(second)) !== undefined;
  if (known && KEEPS_HYPHEN.test(parts)) return keep(true);
  if (
    known &&
    dictionary.has(parts) &&
    CLASH.test(hyphenForm.slice(lead.length - 1, lead.length + 2))
  )
    return keep(true);
  if (dictionary.compound(joinedForm) !== undefined) return close();
  // A word with a hyphen elsewhere in it is often one of several parts.
  if (dictionary.has(tail(joinedForm))) return close();
  return close(true);
}

/** The word as a name: the dictionary has it with a capital, and so does the text. */
function isName(word: string, stem: string, dictionary: DutchDictionary): boolean {
  const letter = firstLetter(stem);
  return (
    letter !== '' &&
    !isLower(letter) &&
    dictionary.has(word.slice(0, 1).toLocaleUpperCase('nl') + word.slice(1))
  );
}

/** Whether the dictionary has the word with its hyphen, or as the first part of a longer one. */
function isHyphenWord(word: string, dictionary: DutchDictionary): boolean {
  if (dictionary.has(word)) return true;
  const hyphen = word.indexOf('-');
  for (let end = word.length - 3; end > hyphen + 2; end -= 1) {
    const rest = word.slice(end).replace(/^s(?=\p{L}{3})/u, '');
    if (
      dictionary.has(word.slice(0, end)) &&
      (dictionary.has(word.slice(end)) || dictionary.has(rest))
    )
      return true;
  }
  return false;
}

/** The part after the last hyphen. */
function tail(word: string): string {
  return word.includes('-') ? (word.split('-').at(-1) ?? word) : '';
}

/** `be-` and `invloeden` as `beïnvloeden`: the hyphen stood for the diaeresis. */
function withDiaeresis(stem: string, second: string): string | undefined {
  const dotted = DIAERESIS[second.slice(0, 1)];
  return dotted === undefined || !/[aeiou]$/.test(stem)
    ? undefined
    : stem + dotted + second.slice(1);
}

function usageOf(blocks: readonly Block[]): Usage {
  const counts = new Map<string, number>();
  for (const words of blocks.flatMap(runsOf)) {
    for (const [index, word] of words.entries()) {
      const previous = words[index - 1];
      if (isBroken(word) || (previous && isBroken(previous))) continue;
      const bare = bareWord(word.text);
      counts.set(bare, (counts.get(bare) ?? 0) + 1);
    }
  }
  return { count: (word) => counts.get(word) ?? 0 };
}
