import { expect, test } from 'vitest';
import { importManuscript, proveImport } from '../../../tools/import/pipeline.ts';
import { readExtracted } from '../../../tools/import/read/extracted.ts';
import { dutch } from './dutch.ts';

/** Imports a text and gives its sections without frontmatter, proven. */
function imported(text: string) {
  const manuscript = readExtracted(text, dutch);
  const result = importManuscript(manuscript, dutch);
  const files = [...result.sections, ...result.notes].map(({ mdx }) => mdx);
  expect(proveImport(manuscript, result, files).unexplained).toEqual([]);
  const bodies = result.sections
    .map(({ mdx }) => mdx)
    .map((mdx) => mdx.slice(mdx.indexOf('\n---\n', 3) + 6).trim());
  return { ...result, bodies, kinds: result.repairs.map(({ kind }) => kind) };
}

const body = (text: string) => imported(text).bodies.join('\n\n');

test('words broken at a line end are joined, and keep a hyphen that is theirs', () => {
  const text = body(
    `De fietsen stonden in de gara-\nge van de zwart-\nwitfotograaf, die zijn niet-\nexclusieve contract en een e-\nmail verscheurde. Hij had be-\ninvloeden altijd al een lelijk woord gevonden, net als zee-\negel.\n`,
  );
  expect(text).toContain('garage van de zwart-witfotograaf');
  expect(text).toContain('niet-exclusieve contract en een e-mail');
  expect(text).toContain('beïnvloeden');
  expect(text).toContain('zee-egel');
});

test('the rest of the text decides where the dictionary cannot', () => {
  expect(
    body('De kloef-kapper kwam. Toen ging de kloef-\nkapper weer weg, hij was moe.\n'),
  ).toContain('ging de kloef-kapper');
});

test('a hyphen that stands for the rest of the next word stays with its space', () => {
  expect(body('Op het plein staan de fruit-\nen groentekramen al vroeg klaar.\n')).toContain(
    'fruit- en groentekramen',
  );
});

test('capitals come back where speech has lost them, and nowhere else', () => {
  const text = body(`DE BAKKER

- Zij: maar ik wou brood. het was zes uur… en ik had honger. “heb je nog brood?” vroeg ik. hij niet.
- Hij: ’s avonds is alles op. (zucht) morgen misschien. ik bak om vier uur. Dat weet je toch.
- Zij: dat weet ik. ja.
- Hij: … en dan nog iets. ijs heb ik ook.

Er is brood, bv. wit. Het kost drie euro.
`);
  expect(text).toContain(
    '<Line speaker="Zij">Maar ik wou brood. Het was zes uur… en ik had honger. “Heb je nog brood?” vroeg ik. Hij niet.</Line>',
  );
  expect(text).toContain(
    '’s Avonds is alles op. <Direction>zucht</Direction> Morgen misschien. Ik bak om vier uur.',
  );
  expect(text).toContain('<Line speaker="Hij">… en dan nog iets. IJs heb ik ook.</Line>');
  expect(text).toContain('Er is brood, bv. wit. Het kost drie euro.');
});

test('a text that writes its capitals is left alone', () => {
  const text =
    'De bus kwam niet. iPhone in de hand stond ze daar. Niemand keek. De regen viel, enz. en zo voort.';
  expect(body(`${text}\n`)).toBe(text);
});

test('titles over several lines, with and without empty lines, are one title', () => {
  const { sections } = imported(`WAAROM GROEIEN
TOMATEN

IN DE SERRE?

Omdat het er warm is.

DE OOGST EN
HET INMAKEN

Dat is voor september.
`);
  expect(sections.map(({ slug, title }) => [slug, title])).toEqual([
    ['waarom-groeien-tomaten-in-de-serre', 'Waarom groeien tomaten in de serre?'],
    ['de-oogst-en-het-inmaken', 'De oogst en het inmaken'],
  ]);
});

