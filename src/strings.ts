/** All Dutch text of the interface, by where it stands. */
export const strings = {
  site: {
    tagline: 'Een hoofdstuk met een marge eromheen',
    description:
      'Een leessite voor geannoteerde hoofdstukken: rustig lezen, op elk scherm en op papier, met een vast adres voor elke alinea.',
    skip: 'Naar de tekst',
    navigation: 'Site',
  },
  navigation: {
    about: 'Over',
  },
  passage: {
    number: (number: string) => `Alinea ${number}`,
  },
  chapter: {
    begin: 'Begin met lezen',
    whole: 'Het hele hoofdstuk op één pagina',
    contents: 'Inhoud',
    minutes: (minutes: number) => (minutes === 1 ? '1 minuut' : `${minutes} minuten`),
    sections: (count: number) => (count === 1 ? '1 deel' : `${count} delen`),
    edition: (edition: string, date: string) => `${edition}, ${date}`,
  },
  section: {
    readingTime: (minutes: string) => `${minutes} lezen`,
    previous: 'Vorige',
    next: 'Volgende',
    neighbours: 'Vorig en volgend deel',
    end: 'Einde van het hoofdstuk',
    back: 'Terug naar het titelblad',
  },
  whole: {
    title: 'Het hele hoofdstuk',
    description: (title: string) =>
      `Alle delen van “${title}” na elkaar op één pagina, om door te lezen of af te drukken.`,
    separate: 'Lees per deel',
  },
  preferences: {
    open: 'Weergave',
    theme: 'Kleur',
    themes: { system: 'Zoals mijn toestel', paper: 'Papier', night: 'Nacht' },
    size: 'Lettergrootte',
    sizes: { small: 'Klein', normal: 'Gewoon', large: 'Groot', larger: 'Heel groot' },
    remembered: 'Alleen dit toestel onthoudt je keuze.',
    close: 'Sluit',
  },
  home: {
    title: 'Lezen met een marge',
    chapters: 'Te lezen',
    continue: (title: string, number: string) => `Lees verder: ${title}, alinea ${number}`,
  },
  notFound: {
    title: 'Deze pagina is er niet',
    explanation:
      'Het adres klopt niet helemaal, of het is ergens onderweg een stuk kwijtgeraakt. Wat hier ooit gepubliceerd is, verdwijnt niet: je vindt het terug via de inhoud.',
  },
  footer: {
    privacy: 'Geen cookies, geen meting, geen vreemde servers.',
    about: 'Over deze site',
  },
} as const;
