import { distance } from '../distance.ts';
import { sound } from '../../dutch/stems.ts';
import { fold, wordsOf } from '../../dutch/tokens.ts';
import { hasAlarmPhrase, withoutIdioms } from './alarm-phrases.ts';
import {
  ALARM_WORD,
  HELP_TO_THE_LETTER,
  HELP_WORD,
  MISTYPED_WORDS,
  NO_MISTAKE,
} from './alarm-words.ts';
import { writtenDutch } from './spoken-dutch.ts';

/** What a query says about the reader. */
export interface Alarm {
  /** `danger`: somebody may be hurt, or hurt themselves. `help`: the reader looks for help. */
  kind: 'danger' | 'help';
  /** What the text is asked for to the letter and not with likenesses: folded words, or a phrase. */
  literal: readonly (readonly string[])[];
}

/** Words of a query that are looked at; whoever is at the end of their tether may write a letter. */
const MOST_WORDS = 300;
/** A turn of phrase is sought in so many words at a time, each half of which comes back once. */
const WINDOW = 24;
/** Words of a query that the text is asked for. */
const MOST_ASKED = 20;
/** Letters from which the beginning of a word can only be meant as that word. */
const SHORTEST_BEGINNING = 5;
/** Letters from which one mistake makes a word mistyped rather than another. */
const SHORTEST_MISTYPED = 6;
const MISTAKES = 1;

const MISTYPED_SOUNDS = MISTYPED_WORDS.map(sound);

/**
 * Whether a query is one that is never answered with other words than it has, because whoever types it
 * may be in danger; or one of somebody who looks for help.
 *
 * @param typed As it stands in the field, perhaps half typed.
 * @param isBeginning Whether the text has words that begin with these folded letters: then the reader
 *   may be on the way to one of those.
 */
export function alarmOf(
  typed: string,
  isBeginning: (letters: string) => boolean,
): Alarm | undefined {
  const folded = Array.from(wordsOf(typed), ({ written }) => fold(written)).slice(0, MOST_WORDS);
  const last = /[\p{L}\p{N}]$/u.test(typed) ? folded.at(-1) : undefined;
  const isAlarming = (word: string) =>
    ALARM_WORD.test(word) ||
    isMistyped(word) ||
    (word === last && isUnfinished(word) && !isBeginning(word));

  const text = withoutIdioms(writtenDutch(folded));
  const words = text.split(' ').filter(isAlarming);
  if (words.length > 0 || windowsOf(text).some(hasAlarmPhrase)) {
    const alone = words.map((word) => [word]);
    return { kind: 'danger', literal: alone.length > 0 ? alone : [folded.slice(0, MOST_ASKED)] };
  }
  const literal = folded.filter((word) => HELP_TO_THE_LETTER.test(word)).map((word) => [word]);
  const isHelp = literal.length > 0 || folded.some((word) => HELP_WORD.test(word));
  return isHelp ? { kind: 'help', literal } : undefined;
}

/** A text in pieces that overlap, so that words far apart are not read together. */
function windowsOf(text: string): string[] {
  const words = text.split(' ');
  const count = Math.max(1, Math.ceil((2 * words.length) / WINDOW) - 1);
  return Array.from({ length: count }, (_, index) => {
    const from = (index * WINDOW) / 2;
    return words.slice(from, from + WINDOW).join(' ');
  });
}

function isUnfinished(word: string): boolean {
  return (
    word.length >= SHORTEST_BEGINNING && MISTYPED_WORDS.some((known) => known.startsWith(word))
  );
}

function isMistyped(word: string): boolean {
  if (word.length < SHORTEST_MISTYPED || NO_MISTAKE.has(word)) return false;
  const heard = sound(word);
  return MISTYPED_SOUNDS.some((known) => distance(heard, known, MISTAKES) <= MISTAKES);
}