test('running heads in mangled letters and page numbers go, wherever they stand', () => {
  const { bodies, kinds } = imported(`HOE STEEK JE DE STRAAT OVER?

Je kijkt eerst naar links en dan naar rechts, en daarna
H oe sT eek je de sT raat o Ver?
12

kijk je nog eens naar links, want de tram komt altijd van
de andere kant.
`);
  expect(bodies[0]).toBe(
    'Je kijkt eerst naar links en dan naar rechts, en daarna kijk je nog eens naar links, want de tram komt altijd van de andere kant.',
  );
  expect(kinds).toContain('running-head');
  expect(kinds).toContain('page-number');
});

test('testimony is a quotation of paragraphs below a name, and loses its marks', () => {
  expect(
    body(`DE TUIN

zij

“Mijn man maait elke zaterdag het gras en ik vind dat te veel,
want de bijen.
Hij zegt dat de buren anders klagen.”

hij

“De buren klagen ook, hoor.”

Zo gaat dat in onze straat.
`),
  ).toBe(`<Testimony speaker="Zij">

Mijn man maait elke zaterdag het gras en ik vind dat te veel, want de bijen.

Hij zegt dat de buren anders klagen.

</Testimony>

<Testimony speaker="Hij">

De buren klagen ook, hoor.

</Testimony>

Zo gaat dat in onze straat.`);
});

test('a list goes on over a page, and a label of one speaker only is no dialogue', () => {
  expect(
    body(`Wat je nodig hebt:
• een schop, liefst een scherpe, want de grond is hier

zwaar als lood;
• geduld.

- Let op: niet graven bij vorst.
`),
  ).toBe(`Wat je nodig hebt:

- een schop, liefst een scherpe, want de grond is hier zwaar als lood;
- geduld.
- Let op: niet graven bij vorst.`);
});

test('wrong apostrophes and spaces after opening quotes are mended, quotations are not', () => {
  expect(
    body(
      'Het is ‘s avonds stil in ‘t dorp. Een ‘ koffietje’ heet hier ‘n tas. ‘t Was geen ‘straat’.\n',
    ),
  ).toBe(
    'Het is ’s avonds stil in ’t dorp. Een ‘koffietje’ heet hier ’n tas. ’t Was geen ‘straat’.',
  );
});

test('what looks like code stays text', () => {
  const text = body(
    'De les.\n\nimport alles from "de kelder" en zo.\n\nEr stond <b>{1 + 1}</b> op het bord. Dat klopte. Niemand lachte.\n',
  );
  expect(text).toContain('\\<b>\\{1 + 1}\\</b>');
  expect(text).toContain('\n&#x69;mport alles from');
});

test('a text that breaks off says where', () => {
  expect(imported('De deur ging open en daar stond\n').end).toEqual({
    line: 1,
    words: 'deur ging open en daar stond',
    whole: false,
  });
});

test('no headings make one section, and the report says so', () => {
  const { sections, doubts } = imported('Er was eens een fiets.\n');
  expect(sections.map(({ slug }) => slug)).toEqual(['tekst']);
  expect(doubts.map(({ choice }) => choice)).toEqual(['no headings: one section, called Tekst']);
});

const TYPED = [
  'De moestuin',
  'Van zaaien komt oogsten, zeggen ze. Mijn grootvader zei dat van zaaien vooral wieden komt.',
  'Hij had gelijk, maar hij zei het in juni.',
  'Wat doe je met slakken?',
  'Je raapt ze op als het donker is. Een zaklamp helpt, een buurman met een emmer nog meer.',
  'Bier werkt ook. Het is zonde van het bier.',
];

test('a typed text has its headings in short lines alone, each of them a doubt', () => {
  const { sections, bodies, doubts } = imported(`${TYPED.join('\n\n')}\n`);
  expect(sections.map(({ title }) => title)).toEqual(['De moestuin', 'Wat doe je met slakken?']);
  expect(bodies[1]).toMatch(/^Je raapt ze op[\s\S]*bier\.$/);
  expect(doubts.map(({ line, choice }) => `${line} ${choice}`)).toEqual([
    '1 heading: De moestuin',
    '7 heading: Wat doe je met slakken?',
  ]);
});

