import { isParticle } from './vocabulary.ts';
import { fold, STOP_WORDS, wordsOf } from '../words.ts';

/** A typed word that decides what is found. */
export interface QueryWord {
  written: string;
  /** The word folded. */
  word: string;
  /** Whether the reader may still be typing it. */
  isUnfinished: boolean;
  /** Particles that may belong to it: next to it, or at the end of the query (`ruimt alles op`). */
  particles: string[];
  /** For a particle, the stop word before it, which may be its verb: `gaat dicht`. */
  verb: string | undefined;
  /** Whether a question asks for its degree, which the answer gives in other words: `hoe lang duurt`. */
  isDegree: boolean;
}

/** What a reader asks. */
export interface Query {
  words: QueryWord[];
  /** What stands in quotes, to be found to the letter: folded words. */
  phrases: string[][];
}

/** After `hoe` and a verb comes its subject: `hoe stop ik`. */
const SUBJECT = /^(?:ik|je|jij|u|hij|ze|zij|we|wij|men|jullie|het)$/;
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]?/g;

/** Reads a typed query: phrases in quotes, loose words, or a question in plain words. */
export function parseQuery(typed: string): Query {
  const phrases = Array.from(typed.matchAll(QUOTED), ([, phrase = '']) =>
    Array.from(wordsOf(phrase), ({ written }) => fold(written)),
  ).filter((phrase) => phrase.length > 0);

  const loose = typed.replace(QUOTED, (phrase) => ' '.repeat(phrase.length));
  const all = Array.from(wordsOf(loose), ({ written, at }) => ({
    written,
    word: fold(written),
    isUnfinished: at + written.length === typed.length,
  }));
  const content = all.filter(({ word }) => !STOP_WORDS.has(word));
  const deciding = content.length > 0 || phrases.length > 0 ? content : all;
  return {
    phrases,
    words: deciding.map(({ written, word, isUnfinished }) => {
      const index = all.findIndex((one) => one.written === written);
      const [next, last] = [all[index + 1], all.slice(index + 1).at(-1)];
      const particles = [next?.word, last?.word].filter(
        (later, at, both) => later !== undefined && isParticle(later) && both.indexOf(later) === at,
      ) as string[];
      const before = all[index - 1]?.word;
      return {
        written,
        word,
        isUnfinished,
        particles,
        verb: isParticle(word) && before && STOP_WORDS.has(before) ? before : undefined,
        isDegree: before === 'hoe' && next !== undefined && !SUBJECT.test(next.word),
      };
    }),
  };
}
