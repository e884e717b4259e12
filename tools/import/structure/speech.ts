import {
  merge,
  repair,
  textOf,
  withText,
  type Block,
  type Doubt,
  type Repair,
  type Repaired,
  type Utterance,
  type Word,
} from '../model/blocks.ts';
import { openingOf, speakerOf } from '../pages/line-shape.ts';
import { capitalise, endsSentence, mayEndSentence } from '../dutch/letters.ts';
import { withoutMark } from '../repair/item-marks.ts';

/** Who speaks even if they speak once; anybody else must speak twice, or `- Let op:` would. */
const PERSONS = new Set(
  'ik jij hij zij wij jullie u ze man vrouw therapeut therapeute cliënt cliënte patiënt psycholoog'.split(
    ' ',
  ),
);

/** Words of a name above a quotation. */
const LONGEST_NAME = 4;

/** Words in which a name, a stage direction and a colon stand. */
const LONGEST_OPENING = 16;

/** Longer brackets in the middle of a sentence are what the speaker says. */
const LONGEST_ASIDE = 4;

const OPENING_QUOTE = /^[“„"«]/;
const CLOSING_QUOTE = /[”"»](?=[.,;:!?…)]*$)/;

/**
 * Recognises dialogue, stage directions and testimony among the blocks: utterances whose speaker
 * comes back, brackets on a line of their own between them, and a quotation of whole paragraphs below
 * the name of who says it.
 */
export function findSpeech(blocks: readonly Block[]): Repaired<Block[]> {
  const repairs: Repair[] = [];
  const doubts: Doubt[] = [];
  const spoken = findUtterances(findLabels(blocks).map(asUtterance), repairs, doubts);
  const directed = spoken.map((block, index) => {
    if (block.kind !== 'direction' && block.kind !== 'paragraph') return block;
    const inBrackets = /^\([^()]+\)$/.test(textOf(block.words));
    const beside = isDialogue(spoken[index - 1]) || isDialogue(spoken[index + 1]);
    const kind = beside && inBrackets ? ('direction' as const) : ('paragraph' as const);
    return { ...block, kind };
  });
  for (const block of directed) {
    if (block.kind === 'utterance') doubts.push(...asides(block));
  }
  return { result: findTestimonies(directed, repairs, doubts), repairs, doubts };
}

function isDialogue(block: Block | undefined): boolean {
  return block?.kind === 'utterance' || block?.kind === 'direction';
}

/** A name of its own above a quotation, set as a heading or a paragraph, is a label. */
function findLabels(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return block;
    const name = textOf(block.words).replace(/:$/, '');
    const label: Block = { kind: 'label', words: block.words };
    if (block.kind === 'heading') return PERSONS.has(name.toLowerCase()) ? label : block;
    const next = blocks[index + 1];
    const isShort =
      block.words.length <= LONGEST_NAME && !mayEndSentence(name) && !/[,;]$/.test(name);
    return isShort && (next?.kind === 'quote' || beginsQuotation(next)) ? label : block;
  });
}

function beginsQuotation(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && OPENING_QUOTE.test(block.words[0]?.text ?? '');
}

/** A paragraph or list item that begins with a name and a colon may be an utterance. */
function asUtterance(block: Block): Block {
  if (block.kind !== 'paragraph' && (block.kind !== 'item' || block.number !== undefined))
    return block;
  const words = block.kind === 'item' ? block.paragraphs[0] : block.words;
  if (!words || (block.kind === 'item' && block.paragraphs.length > 1)) return block;
  const opening = openingOf({ words: words.slice(0, LONGEST_OPENING) });
  if (opening.kind === 'utterance') {
    const { rest, dropped } = withoutMark(words, 'dialogue-mark');
    const typed = { words, dropped };
    return {
      kind: 'utterance',
      speaker: opening.speaker,
      otherwise: block.kind,
      typed,
      words: rest,
    };
  }
  const speaker = speakerOf(textOf(words.slice(0, LONGEST_OPENING)));
  return speaker === undefined
    ? block
    : { kind: 'utterance', speaker, otherwise: block.kind, words };
}

