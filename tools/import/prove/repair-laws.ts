import type { Repair } from '../model/blocks.ts';
import { lettersOf, plainLetters, withoutPageNumber } from '../dutch/letters.ts';
import { isLike } from '../dutch/title-likeness.ts';

/** The number of a footnote: behind a word of the text, and before the footnote. */
const FOOTNOTE_MARKS = [
  /[[(]?[\d⁰¹²³⁴-⁹]{1,3}[\])]?(?=[.,;:!?)”’»]*$)/u,
  /^[[(]?[\d⁰¹²³⁴-⁹]{1,3}[\]).]?/u,
] as const;

/** What running heads are judged by. */
export interface Laws {
  /** The letters of every title. */
  titles: ReadonlySet<string>;
  /** The letters of each run of words in a title, or in two that follow each other. */
  parts: ReadonlySet<string>;
  /** The letters of the heads that were dropped, as often as they were. */
  heads: ReadonlyMap<string, readonly string[]>;
  /** The letters of the file's first line, which may be the title that a head repeats. */
  first: string;
}

/**
 * What the repairs of an import are judged by.
 *
 * @param first The file's first line.
 */
export function lawsOf(titles: readonly string[], repairs: readonly Repair[], first: string): Laws {
  const heads = repairs
    .filter(({ kind }) => kind === 'running-head')
    .map(({ before }) => headLetters(before));
  return {
    titles: new Set(titles.map(plainLetters)),
    parts: new Set(titles.flatMap((title, index) => partsOf(title, titles[index + 1] ?? ''))),
    heads: Map.groupBy(heads, (letters) => letters),
    first: headLetters(first),
  };
}

/** A title over several lines may be repeated in part, and two that stand together as one. */
function partsOf(title: string, next: string): string[] {
  const words = `${title} ${next}`.trim().split(' ');
  return words.flatMap((_, start) =>
    words
      .slice(start)
      .map((__, more) => plainLetters(words.slice(start, start + more + 1).join(' '))),
  );
}

function headLetters(text: string): string {
  return plainLetters(withoutPageNumber(text));
}

/** What each kind of repair may do, whoever declares it. */
export function isLawful(
  { kind, before, after }: Repair,
  { titles, parts, heads, first }: Laws,
): boolean {
  const folded = (text: string) => text.replace(/[‘’`´‚]/g, "'").replace(/[“”„«»]/g, '"');
  switch (kind) {
    case 'characters':
      return (
        before.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '') ===
        after.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
      );
    case 'running-head': {
      const letters = headLetters(before);
      const like = (title: string) => {
        // A head is often cut off, and two titles that stand together may have become one.
        const ends = [title.slice(0, letters.length), title.slice(-letters.length)];
        return [title, ...ends].some((printed) => isLike(letters, printed));
      };
      const same = heads.get(letters)?.length ?? 0;
      const others = heads.keys().filter((other) => other !== letters);
      return (
        after === '' &&
        (titles.values().some(like) ||
          parts.values().some((part) => isLike(letters, part)) ||
          same > 1 ||
          letters === first ||
          others.some(like))
      );
    }
    case 'page-number':
      return after === '' && /^[–—-]? ?\d{1,4} ?[–—-]?$/.test(before);
    case 'hyphen-joined': {
      const joined = before.replace(/- /, '');
      return (
        joined === after ||
        joined.normalize('NFD').replace(/\u0308/g, '') ===
          after.normalize('NFD').replace(/\u0308/g, '')
      );
    }
    case 'hyphen-kept':
      return before.replace(/- /, '-') === after;
    case 'apostrophe':
      return folded(before) === folded(after);
    case 'stray-space':
      return before.replaceAll(' ', '') === after;
    case 'capital':
      return plainLetters(before) === plainLetters(after) && before.length - after.length <= 1;
    case 'title-case':
      return plainLetters(before) === plainLetters(after);
    case 'heading-mark':
      return after === '' && /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|={3,}|-{3,})$/.test(before);
    case 'footnote-mark':
      return FOOTNOTE_MARKS.some((mark) => before.replace(mark, '') === after);
    case 'list-mark':
    case 'dialogue-mark':
      return (
        /^(?:[•●▪◦‣∙·■–—-]|\d{1,3}[.)]|[a-z]\))$/.test(
          before.slice(0, before.length - after.length),
        ) && before.endsWith(after)
      );
    case 'speaker-direction':
      return sortedLetters(before) === sortedLetters(after);
    case 'testimony-quote':
      return (
        before.replace(/[“”„"«»]/g, '') === after.replace(/[“”„"«»]/g, '') &&
        before.length - after.length <= 2
      );
    case 'placeholder':
      return after.endsWith(before);
  }
}

function sortedLetters(text: string): string {
  return lettersOf(text).split('').sort().join('');
}
