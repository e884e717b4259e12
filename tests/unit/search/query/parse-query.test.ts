import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../src/search/query/parse-query.ts';

const words = (typed: string) => parseQuery(typed).words.map(({ word }) => word);

describe('parseQuery', () => {
  it('leaves out the stop words of a question', () => {
    expect(words('Hoe stop ik met piekeren?')).toEqual(['stop', 'piekeren']);
  });

  it('keeps stop words where there is nothing else', () => {
    expect(words('ik en jij')).toEqual(['ik', 'en', 'jij']);
  });

  it('folds accents, capitals, hyphens and the ligature', () => {
    expect(words('Scènes MICRO-RELATIE foto’s bĳna-ongeluk')).toEqual([
      'scenes',
      'microrelatie',
      'fotos',
      'bijnaongeluk',
    ]);
  });

  it.each(['"zoek maar, schat"', '“Zoek maar, schat”', '„zoek maar, schat”', '«zoek maar, schat»'])(
    'reads %s as a phrase',
    (typed) => {
      expect(parseQuery(typed)).toEqual({ words: [], phrases: [['zoek', 'maar', 'schat']] });
    },
  );

  it('takes a quote that is not closed yet to the end', () => {
    expect(parseQuery('plan "ga maar').phrases).toEqual([['ga', 'maar']]);
  });

  it('knows the word that is still being typed', () => {
    const unfinished = (typed: string) => parseQuery(typed).words.map((word) => word.isUnfinished);
    expect(unfinished('schuld boe')).toEqual([false, true]);
    expect(unfinished('schuld boete ')).toEqual([false, false]);
  });

  it('keeps the particle with its verb', () => {
    expect(parseQuery('ruimt alles op').words[0]).toMatchObject({
      word: 'ruimt',
      particles: ['op'],
    });
    expect(parseQuery('gaat nu eindelijk dicht').words[0]).toMatchObject({
      word: 'gaat',
      particles: ['dicht'],
    });
  });

  it('looks at no more of a text than of a question', () => {
    expect(words('a'.repeat(500))[0]?.length).toBeLessThan(50);
    expect(words('kamer '.repeat(500)).length).toBeLessThan(50);
  });

  it.each(['', '   ', '""', '…', '?!', '❤️', '~*'])('finds nothing to ask in %j', (typed) => {
    expect(parseQuery(typed)).toEqual({ words: [], phrases: [] });
  });
});