/** Utterances with their speaker taken from their words; what else they are where nobody speaks. */
function findUtterances(blocks: readonly Block[], repairs: Repair[], doubts: Doubt[]): Block[] {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    if (block.kind !== 'utterance') continue;
    const name = block.speaker.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const named = new Set<string>();
  const speaks = (block: Block | undefined): boolean => {
    if (block?.kind !== 'utterance') return false;
    const name = block.speaker.toLowerCase();
    return PERSONS.has(name) || (counts.get(name) ?? 0) > 1;
  };
  return blocks.map((block, index) => {
    if (block.kind !== 'utterance') return block;
    const answered = speaks(blocks[index - 1]) || speaks(blocks[index + 1]);
    const isMarked = block.otherwise === 'item' || block.typed !== undefined;
    const isSpoken = isMarked ? speaks(block) || answered : speaks(block) && answered;
    if (isSpoken && saysSomething(block)) {
      repairs.push(...(block.typed?.dropped ?? []));
      const name = block.speaker.toLowerCase();
      if (!isMarked && !PERSONS.has(name) && !named.has(name)) doubts.push(labelDoubt(block));
      named.add(name);
      return takeSpeaker(block, repairs);
    }
    if (block.typed) return { kind: 'paragraph', words: block.typed.words };
    return block.otherwise === 'item'
      ? { kind: 'item', number: undefined, paragraphs: [block.words] }
      : { kind: 'paragraph', words: block.words };
  });
}

function labelDoubt({ speaker, words }: Utterance): Doubt {
  return {
    line: words[0]?.line ?? 0,
    choice: `${speaker} speaks here and further on`,
    alternative: 'a label; put it in a list, or write it without the colon',
  };
}

/** A name and a colon alone are no utterance. */
function saysSomething({ words }: Utterance): boolean {
  return words.findIndex(({ text }) => text.endsWith(':')) < words.length - 1;
}

/** `Ik (tegen de vrouw): en jij` becomes Ik, who says `(tegen de vrouw) en jij`. */
function takeSpeaker(block: Utterance, repairs: Repair[]): Utterance {
  const colon = block.words.findIndex(({ text }) => text.endsWith(':'));
  const head = block.words.slice(0, colon + 1);
  const rest = block.words.slice(colon + 1);
  const speaker = capitalise(inSmallLetters(block.speaker));
  const name = head.slice(0, block.speaker.split(' ').length);
  const direction = head.slice(name.length);
  if (direction.length === 0) {
    if (speaker !== block.speaker) repairs.push(repair('capital', name, `${speaker}:`));
    return { ...block, speaker, name: merge(name, `${speaker}:`), words: rest };
  }
  const last = direction.at(-1);
  const closed = direction.map((word) =>
    word === last ? withText(word, word.text.slice(0, -1)) : word,
  );
  const named = `${speaker}: ${textOf(closed)}`;
  repairs.push(repair('speaker-direction', head, named));
  return { ...block, speaker, name: merge(head, named), words: [...closed, ...rest] };
}

/** `IK` as in a script; a name of one letter is an initial. */
function inSmallLetters(name: string): string {
  return /^\p{Lu}{2,}$/u.test(name) ? name.toLocaleLowerCase('nl') : name;
}

/** The brackets of an utterance that are stage directions: places of their words, end included. */
export function directionsIn(words: readonly Word[]): { start: number; end: number }[] {
  return bracketsIn(words).filter(({ start, end }) => isDirection(words, start, end));
}

function bracketsIn(words: readonly Word[]): { start: number; end: number }[] {
  const brackets: { start: number; end: number }[] = [];
  let start: number | undefined;
  for (const [index, { text }] of words.entries()) {
    if (text.startsWith('(')) start = index;
    if (start !== undefined && /^[^()]*\)[.!?…]?$/.test(text.replace(/^\(/, ''))) {
      brackets.push({ start, end: index });
      start = undefined;
    } else if (text.includes(')')) {
      start = undefined;
    }
  }
  return brackets;
}

function isDirection(words: readonly Word[], start: number, end: number): boolean {
  const before = words[start - 1]?.text;
  const betweenSentences = before === undefined || mayEndSentence(before);
  return (
    betweenSentences ||
    (end - start < LONGEST_ASIDE && /^\(\p{Ll}+t[ )]?/u.test(words[start]?.text ?? ''))
  );
}

/** Brackets in the middle of a sentence, which may be said or done. */
function asides({ words }: Utterance): Doubt[] {
  return bracketsIn(words)
    .filter(({ start }) => start > 0 && !mayEndSentence(words[start - 1]?.text ?? ''))
    .map(({ start, end }) => {
      const said = textOf(words.slice(start, end + 1));
      const direction = isDirection(words, start, end);
      return {
        line: words[start]?.line ?? 0,
        choice: direction ? `a stage direction: ${said}` : `spoken: ${said}`,
        alternative: direction ? 'spoken words in brackets' : 'a stage direction',
      };
    });
}

