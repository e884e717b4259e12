import { describe, expect, it } from 'vitest';
import { asksFor } from '../../../../src/search/query/pagefind-queries.ts';
import { packIrregular } from '../../../../src/search/dutch/packed-irregular.ts';
import { packWords } from '../../../../src/search/dutch/packed-words.ts';
import { Vocabulary } from '../../../../src/search/dutch/vocabulary.ts';

const vocabulary = new Vocabulary({
  passages: 1,
  words: packWords(
    [['lop'], ['brief'], ['blijf'], ['slaap', 'kamer'], ['relatie']].map((parts) => ({
      words: [parts],
      isInText: true,
      roles: [],
    })),
  ),
  irregular: packIrregular([['blijf', 'blef']]),
});
const asks = (pattern: string) => asksFor(pattern, vocabulary);

describe('asksFor', () => {
  it('asks a word of the text with all that begins like it, and any other to the letter', () => {
    expect(asks('lopen')).toEqual(['lopen']);
    expect(asks('saxofoon')).toEqual(['"saxofoon"']);
    expect(asks('de')).toEqual(['de']);
  });

  it('asks a lemma in the ways its forms may be spelled', () => {
    expect(asks('~lop')).toEqual(expect.arrayContaining(['lop', '"loops"', '"loopt"', '"loopd"']));
    expect(asks('~brief')).toEqual(expect.arrayContaining(['brief', 'briev']));
  });

  it('asks all roots of an irregular word, to the letter', () => {
    expect(asks('~blijf')).toEqual(
      expect.arrayContaining(['"blijf"', '"blijv"', '"bleefs"', '"bleeft"']),
    );
  });

  it('asks a compound by what all its forms begin with', () => {
    expect(asks('~slaapkamer')).toContain('slaapk');
  });

  it('asks what the text does not have in quotes alone', () => {
    expect(asks('~saxofon').join(' ')).toMatch(/^(?:"[a-z]+" ?)+$/);
  });

  it('asks the words of which unfinished letters may be a form, or the letters themselves', () => {
    expect(asks('relatiet*')).toEqual(asks('~relatie'));
    expect(asks('saxof*')).toEqual(['saxof']);
  });
});
