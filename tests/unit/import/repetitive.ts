import fc from 'fast-check';
import { docx, heading, paragraph, softReturn, text } from './word-file.ts';

/** What stands in a text in which everything is said more than once. */
export type Part =
  | { kind: 'title'; words: string }
  | { kind: 'paragraph'; sentences: string[] }
  | { kind: 'speech'; speaker: string; sentences: string[] }
  | { kind: 'item'; words: string }
  | { kind: 'direction'; words: string };

/** How a repetitive text is printed on pages. */
export interface Print {
  width: number;
  /** Lines on a page. */
  height: number;
  /** What stands at the head of each page. */
  head: string | undefined;
  numbered: boolean;
}

/** Phrases that come back: as titles, in sentences, in mouths, at the head of pages. */
const PHRASES = [
  'wat is een dijk',
  'als het water komt',
  'zoals mijn vader altijd zei',
  'op een dag in maart',
  'dat weet je toch',
  'ik wacht op de trein',
  'de boot en de brug',
  '’s avonds aan de kade',
];

const phrase = fc.constantFrom(...PHRASES);

/** A phrase as it opens a sentence, closes one, or stands in one. */
const sentence = fc.tuple(phrase, phrase, fc.nat({ max: 7 })).map(([one, other, form]) => {
  const begun = capitalised(one);
  return (
    [
      `${begun}?`,
      `${begun}, ${other}.`,
      `${begun}, en nog eens: ${one}.`,
      `Ook ${one}.`,
      `Hij riep: ‘${begun}!’ en zij riep: ‘ ${begun}!’`,
      `${one}, ${one}, ${one}.`,
      `Dat is 1 van de 12, ${other}...`,
      `Zij zweeg, want ${one}, en ‘s nachts ${other}.`,
    ][form] ?? begun
  );
});

const sentences = fc.array(sentence, { minLength: 1, maxLength: 5 });

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('title' as const), words: phrase }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('paragraph' as const), sentences }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('speech' as const),
      speaker: fc.constantFrom('Zij', 'Hij', 'Zij (lacht)'),
      sentences,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('item' as const), words: sentence }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('direction' as const), words: phrase }),
  },
);

/** A text of a few phrases that come back near titles, quotations, speakers and page ends. */
export const repetitiveText = fc
  .tuple(phrase, fc.array(part, { minLength: 2, maxLength: 24 }))
  .map(([words, parts]): Part[] => [{ kind: 'title', words }, ...parts]);

/** The ways in which such a text is printed. */
export const print: fc.Arbitrary<Print> = fc.record({
  width: fc.integer({ min: 24, max: 80 }),
  height: fc.integer({ min: 8, max: 40 }),
  head: fc.option(fc.constantFrom(...PHRASES, 'wA t iS ee n diJk'), { nil: undefined }),
  numbered: fc.boolean(),
});

function capitalised(words: string): string {
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** The text as a typist leaves it, each part apart. */
function typed(entry: Part): string {
  switch (entry.kind) {
    case 'title':
      return entry.words.toUpperCase();
    case 'paragraph':
      return entry.sentences.join(' ');
    case 'speech':
      return `- ${entry.speaker}: ${entry.sentences.join(' ')}`;
    case 'item':
      return `• ${entry.words}`;
    case 'direction':
      return `(${entry.words})`;
  }
}

/** A text pulled out of printed pages: broken lines and words, heads, numbers. */
export function asPages(parts: readonly Part[], { width, height, head, numbered }: Print): string {
  const rows = parts.flatMap((entry) => [...wrapped(typed(entry), width), '']);
  const pages: string[] = [];
  for (let start = 0; start < rows.length; start += height) {
    const number = String(pages.length + 12);
    pages.push(
      [
        ...(head === undefined ? [] : [head]),
        ...(numbered ? [number] : []),
        ...(head === undefined && !numbered ? [] : ['']),
        ...rows.slice(start, start + height),
      ].join('\n'),
    );
  }
  return `${pages.join('\n\f')}\n`;
}

/** Lines of at most a width; where a word does not fit, its first letters go on the line before. */
function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      const isBroken = /^\p{Ll}{6,}/u.test(word) && line.length + 5 <= width;
      lines.push(isBroken ? `${line} ${word.slice(0, 3)}-` : line);
      line = isBroken ? word.slice(3) : word;
    } else {
      line += (line === '' ? '' : ' ') + word;
    }
  }
  return [...lines, line];
}

/** The text in Markdown; its titles are in capitals there too. */
export function asMarkdown(parts: readonly Part[]): string {
  return parts
    .map((entry, index) => {
      if (entry.kind === 'title') return `${index === 0 ? '#' : '##'} ${typed(entry)}`;
      if (entry.kind === 'item') return `- ${entry.words}`;
      return typed(entry).replace(/^- /, '– ');
    })
    .join('\n\n');
}

/** The text as a Word document, with headings and, in speech, soft returns. */
export function asWord(parts: readonly Part[]): Uint8Array {
  return docx(
    parts
      .map((entry, index) => {
        if (entry.kind === 'title') return heading(index === 0 ? 1 : 2, typed(entry));
        if (entry.kind !== 'speech') return paragraph(text(typed(entry)));
        const [first = '', ...rest] = entry.sentences;
        const runs = [text(`- ${entry.speaker}: ${first}`), ...rest.map((words) => text(words))];
        return paragraph(runs.join(softReturn));
      })
      .join(''),
  );
}