/** A quotation of whole paragraphs below a label becomes testimony of whom the label names. */
function findTestimonies(blocks: readonly Block[], repairs: Repair[], doubts: Doubt[]): Block[] {
  const result: Block[] = [];
  let index = 0;
  for (let block = blocks[index]; block; block = blocks[index]) {
    const quotation = quotationFrom(blocks, block.kind === 'label' ? index + 1 : index);
    if (quotation && block.kind === 'label') {
      const label = textOf(block.words);
      const speaker = capitalise(label.replace(/:$/, ''));
      if (speaker !== label) repairs.push(repair('capital', block.words, speaker));
      result.push({
        kind: 'testimony',
        speaker,
        name: merge(block.words, speaker),
        paragraphs: withoutQuotes(quotation.paragraphs, repairs),
      });
      if (!quotation.closed) doubts.push(unclosed(quotation.paragraphs, speaker));
      index = quotation.end;
      continue;
    }
    if (
      quotation &&
      block.kind === 'paragraph' &&
      quotation.paragraphs.length > 1 &&
      quotation.closed
    ) {
      doubts.push({
        line: quotation.paragraphs[0]?.[0]?.line ?? 0,
        choice: 'a quotation of several paragraphs left as running text',
        alternative: 'testimony of somebody who is not named above it',
      });
      result.push(...blocks.slice(index, quotation.end));
      index = quotation.end;
      continue;
    }
    result.push(block);
    index += 1;
  }
  return result;
}

/** The paragraphs of a quotation that begins with a paragraph and ends with one. */
function quotationFrom(
  blocks: readonly Block[],
  start: number,
): { paragraphs: (readonly Word[])[]; end: number; closed: boolean } | undefined {
  const set = blocks[start];
  if (set?.kind === 'quote')
    return { paragraphs: [...set.paragraphs], end: start + 1, closed: true };
  const paragraphs: (readonly Word[])[] = [];
  let depth = 0;
  let end = start;
  for (let block = blocks[end]; block?.kind === 'paragraph'; block = blocks[end]) {
    const { words } = block;
    if (depth === 0 && !OPENING_QUOTE.test(words[0]?.text ?? '')) return undefined;
    paragraphs.push(words);
    end += 1;
    const after = depthAfter(words, depth);
    if (after === undefined) return undefined;
    depth = after;
    if (depth === 0) return { paragraphs, end, closed: true };
  }
  return paragraphs.length > 0 ? { paragraphs, end, closed: false } : undefined;
}

/** Depth of quotation after a paragraph; nothing where it ends in the middle of one. */
function depthAfter(words: readonly Word[], before: number): number | undefined {
  let depth = before;
  for (const [index, { text }] of words.entries()) {
    for (const [place, mark] of [...text.matchAll(/[“„«”»"]/g)].entries()) {
      const opens = mark[0] === '"' ? mark.index === 0 : /[“„«]/.test(mark[0]);
      if (opens && index === 0 && place === 0) depth = 1;
      else depth += opens ? 1 : -1;
      const ends = index === words.length - 1 && CLOSING_QUOTE.test(text);
      if (depth <= 0 && !ends) return undefined;
    }
  }
  return Math.max(0, depth);
}

/** The paragraphs without the marks around them: the testimony's markup stands for those. */
function withoutQuotes(paragraphs: readonly (readonly Word[])[], repairs: Repair[]): Word[][] {
  return paragraphs.map((words, number) => {
    const isLast = number === paragraphs.length - 1;
    return words.flatMap((word, index) => {
      let text = index === 0 ? word.text.replace(OPENING_QUOTE, '') : word.text;
      if (isLast && index === words.length - 1) text = text.replace(CLOSING_QUOTE, '');
      if (text === word.text) return [word];
      repairs.push(repair('testimony-quote', [word], text));
      return text === '' ? [] : [merge([word], text)];
    });
  });
}

function unclosed(paragraphs: readonly (readonly Word[])[], speaker: string): Doubt {
  return {
    line: paragraphs.at(-1)?.at(-1)?.line ?? 0,
    choice: `the testimony of ${speaker} ends here, though its quotation is not closed`,
    alternative: endsSentence(paragraphs.at(-1)?.at(-1)?.text ?? '')
      ? 'it ends earlier'
      : 'it goes on in a page that is missing',
  };
}
