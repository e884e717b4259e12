import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../../../src/text/typeset.ts';
import { typography } from '../../../../src/text/typography.ts';

const words = ['ja', 'Nee', 'avonds', 'huis', "foto's", "Hans'", "zo'n", 'is', '12', '1990', 'é'];
const elisions = ["'s", "'t", "'n", "'k", "'m", "'ns", "'90", "'ne", '‘s', '´t', '’t'];
const marks = ['"', "'", '“', '”', '‘', '’', ' ', '  ', ', ', '. ', '...', '…', '?', '!'];
const joints = [' - ', ' -- ', '--', '-', '–', '/', ' (', ') ', ':', '\n'];
const tokens = fc.array(fc.constantFrom(...words, ...elisions, ...marks, ...joints), {
  maxLength: 14,
});

/** Words as an author means them, between blanks; quotes sit on a word. */
const phrase = fc
  .array(
    fc
      .tuple(
        fc.constantFrom('', '', '"', "'", '(', `"'`, '“', '‘', '…'),
        fc.constantFrom(...words, ...elisions.filter((word) => word !== "'s")),
        fc.constantFrom('', '', '"', "'", ')', `'"`, '”', '’', ',', '.', '...', '?"', `'.`),
      )
      .map((parts) => parts.join('')),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '));

describe('typeset', () => {
  test('leaves alone what is typeset', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        const once = typeset(text);
        expect(typeset(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes no letter and no digit', () => {
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          tokens.map((parts) => parts.join('')),
        ),
        (text) => {
          expect(lettersOf(typeset(text))).toBe(lettersOf(text));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('leaves no straight quote at the edge of a word', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(typeset(text)).not.toMatch(/["'](?=\p{L})|(?<=\p{L})["']/u);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads through emphasis', () => {
    const processor = unified().use(typography);
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.boolean(),
            fc.constantFrom(...words, ...elisions, '"', "'", ' ', ' – ', ', '),
          ),
          { maxLength: 14 },
        ),
        (parts) => {
          const children = parts.map(([emphasised, value]): PhrasingContent => {
            const text = { type: 'text', value } as const;
            return emphasised ? { type: 'emphasis', children: [text] } : text;
          });
          const tree: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
          processor.runSync(tree);
          let read = '';
          visit(tree, 'text', ({ value }) => {
            read += value;
          });
          expect(read).toBe(typeset(parts.map(([, value]) => value).join('')));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
