import { createHash } from 'node:crypto';
import type { Engine } from './engines.ts';

/** A question with what answers it; passages are ids. */
export interface Question {
  query: string;
  category: string;
  answers: { section: string; passages: string[] | undefined }[];
}

/** How well an engine does on a set of questions, as shares of 1. */
export interface Quality {
  count: number;
  hit1: number;
  hit3: number;
  mrr: number;
  none: number;
  /** Share of the questions that ask for a passage where the first result opens at it. */
  passage: number;
}

/** What an engine did with one question. */
export interface Outcome {
  question: Question;
  /** 1 for first; Infinity where the section is not found. */
  rank: number;
  isEmpty: boolean;
  /** Undefined where no passage is asked for. */
  isRightPassage: boolean | undefined;
  first: string;
}

/** Half of the questions, chosen by the hash of their words, is never tuned on. */
export function isSetAside(query: string): boolean {
  return (createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 1;
}

/** Asks an engine all the questions. */
export async function ask(engine: Engine, questions: readonly Question[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    const found = await engine(question.query);
    const [first] = found;
    const asksPassage = question.answers.every(({ passages }) => passages !== undefined);
    const index = found.findIndex(({ section }) =>
      question.answers.some((answer) => answer.section === section),
    );
    outcomes.push({
      question,
      rank: index === -1 ? Infinity : index + 1,
      isEmpty: found.length === 0,
      isRightPassage: asksPassage
        ? question.answers.some(
            ({ section, passages }) =>
              section === first?.section && passages?.includes(first.passage ?? ''),
          )
        : undefined,
      first: first ? `${first.section}#${first.passage ?? ''}` : '–',
    });
  }
  return outcomes;
}

export function measure(outcomes: readonly Outcome[]): Quality {
  const share = (test: (outcome: Outcome) => boolean, of = outcomes) =>
    of.length === 0 ? 1 : of.filter(test).length / of.length;
  const withPassage = outcomes.filter(({ isRightPassage }) => isRightPassage !== undefined);
  return {
    count: outcomes.length,
    hit1: share(({ rank }) => rank === 1),
    hit3: share(({ rank }) => rank <= 3),
    mrr: outcomes.reduce((sum, { rank }) => sum + 1 / rank, 0) / Math.max(1, outcomes.length),
    none: share(({ isEmpty }) => isEmpty),
    passage: share(({ isRightPassage }) => isRightPassage === true, withPassage),
  };
}
