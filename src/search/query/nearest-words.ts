import { asksFor } from './pagefind-queries.ts';
import { distance } from './distance.ts';
import type { FullTextIndex } from './full-text-index.ts';
import { sound } from '../dutch/stems.ts';
import { contentWords } from '../dutch/stop-words.ts';
import type { Entry, Vocabulary } from '../dutch/vocabulary.ts';
import { wordsOf } from '../dutch/tokens.ts';

const MOST = 5;
/** Letters of a word from which it may be meant with one mistake in its sounds, and with two. */
const MISTAKEN_ONCE = 4;
const MISTAKEN_TWICE = 8;

/**
 * Words of the text that sound so nearly like what was typed that they may be meant, nearest first.
 *
 * @throws Error where the index cannot be read.
 */
export async function nearestWords(
  typed: string,
  vocabulary: Vocabulary,
  index: FullTextIndex,
): Promise<string[]> {
  const near = contentWords(typed).flatMap((word) => {
    const limit = Number(word.length >= MISTAKEN_ONCE) + Number(word.length >= MISTAKEN_TWICE);
    const heard = sound(vocabulary.lemma(word));
    return Array.from(vocabulary.entries, (entry) => ({
      entry,
      apart: distance(heard, entry.sound, limit),
    })).filter(({ entry, apart }) => entry.isInText && apart < Infinity);
  });
  const nearest = near.sort((a, b) => a.apart - b.apart).slice(0, MOST);
  const written = await Promise.all(
    nearest.map(({ entry }) => asWritten(entry, vocabulary, index)),
  );
  return [...new Set(written.flatMap((word) => word ?? []))];
}

/** A word as a page of the text writes it. */
async function asWritten(
  { lemma }: Entry,
  vocabulary: Vocabulary,
  index: FullTextIndex,
): Promise<string | undefined> {
  for (const ask of asksFor(`~${lemma}`, vocabulary)) {
    const [page] = (await index.find(ask)).keys();
    if (page === undefined) continue;
    const { words, positions } = await index.open(page);
    const [at] = positions.get(`~${lemma}`) ?? [];
    const [word] = wordsOf(at === undefined ? '' : (words[at] ?? ''));
    if (word) return word.written;
  }
  return undefined;
}
