import { fold, wordsOf } from '../dutch/tokens.ts';
import { isParticle } from '../dutch/lemmatizer.ts';
import { isStopWord } from '../dutch/stop-words.ts';

/** A typed word that decides what is found. */
export interface QueryWord {
  written: string;
  /** The word folded. */
  word: string;
  /** Whether the reader may still be typing it. */
  isUnfinished: boolean;
  /** Particles further on that may belong to it: `ruimt alles op`. */
  particles: string[];
}

/** What a reader asks. */
export interface Query {
  words: QueryWord[];
  /** What stands in quotes, to be found to the letter: folded words. */
  phrases: string[][];
}

/** Letters of a word, and words of a query, that are looked at: more is a text, not a question. */
const LONGEST_WORD = 40;
const MOST_WORDS = 20;
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]?/g;

/** Reads a typed query: phrases in quotes, loose words, or a question in plain words. */
export function parseQuery(typed: string): Query {
  const phrases = Array.from(typed.matchAll(QUOTED), ([, phrase = '']) =>
    Array.from(wordsOf(phrase), ({ written }) => fold(written)),
  ).filter((phrase) => phrase.length > 0);

  const loose = typed.replace(QUOTED, (phrase) => ' '.repeat(phrase.length));
  const all = Array.from(wordsOf(loose), ({ written, at }) => ({
    written,
    word: fold(written).slice(0, LONGEST_WORD),
    isUnfinished: at + written.length === typed.length,
  }));
  const content = all.filter(({ word }) => !isStopWord(word));
  const deciding = content.length > 0 || phrases.length > 0 ? content : all;
  return {
    phrases,
    words: deciding.slice(0, MOST_WORDS).map(({ written, word, isUnfinished }) => {
      const index = all.findIndex((one) => one.written === written);
      const particles = all
        .slice(index + 1)
        .flatMap((later) => (isParticle(later.word) ? [later.word] : []));
      return { written, word, isUnfinished, particles };
    }),
  };
}
