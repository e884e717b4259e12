import fc from 'fast-check';
import type { ChapterText } from '../../../src/permalinks/text.ts';
import { chapterOf } from './chapter.ts';

/** A passage that an author can follow through every edit, whatever its words become. */
export interface Passage {
  words: readonly string[];
  /** What it went into, once it is not there any more. */
  fate?: Passage | 'deleted';
}

/** A chapter under an author's hands: passages by section. */
export type Manuscript = Map<string, Passage[]>;

/** One thing an author does; changes the manuscript in place. */
export type Edit = (manuscript: Manuscript) => void;

const anyIndex = fc.nat({ max: 10_000 });

function at<Item>(list: readonly Item[], index: number): Item | undefined {
  return list[index % Math.max(1, list.length)];
}

/**
 * Edits of every kind. Indices are drawn from far and taken modulo what is there, so that any
 * sequence of edits fits any manuscript.
 *
 * @param texts What is written anew.
 */
export function edits(texts: fc.Arbitrary<string[]>): fc.Arbitrary<Edit> {
  const place = fc.record({ section: anyIndex, index: anyIndex });
  const sectionOf = (manuscript: Manuscript, { section }: { section: number }) =>
    at([...manuscript.values()], section) ?? [];

  const insert = fc.tuple(place, texts).map(([where, words]): Edit => (manuscript) => {
    const passages = sectionOf(manuscript, where);
    passages.splice(where.index % (passages.length + 1), 0, { words });
  });
  const remove = place.map((where): Edit => (manuscript) => {
    const passages = sectionOf(manuscript, where);
    const [gone] = passages.splice(where.index % Math.max(1, passages.length), 1);
    if (gone) gone.fate = 'deleted';
  });
  const split = fc.tuple(place, anyIndex).map(([where, cut]): Edit => (manuscript) => {
    const passages = sectionOf(manuscript, where);
    const passage = at(passages, where.index);
    if (!passage || passage.words.length < 2) return;
    const position = 1 + (cut % (passage.words.length - 1));
    const rest = { words: passage.words.slice(position) };
    passage.words = passage.words.slice(0, position);
    passages.splice(passages.indexOf(passage) + 1, 0, rest);
  });
  const merge = place.map((where): Edit => (manuscript) => {
    const passages = sectionOf(manuscript, where);
    const index = where.index % Math.max(1, passages.length - 1);
    const [first, second] = passages.slice(index, index + 2);
    if (!first || !second) return;
    first.words = [...first.words, ...second.words];
    second.fate = first;
    passages.splice(index + 1, 1);
  });
  const swap = fc.tuple(place, anyIndex).map(([where, other]): Edit => (manuscript) => {
    const passages = sectionOf(manuscript, where);
    const [one, two] = [at(passages, where.index), at(passages, other)];
    if (!one || !two) return;
    const [i, j] = [passages.indexOf(one), passages.indexOf(two)];
    [passages[i], passages[j]] = [two, one];
  });
  const reword = fc
    .tuple(place, anyIndex, texts)
    .map(([where, start, fresh]): Edit => (manuscript) => {
      const passage = at(sectionOf(manuscript, where), where.index);
      if (!passage) return;
      const words = [...passage.words];
      fresh.slice(0, Math.floor(words.length / 3)).forEach((word, index) => {
        words[(start + 2 * index) % words.length] = word;
      });
      passage.words = words;
    });
  const moveAcross = fc.tuple(place, place).map(([from, to]): Edit => (manuscript) => {
    const source = sectionOf(manuscript, from);
    const [passage] = source.splice(from.index % Math.max(1, source.length), 1);
    const target = sectionOf(manuscript, to);
    if (passage) target.splice(to.index % (target.length + 1), 0, passage);
  });
  return fc.oneof(insert, remove, split, merge, swap, reword, moveAcross);
}

/** A manuscript of three sections with up to six passages each. */
export function manuscripts(texts: fc.Arbitrary<string[]>): fc.Arbitrary<Manuscript> {
  const passages = fc.array(
    texts.map((words): Passage => ({ words })),
    { minLength: 2, maxLength: 6 },
  );
  return fc
    .tuple(passages, passages, passages)
    .map((sections) => new Map(sections.map((section, index) => [`sectie-${index + 1}`, section])));
}

export function textOf(manuscript: Manuscript): ChapterText {
  return chapterOf(
    Object.fromEntries(
      [...manuscript].map(([section, passages]) => [
        section,
        passages.map(({ words }) => words.join(' ')),
      ]),
    ),
  );
}

/** The passage in which a passage lives on; none when it was deleted. */
export function survivor(passage: Passage): Passage | undefined {
  if (passage.fate === 'deleted') return undefined;
  return passage.fate ? survivor(passage.fate) : passage;
}
