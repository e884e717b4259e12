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
  colophon: {
    updated: (date: string) => `bijgewerkt op ${date}`,
    cite: 'Zo citeer je dit deel:',
    qr: 'QR-code van dit adres',
  },
  share: {
    open: 'Deel',
    section: (title: string) => `Deel “${title}”`,
    passage: (passages: string) => `Deel ${passages}`,
    words: 'Deel deze woorden',
    passages: (first: string, last: string) =>
      first === last ? `alinea ${first}` : `alinea’s ${first}–${last}`,
    link: 'Link',
    copyLink: 'Kopieer de link',
    linkCopied: 'De link is gekopieerd.',
    send: 'Stuur door …',
    note: 'Schrijf er een briefje bij',
    noteLabel: 'Je briefje',
    noteHint:
      'Wie de link opent, krijgt het boven de passage te lezen. Het zit in de link zelf: deze site krijgt het niet te zien en bewaart het niet. Wie de link heeft, kan het wel lezen, en berichtendiensten en de geschiedenis van een browser onthouden links. Noem dus geen namen of details die niet mogen rondgaan.',
    noteLeft: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
    quotation: 'Citeer',
    quotationLabel: 'Citaat met bron',
    copyQuotation: 'Kopieer het citaat',
    quotationCopied: 'Het citaat is gekopieerd.',
    copyYourself:
      'Je browser laat niet toe dat een knop kopieert. De tekst is aangeduid: kopieer hem zelf.',
    qr: 'QR-code',
    qrLabel: 'QR-code van de link',
    qrTooLong: 'De link is te lang voor een QR-code die vlot leest. Maak je briefje korter.',
    print: 'Druk dit deel af',
    close: 'Sluit',
  },
  personalNote: {
    from: 'Notitie van wie je deze link stuurde, niet van deze site',
    damaged:
      'Bij deze link hoorde een briefje, maar dat is onderweg beschadigd geraakt. De tekst zelf is in orde. Vraag gerust of de link nog eens gestuurd kan worden.',
    close: 'Leg het briefje weg',
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