test('short lines are no headings in a text with pages, with headings in capitals, or that is a list', () => {
  const titles = (text: string) => imported(text).sections.map(({ title }) => title);
  expect(titles(`\f${TYPED.join('\n\n')}\n`)).toEqual(['Tekst']);
  const capitals = ['OVER TUINEN', ...TYPED.slice(1, 3), 'OVER SLAKKEN', ...TYPED.slice(3)];
  expect(titles(`${capitals.join('\n\n')}\n`)).toEqual(['Over tuinen', 'Over slakken']);
  expect(titles('Appels\n\nPeren\n\nKersen\n\nEn dat was het.\n')).toEqual(['Tekst']);
});

test('a heading below a running head and a page number is one heading', () => {
  const { sections, kinds } =
    imported(`Eerst komt de bus van zes uur, en daarna een hele tijd niets.

W anneer kO mt d e buS aan he t plein ?
17
WANNEER KOMT DE BUS
AAN HET PLEIN?

Als je niet kijkt.
`);
  expect(sections.map(({ title }) => title)).toEqual([
    'Inleiding',
    'Wanneer komt de bus aan het plein?',
  ]);
  expect(kinds).toContain('running-head');
});

test('a running head in few letters is one where a page number stands below it', () => {
  const { bodies } = imported(`DE BUS

Eerst komt de bus van zes uur, en daarna
de bUs
18

een hele tijd niets meer.
`);
  expect(bodies).toEqual(['Eerst komt de bus van zes uur, en daarna een hele tijd niets meer.']);
});

test('a stage direction may take more than a line, and stands on its own', () => {
  expect(
    body(`- Zij: de regen, en de wind, en dan die tram.

(Hij zwijgt. Zij legt haar paraplu te drogen op
de verwarming.)

- Hij: Dat komt.
- Zij: altijd.
`),
  ).toContain(
    '<Direction>Hij zwijgt. Zij legt haar paraplu te drogen op de verwarming.</Direction>',
  );
});

test('what somebody says goes on over a page, also where its capital is lost', () => {
  const text = body(`\f- Zij: Dank u. is het nog ver?
- Hij: niet meer. we zijn er bijna, denk ik.
\fen dan nog iets. het regent.
- Zij: natuurlijk. het regent altijd.
`);
  expect(text).toContain('<Line speaker="Zij">Dank u. Is het nog ver?</Line>');
  expect(text).toContain('denk ik. En dan nog iets. Het regent.</Line>');
});

test('testimony begins with its name where a page begins with it', () => {
  expect(
    body(`DE TUIN

zij

“Hij maait elke zaterdag, en dan ook nog eens op woensdag.”
\fhij

“Het gras groeit ook op dinsdag, dat weet iedereen hier.”
`),
  ).toContain('<Testimony speaker="Hij">');
});

test('a paragraph between lists of two kinds, or before a list, belongs to no item', () => {
  expect(
    body(`• een emmer;
• een spons.

Daarna komt het eigenlijke werk.

1. Wet de spons.
2. Knijp ze uit.

Wat niet mag:

1. Zingen.
`),
  ).toBe(`- een emmer;
- een spons.

Daarna komt het eigenlijke werk.

1. Wet de spons.
2. Knijp ze uit.

Wat niet mag:

1. Zingen.`);
});

test('items with letters are a list, and a row of stars is no heading', () => {
  expect(body('a) Adem in.\nb) Adem uit.\n\n* * *\n\nZo gaat dat.\n')).toBe(
    '1. Adem in.\n2. Adem uit.\n\n\\* \\* \\*\n\nZo gaat dat.',
  );
});

