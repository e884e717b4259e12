import { formatFragment } from './fragment.ts';
import { passagesOf, wholeWords, wordsOf, type Block, type Stretch } from './page-words.ts';
import { formatDirective, textDirective } from './text-fragment.ts';

/** What a reader shares: a section, one of its passages, or words of it. */
export interface Shared {
  what: 'section' | 'passage' | 'words';
  /** Ids of the first and the last passage; none for a section. */
  passages?: { first: string; last: string } | undefined;
  /** The words as they are quoted. */
  words?: string | undefined;
  /** Text directive that finds these words and nothing else; none where none is sure. */
  directive?: string | undefined;
  /** Where none is sure for words over several passages: one for the first of these. */
  opening?: string | undefined;
}

export const SECTION: Shared = { what: 'section' };

/** A passage by its id; the section where the page has no such passage. */
export function sharedPassage(blocks: readonly Block[], id: string): Shared {
  const shared = sharedWords(blocks, wholePassage(blocks, id));
  return shared.passages ? { ...shared, what: 'passage' } : SECTION;
}

/** Words as a reader marked them; the section where no word is marked. */
export function sharedWords(blocks: readonly Block[], marked: Stretch): Shared {
  const stretch = wholeWords(blocks, marked);
  if (!stretch) return SECTION;
  const passages = passagesOf(blocks, stretch);
  const directive = directiveFor(blocks, stretch);
  const isRange = passages && passages.first !== passages.last;
  return {
    what: 'words',
    passages,
    words: wordsOf(blocks, stretch),
    directive,
    opening:
      isRange && directive === undefined
        ? directiveFor(blocks, wholePassage(blocks, passages.first))
        : undefined,
  };
}

/**
 * The fragment of the link to what is shared.
 *
 * - A passage goes by its id, words by the id of their first passage and a text directive.
 * - Words that no directive is sure to find go by their range of passages, which scripts mark; a
 *   directive for the first of them leads there without scripts.
 * - With a note the id alone leads nowhere without scripts, so the directive helps there too.
 *
 * @param note A personal note, as `encodeNote` gives it; empty for none.
 */
export function fragmentOf(shared: Shared, note = ''): string {
  const { what, passages, directive, opening } = shared;
  if (note !== '') return formatFragment({ passages, note, directive: directive ?? opening });
  if (what === 'words' && directive !== undefined && passages) {
    return formatFragment({ passages: { ...passages, last: passages.first }, directive });
  }
  return formatFragment({ passages, directive: opening });
}

function directiveFor(blocks: readonly Block[], stretch: Stretch): string | undefined {
  const whole = wholeWords(blocks, stretch);
  const directive = whole && textDirective(blocks, whole);
  return directive && formatDirective(directive);
}

function wholePassage(blocks: readonly Block[], id: string): Stretch {
  const last = blocks.findLastIndex(({ passage }) => passage === id);
  return {
    start: { block: blocks.findIndex(({ passage }) => passage === id), offset: 0 },
    end: { block: last, offset: blocks[last]?.text.length ?? 0 },
  };
}
