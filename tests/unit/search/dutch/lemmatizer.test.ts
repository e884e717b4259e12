import { describe, expect, it } from 'vitest';
import { Lemmatizer, separations } from '../../../../src/search/dutch/lemmatizer.ts';

const lemmatizer = new Lemmatizer([
  ['blijf', 'blef'],
  ['sprek', 'sprak', 'sprok'],
  ['zend', 'zond'],
]);
lemmatizer.addCompound('slaap', 'kamer');
lemmatizer.addCompound('huis', 'dier');

describe('lemma', () => {
  it.each([
    ['blijven', 'bleef'],
    ['verblijf', 'verbleef'],
    ['afspreken', 'afgesproken'],
    ['opruimen', 'opgeruimd'],
    ['wegvegen', 'weggeveegd'],
    ['slaapkamer', 'slaapkamers'],
    ['huisdieren', 'huisdiertje'],
    ['gezond', 'gezonde'],
  ])('is the same for %s and %s', (one, other) => {
    expect(lemmatizer.lemma(one)).toBe(lemmatizer.lemma(other));
  });

  it.each([
    ['verblijf', 'blijf'],
    ['opruimen', 'ruimen'],
    ['slaapkamer', 'kamer'],
    ['huisdier', 'huis'],
    ['verliefd', 'graag'],
    ['last', 'lezen'],
  ])('differs for %s and %s', (one, other) => {
    expect(lemmatizer.lemma(one)).not.toBe(lemmatizer.lemma(other));
  });

  it('takes no more than an ending of its last part from a compound that is known', () => {
    expect(lemmatizer.lemma('slaapkamers')).toBe(`slaap${lemmatizer.lemma('kamers')}`);
  });
});

it.each(['blijven', 'verbleven', 'afsprak', 'tafels'])(
  'the lemma of %s is among its roots',
  (word) => {
    const lemma = lemmatizer.lemma(word);
    expect(lemmatizer.roots(lemma)).toContain(lemma);
  },
);

it('knows the other roots of an irregular verb, with its prefix', () => {
  expect(lemmatizer.roots(lemmatizer.lemma('afgesproken'))).toEqual([
    'afsprek',
    'afsprak',
    'afsprok',
  ]);
});

it('reads a word as a particle with a verb', () => {
  expect(separations('opruimen')).toEqual([['op', 'ruimen']]);
  expect(separations('openen')).toEqual([['op', 'enen']]);
  expect(separations('kamer')).toEqual([]);
});