test('a page ends where its running head and number stand', () => {
  const text = body(`DE BAKKER

\fbrood halen bij de bakker op de hoek van de straat.

De bakker sliep.

Zijn oven sliep ook.

De poes niet.
D e b Akk er
21

Het was vroeg.

Zij ging die ochtend zoals altijd te voet
`);
  expect(text.split('\n\n')).toEqual([
    'Het was vroeg.',
    'Zij ging die ochtend zoals altijd te voet brood halen bij de bakker op de hoek van de straat.',
    'De bakker sliep.',
    'Zijn oven sliep ook.',
    'De poes niet.',
  ]);
});

test.each([
  ['- Zij: Waar was ik?\n- Hij: Hier.', '<Line speaker="Zij">Waar was ik?</Line>'],
  ['- Zij (lacht): Waar was ik?\n- Hij: Hier.', '<Direction>lacht</Direction> Waar was ik?'],
  ['hij\n\n“Ik was hier, de hele tijd.”', '<Testimony speaker="Hij">'],
  ['• een emmer;\n• een spons.', '- een emmer;'],
  ['(stilte)\n- Zij: Waar was ik?', '<Direction>stilte</Direction>'],
])('a text may begin with anything: %j', (text, expected) => {
  expect(body(`${text}\n`)).toContain(expected);
});

test('a text without headings that is longer than a page can be goes on in further sections', () => {
  const paragraph = `${'De trein reed weg en de regen viel. '.repeat(60).trim()}\n\n`;
  const { sections, doubts } = imported(paragraph.repeat(300));
  expect(sections.map(({ title }) => title)).toEqual(['Tekst', 'Tekst (2)']);
  expect(doubts.some(({ choice }) => choice.endsWith('goes on as Tekst (2)'))).toBe(true);
});

test('pages are read in the order of their numbers where the text tells nothing', () => {
  const text = body(`\fDe poes sliep op de toonbank.

Niemand zag haar.
35

Het was vroeg in de straat.

Er brandde nog geen licht.
34
\fToen kwam de bakker.
36
`);
  expect(text.split('\n\n').at(0)).toBe('Het was vroeg in de straat.');
});

test('titles keep the capitals that the text gives to names', () => {
  const { sections } = imported(
    'GODELIEVE EN DE GPSX\n\nHet was vroeg. Ook Godelieve had een GPSX, maar geen kaart.\n',
  );
  expect(sections[0]?.title).toBe('Godelieve en de GPSX');
});

test('speakers without a dash begin a line each', () => {
  expect(
    body(`Kapper: Hoe wilt u het hebben, van voren en opzij?
Klant: Ik wil het graag zoals het was, vorige week.
Kapper: Dat gaat niet meer, daarvoor is het te kort.
`),
  ).toContain('vorige week.</Line>\n<Line speaker="Kapper">');
});

test('a line that is printed on page after page is no text, whatever its letters', () => {
  const pages = ['was het dorp nog stil', 'kwam de bakker', 'ging iedereen slapen'].map(
    (rest, index) => `Het brood van Anna\n${index + 3}\n\nOp dag ${index + 1} ${rest}.\n`,
  );
  const text = body(`BROOD\n\nZo begon het.\n\f${pages.join('\f')}`);
  expect(text).not.toContain('Het brood van Anna');
  expect(text).toContain('Op dag 2 kwam de bakker.');
});

test('a title under a last line that is short is a title, without a full stop before it', () => {
  const { sections } = imported(`DE MORGEN

Het was zes uur en in de straat was er nog niemand te zien dan de man van de krant
en zijn hond
DE MIDDAG
Om twaalf uur liep alles vol, van de kerk tot het plein en van het plein tot de brug.
`);
  expect(sections.map(({ title }) => title)).toEqual(['De morgen', 'De middag']);
});

test('titles with a number are titles, also on pages and with parts of their own', () => {
  const { title, sections, doubts } = imported(`Een huis aan de vaart

Wij kwamen er in maart wonen.

1. De eerste winter

Het vroor, en de vaart lag stil:

1. eerst aan de kant

2. en dan tot in het midden

\fDe bakker reed met de slee.

1.1 Het ijs

Het hield drie weken.

2. De lente

Toen kwamen de boten.
`);
  expect(title).toBe('Een huis aan de vaart');
  expect(sections.map(({ title, depth }) => [title, depth])).toEqual([
    ['Inleiding', 1],
    ['De eerste winter', 1],
    ['Het ijs', 2],
    ['De lente', 1],
  ]);
  expect(doubts.map(({ choice }) => choice)).toContain('heading: De lente');
});

