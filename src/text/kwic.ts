import type { TextRange } from './text-quote.ts';

/** Words in their context: "keyword in context", as in a concordance. */
export interface Kwic {
  before: string;
  words: string;
  after: string;
}

/** Letters shown on each side at most. */
const REACH = 60;

/** The words at a stretch of a text with what stands around them, cut between words. */
export function kwic(text: string, { start, end }: TextRange): Kwic {
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before:
      before.length > REACH ? `…\u00a0${before.slice(-REACH).replace(/^\S*\s+/, '')}` : before,
    words: text.slice(start, end),
    after:
      after.length > REACH ? `${after.slice(0, REACH).replace(/[\s,;:]+\S*$/, '')}\u00a0…` : after,
  };
}
