import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root, sound, stem } from '../../../../src/search/dutch/stems.ts';

describe('stem', () => {
  it.each([
    ['fantasie', 'fantasieen'],
    ['kat', 'katten'],
    ['huis', 'huizen'],
    ['brief', 'brieven'],
    ['loop', 'lopen'],
    ['keuken', 'keukens'],
    ['familie', 'families'],
    ['groot', 'grote'],
    ['mooi', 'mooie'],
    ['moeilijkheid', 'moeilijkheden'],
    ['boek', 'boekje'],
  ])('brings %s and %s together', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['hel', 'held'],
    ['kam', 'kamer'],
    ['mens', 'men'],
    ['maan', 'maand'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe('root', () => {
  it.each([
    ['piekeren', 'gepieker'],
    ['piekeren', 'piekerde'],
    ['werken', 'gewerkt'],
    ['laden', 'geladen'],
    ['leven', 'leefde'],
    ['vergeven', 'vergeving'],
    ['geluk', 'gelukkig'],
    ['groot', 'grootste'],
    ['veilig', 'veiligheid'],
    ['broer', 'broertje'],
    ['boom', 'boompje'],
    ['koning', 'koninkje'],
    ['kam', 'kammetje'],
    ['ding', 'dingetje'],
    ['rekenen', 'rekende'],
    ['leggen', 'legde'],
    ['openen', 'geopend'],
    ['schoen', 'schoenen'],
    ['steen', 'stenen'],
    ['idee', 'ideeen'],
    ['groeien', 'gegroeid'],
    ['praten', 'gepraat'],
    ['luisteren', 'geluisterd'],
    ['haasten', 'gehaast'],
    ['verzoening', 'verzoenden'],
    ['woning', 'wonen'],
    ['winnaar', 'winnen'],
    ['duur', 'duurder'],
    ['dom', 'domheid'],
    ['vriend', 'vriendschap'],
    ['begraven', 'begrafenis'],
    ['frustratie', 'gefrustreerd'],
    ['depressie', 'depressief'],
    ['emotie', 'emotioneel'],
    ['psycholoog', 'psychologie'],
    ['seks', 'seksueel'],
    ['bakken', 'bakkerij'],
    ['gezond', 'gezonde'],
    ['gehuwd', 'gehuwde'],
  ])('brings %s and %s together', (one, other) => {
    expect(root(one)).toBe(root(other));
  });

  it.each([
    ['mens', 'men'],
    ['kans', 'kan'],
    ['politie', 'politiek'],
    ['winter', 'winnen'],
    ['maand', 'man'],
    ['luisteren', 'geluid'],
    ['wensen', 'wenen'],
    ['genieten', 'niets'],
    ['genoten', 'noten'],
    ['geur', 'uur'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(root(one)).not.toBe(root(other));
  });
});

describe('sound', () => {
  it.each([
    ['everzwijn', 'everzwein'],
    ['advocaat', 'advokaat'],
    ['vrouw', 'frauw'],
    ['zout', 'saud'],
    ['theorie', 'teori'],
  ])('hears no difference between %s and %s', (one, other) => {
    expect(sound(one)).toBe(sound(other));
  });
});

it('leaves something of every word, and comes to an end', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('aeioudgrlmnstvzhijkp')),
    minLength: 1,
  });
  fc.assert(
    fc.property(letters, (word) => {
      expect(stem(word).length).toBeGreaterThan(0);
      expect(root(word).length).toBeGreaterThan(0);
      expect(sound(word).length).toBeGreaterThan(0);
    }),
  );
});