test('numbers that leave one out, or a list with empty lines in it, make no titles', () => {
  const { sections } = imported(
    `Wat je nodig hebt:\n\n1. Een emmer\n\n2. Een borstel\n\nMeer niet.\n\n4. Geduld\n\nDat is alles.\n`,
  );
  expect(sections).toHaveLength(1);
});

test('titles that are underlined are titles', () => {
  const { title, sections } = imported(`De tuin
=======

Het hek
-------

Er stond een hek omheen.

De poort
--------

Die was altijd dicht.
`);
  expect(title).toBe('De tuin');
  expect(sections.map(({ title }) => title)).toEqual(['Het hek', 'De poort']);
});

test('a head that stands twice beside a page number is no text', () => {
  const text = body(
    `BROOD\n\nZo begon het in de straat.\n3\n\f4\nAnna Claes\nToen kwam de bakker.\n5\n\f6\nAnna Claes\nDe deur bleef dicht.\n`,
  );
  expect(text).not.toContain('Claes');
});

test('a short line that is said again at the edge of another page is text', () => {
  const text = body(
    `BROOD\n\nZij zei dat het op was.\nWat moest ik daarmee\n3\n\fNiets, dacht ik, en ik ging.\n\nToen kwam ze terug\n\fWat moest ik daarmee\nIk wist het niet.\n`,
  );
  expect(text.match(/Wat moest ik daarmee/g)).toHaveLength(2);
});

test('a numbered title may take two lines, and author and title their page number along', () => {
  const { sections, repairs } = imported(`1.1 Hoe de dijk er kwam en
wie hem heeft betaald

212 gezinnen gaven elk een dag. Het duurde drie winters, en niemand is het hout
\f48 Anna Claes

komen terugvragen.

1.2 De brug

Die kwam later.
\fDijken 49

En de kerk nog later.
\f50 Anna Claes

1.3 De kerk

Zij staat er nog.
\fDijken 51

Zo is het.
`);
  expect(sections.map(({ title }) => title)).toEqual([
    'Hoe de dijk er kwam en wie hem heeft betaald',
    'De brug',
    'De kerk',
  ]);
  expect(repairs.filter(({ kind }) => kind === 'running-head')).toHaveLength(4);
});

test('footnotes at the foot of a page hang in the margin, and the text runs on above them', () => {
  const { bodies, notes, doubts } = imported(
    `DE MOLEN\n\nDe molen draait al eeuwen,1 en de mole-\nnaar woont er nog.2 Zijn dochter maalt op zon-\n\n1 Het jaartal staat boven de deur.\n2 Hij heet Staf, en hij praat liever niet over zijn knie-\nën.\n\n14\n\fdag voor wie er brood3 van bakt, tenminste als\nde wind goed zit.\n\n3 Roggebrood.\n`,
  );
  expect(bodies).toEqual([
    'De molen draait al eeuwen, en de molenaar woont er nog. Zijn dochter maalt op zondag voor wie er brood van bakt, tenminste als de wind goed zit.',
  ]);
  expect(notes.map(({ slug }) => slug)).toEqual([
    'draait-al-eeuwen',
    'woont-er-nog',
    'wie-er-brood',
  ]);
  expect(notes[1]?.mdx).toBe(
    '---\nkind: uitleg\nquote:\n  exact: en de molenaar woont er nog\n---\n\nHij heet Staf, en hij praat liever niet over zijn knieën.\n',
  );
  expect(doubts.filter(({ choice }) => choice.startsWith('a footnote'))).toHaveLength(3);
});

test('a number behind a word that nothing explains stays, and so does a list', () => {
  const { bodies, notes } = imported(
    'HET SPEL\n\nWij speelden Risk2 en dronken thee3 met honing.\n\n1. De dobbelstenen.\n2. De kaarten.\n',
  );
  expect(notes).toEqual([]);
  expect(bodies[0]).toContain('Risk2 en dronken thee3');
});

test('a sign that stands apart from its word, as in French, is put against it', () => {
  const text = body(
    'MORGEN\n\nKom je ? vroeg hij ; ik zei : « Ja ! »\n\n- Moeder : Eet je mee ?\n-Vader: Nee.\n- Moeder : Goed.\n',
  );
  expect(text).toContain('Kom je? vroeg hij; ik zei: «Ja!»');
  expect(text).toContain('<Line speaker="Moeder">Eet je mee?</Line>');
  expect(text).toContain('<Line speaker="Vader">Nee.</Line>');
});

test('wide letters that tore a title apart are put together', () => {
  const { sections } = imported('W AT  WEL HELPT\n\nPraten.\n\nV AN TWEE KANTEN\n\nLuisteren.\n');
  expect(sections.map(({ title }) => title)).toEqual(['Wat wel helpt', 'Van twee kanten']);
});

test('titles may be underlined here and stand alone there', () => {
  const { sections } = imported(
    'De brief\n========\n\nHij lag er al toen ik binnenkwam, op de tafel.\n\nWat erin stond\n\nNiet veel, en dat was het juist.\n\nHet antwoord\n------------\n\nDat schreef ik pas in mei, met een potlood.\n\nWat volgde\n\nHet bleef lang stil, en toen ging de bel.\n',
  );
  expect(sections.map(({ title }) => title)).toEqual([
    'Inleiding',
    'Wat erin stond',
    'Het antwoord',
    'Wat volgde',
  ]);
});

test('a first title that is called as the chapter is its title', () => {
  const manuscript = readExtracted(
    'DE BRIEF\n\nEr was eens.\n\nHET SLOT\n\nEn toen niet meer.\n',
    dutch,
  );
  const { title, sections } = importManuscript(manuscript, dutch, undefined, 'de-brief');
  expect(title).toBe('De brief');
  expect(sections.map((section) => section.title)).toEqual(['Inleiding', 'Het slot']);
});

test('a footnote may stand right below the text, and titles with numbers are none', () => {
  const pages = [
    'De tuin\n\n1. De haag\n\nEen haag scheidt.1 Wie haar snoeit, praat met de buren, of juist niet, en in beide gevallen wordt hij nat.2\n1 Soms ook niet.\n2 Van onderen.\n\n8',
    'De haag\n\nToch groeit zij door, ook in de zomer, als iedereen weg is en de bel niet gaat.\n\n2. De vijver: over kikkers, riet en het recht op stilte in de avond\n\nDe kikkers kwamen vanzelf, zoals het riet.3\n\n3 Dat kwam van de buren.\n\n9',
    'De vijver\n\nNiemand had ze gevraagd. Daar ging het de hele zomer over, aan deze kant en aan de andere.\n\n10',
  ];
  const { title, sections, notes, bodies } = imported(pages.join('\n\f'));
  expect(title).toBe('De tuin');
  expect(sections.map(({ slug }) => slug)).toEqual(['de-haag', 'de-vijver']);
  expect(notes.map(({ slug }) => slug)).toEqual([
    'een-haag-scheidt',
    'wordt-hij-nat',
    'zoals-het-riet',
  ]);
  expect(bodies.join('\n')).not.toMatch(/^De haag$|^De vijver$|\d/m);
});

test('a title in the text stands apart, with a capital; rows of a table are a list', () => {
  const { bodies, doubts } = imported(
    'HET HUIS\n\n- Zij: mijn deel is klein. het is een kast.\n- Hij: het mijne ook. ik heb de klok.\n\nWij hebben alles geteld.\n\nDe lijst op de koelkast hing scheef\n\nToen kwam de notaris.\n\nWat\tHoeveel\nkast\teen\nklok\ttwee\n\nEen kleine som.\n',
  );
  expect(bodies[0]).toContain('## De lijst op de koelkast hing scheef\n');
  expect(bodies[0]).toContain('- Wat Hoeveel\n- kast een\n- klok twee\n');
  expect(doubts.some(({ choice }) => choice.startsWith('the rows of a table'))).toBe(true);
});

test('a title that the site has a page for gets another address', () => {
  const { sections } = imported('HET EINDE\n\nKlaar.\n\nNOTEN\n\nDe eerste.\n');
  expect(sections.map(({ slug }) => slug)).toEqual(['het-einde', 'noten-2']);
});

test.each([
  ['Hoofdstuk 1', 'Hoofdstuk 2', 'Hoofdstuk 3'],
  ['HOOFDSTUK 1', 'HOOFDSTUK 2', 'HOOFDSTUK 3'],
  ['Januari 2020', 'Februari 2020', 'Januari 2021'],
  ['1914', '1918', '1940'],
])('titles that end in a number stay in a text without pages: %s', (...titles) => {
  const paragraph = 'De boer ging naar het veld en kwam pas terug toen het donker was.';
  const text = titles.map((title) => `${title}\n\n${paragraph}\n\n${paragraph}\n`).join('\n');
  const { sections, bodies, repairs } = imported(text);
  const kept = [...sections.map(({ title }) => title), ...bodies].join('\n').toLowerCase();
  for (const title of titles) expect(kept).toContain(title.toLowerCase());
  expect(repairs.map(({ kind }) => kind)).not.toContain('running-head');
});

test('a paragraph as long as a chapter is divided between sentences', () => {
  const { bodies, doubts } = imported(
    'Hij loopt en zij fietst. Zij fietst en hij loopt naar de markt.\n'.repeat(800),
  );
  const paragraphs = bodies.join('\n\n').split('\n\n');
  expect(paragraphs.length).toBeGreaterThan(2);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/\.$/);
  expect(doubts.some(({ choice }) => choice.startsWith('a paragraph of 10400 words'))).toBe(true);
});

test('a footnote stands above the head of the next page, with its number or without', () => {
  const foot = (head: string) =>
    imported(
      `DE HAAN\n\nHij kraait om vier uur, elke dag op-\nnieuw, en niemand weet waarom.1 Wij lie-\n1 Zijn vader deed het ook.\n\n${head}\n\npen er al jaren voor om, door de tuin.\n\nEen tweede keer kraait hij zelden(2)\n\nDat is alles.\n`,
    );
  for (const head of ['De haan 115', '\f114 Griet Maes', '114']) {
    const { notes, bodies } = foot(head);
    expect(notes.map(({ mdx }) => mdx.split('---\n\n')[1])).toEqual(['Zijn vader deed het ook.\n']);
    expect(bodies[0]).toContain('niemand weet waarom. Wij lie');
  }
});

test('numbered titles in capitals are titles beside others in capitals', () => {
  const { title, sections } = imported(
    'HET UITSTEL\n\nDE MORGEN\n\nMorgen.\n\n1. WAAROM WIJ WACHTEN\n\nOmdat het kan.\n\n2. WAT HELPT\n\nBeginnen.\n\nBRONNEN\n\nGeen.\n',
  );
  expect([title, ...sections.map((section) => section.title)]).toEqual([
    'Het uitstel',
    'De morgen',
    'Waarom wij wachten',
    'Wat helpt',
    'Bronnen',
  ]);
});

test('a note on a word that is said more often knows what was said before', () => {
  const { notes, bodies } = imported(
    'HET GESPREK\n\n- Ik: Nee.\n- Zij: Kom je?\n- IK: Nee.1 Nog niet.\n- Zij: Nee.\n\n1 Dat meende ik.\n',
  );
  expect(bodies[0]).toContain('<Line speaker="Ik">Nee. Nog niet.</Line>');
  expect(notes[0]?.mdx).toContain('quote:\n  exact: Nee\n  prefix: "Kom je? Ik:"\n');
});
