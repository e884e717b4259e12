/** All Dutch text of the interface, by where it stands. */
export const strings = {
  site: {
    tagline: 'Een hoofdstuk met een marge eromheen',
    description:
      'Een leessite voor geannoteerde hoofdstukken: rustig lezen, op elk scherm en op papier, met een vast adres voor elke alinea.',
    skip: 'Naar de tekst',
    navigation: 'Site',
  },
  search: {
    title: 'Zoeken',
    description:
      'Zoek in de tekst, de noten en de begrippen, met je eigen woorden: een woord, een stuk van een woord of een hele vraag.',
    open: 'Zoek',
    label: 'Wat zoek je? Een woord, een stuk van een woord of een vraag.',
    submit: 'Zoek',
    kind: 'Waarin',
    filters: { alles: 'Overal', tekst: 'Tekst', noot: 'Noten', begrip: 'Begrippen' },
    kinds: { tekst: 'tekst', noot: 'noot', begrip: 'begrip' },
    order: 'Volgorde',
    orders: { belang: 'Beste eerst', boek: 'Zoals in het boek' },
    found: (places: number, pages: number) =>
      `${places === 1 ? '1 vindplaats' : `${places} vindplaatsen`} op ${pages === 1 ? '1 pagina' : `${pages} pagina’s`}`,
    nothing: (typed: string) => `Niets gevonden voor “${typed}”.`,
    onlyPeople: 'De tekst zegt hier niets over, maar je kunt er wel met iemand over praten.',
    elsewhere: (typed: string, kind: string) =>
      `Niets gevonden voor “${typed}” onder “${kind}”, wel elders.`,
    everywhere: 'Toon alles',
    rest: (count: number) =>
      count === 1 ? 'Nog 1 vindplaats hier' : `Nog ${count} vindplaatsen hier`,
    close: 'Sluit',
    guess: (typed: string, words: string) =>
      `Niets gevonden voor “${typed}”. Dit lijkt erop: “${words}”.`,
    literally: (typed: string) => `Zoek letterlijk naar “${typed}”`,
    more: (count: number) => (count === 1 ? 'Nog 1 pagina' : `Nog ${count} pagina’s`),
    nearest: 'Bedoel je misschien:',
    otherwise: 'Alle begrippen met hun vindplaatsen staan in het',
    register: 'register',
    failed: 'De zoekindex kon niet geladen worden. Misschien is er even geen verbinding.',
    again: 'Probeer opnieuw',
    marked: 'Wat je zocht, is gemarkeerd.',
    unmark: 'Haal de markeringen weg',
    withoutScript:
      'Zoeken gaat alleen met JavaScript. Zonder JavaScript helpen de inhoud hieronder en het',
  },
  navigation: {
    concepts: 'Begrippen',
    register: 'Register',
    about: 'Over',
    help: 'Hulp',
  },
  help: {
    title: 'Hulp',
    description:
      'Met wie je kunt bellen of chatten, in België en Nederland, als het niet goed gaat of als het gevaarlijk wordt.',
    danger: 'Is er nu gevaar, voor jou of voor iemand anders? Bel',
    emergency: '112',
    introduction:
      'Deze mensen kun je bellen, en met veel van hen kun je chatten. Je hoeft niet zeker te weten of het erg genoeg is: ook dat mag je vragen.',
    traces: 'Als iemand meekijkt op je telefoon of computer',
    tracesText: [
      'Deze site houdt niet bij dat je hier was. Je browser wel: deze pagina staat in je geschiedenis, soms ook op andere toestellen met hetzelfde account. Een nummer dat je belt, staat in je oproeplijst.',
      'Het veiligst is een toestel waar die ander niet aan kan: van een vriend, op het werk, in de bibliotheek. Kan dat niet, open deze pagina dan in een privévenster en sluit het weer. Wis alleen deze pagina en dat ene nummer, want een lege geschiedenis valt op. Tegen een verborgen app die meekijkt, helpt dat allemaal niet.',
    ],
    leaving: 'Als je weg wilt',
    leavingText:
      'Ben je bang voor wat de ander doet als je vertrekt? Vertel je plan aan zo weinig mogelijk mensen, en bereid het voor met 1712 of Veilig Thuis. Wordt het gevaarlijk, ga dan weg en bel 112, plan of geen plan.',
    noAnswer: 'Als niemand opneemt',
    noAnswerText:
      'Probeer het nog eens, of neem een andere lijn. Wacht niet als het gevaarlijk wordt: bel 112.',
    call: (name: string, phone: string) => `Bel ${name === phone ? phone : `${name}, ${phone}`}`,
    source: 'Volgens',
    read: (date: string, year?: number) =>
      `${year === undefined ? '' : ` (${year})`}, gelezen op ${date}`,
    numbers: 'Over deze nummers',
    numbersText:
      'Bij elk nummer staat waar we het lazen en wanneer. Dat waren bewaarde kopieën, soms van jaren geleden, en we hebben niet gebeld. Nummers en uren veranderen: zegt de hulplijn zelf iets anders, dan heeft zij gelijk. Reken er niet op dat een nummer ook vanuit het andere land werkt, behalve 112.',
    inSearch:
      'Gaat dit over jou of over iemand om wie je geeft? Je hoeft er niet alleen mee te zitten.',
    all: 'Alle hulplijnen, met uren en uitleg',
    seeAlso: 'Zoek je iemand om mee te praten? Kijk bij',
  },
  passage: {
    number: (number: string) => `Alinea ${number}`,
  },
  notes: {
    kinds: { uitleg: 'Uitleg', bron: 'Bron', kanttekening: 'Kanttekening', vraag: 'Vraag' },
    kindsInPlural: {
      uitleg: 'Uitleg',
      bron: 'Bronnen',
      kanttekening: 'Kanttekeningen',
      vraag: 'Vragen',
    },
    name: (number: number, kind: string) => `Noot ${number}: ${kind.toLowerCase()}`,
    back: (number: number) => `Terug naar de tekst bij noot ${number}`,
    download: 'De noten als webannotaties (JSON-LD)',
    collection: (title: string) => `Noten bij ${title}`,
  },
  concepts: {
    title: 'Begrippen',
    description: 'Wat de begrippen in de hoofdstukken betekenen en waar ze voorkomen.',
    introduction:
      'Wat een woord hier betekent, waar het in de tekst staat en wat de kantlijn erover zegt. Zoek je een ander woord, kijk dan in het',
    synonyms: 'Ook te vinden onder',
    related: 'Zie ook',
    mentions: 'In de tekst',
    notes: 'In de kantlijn',
    back: 'Alle begrippen',
  },
  register: {
    title: 'Register',
    description: 'Alle begrippen op alfabet, met de alinea’s waarin ze voorkomen.',
    explanation: (example: string) =>
      `Voor de dubbele punt staat het deel, erna staan de alinea’s: ${example}. De delen staan onderaan op een rij.`,
    parts: 'De delen',
    see: 'zie',
    seeAlso: 'zie ook',
    letters: 'Letters',
    passage: (number: string, title: string) => `Alinea ${number} van ${title}`,
  },
  sources: {
    title: 'Bronnen',
    description: 'De boeken en artikelen waarop de noten steunen.',
    introduction:
      'Op deze werken steunen de noten in de kantlijn. Onder elk werk staat waar het aangehaald wordt.',
    citedIn: 'Aangehaald in',
    note: (section: string, passage: string) => `${section}, alinea ${passage}`,
  },
  questions: {
    title: 'Vragen',
    takeAlong: 'Vragen om over na te denken of mee te nemen',
    description: 'De vragen uit de kantlijn, per deel, om over na te denken of mee te nemen.',
    introduction:
      'De vragen die in de kantlijn staan, bij elkaar. Denk er alleen over na, leg ze aan iemand voor of druk de lijst af en neem ze mee naar een gesprek. Overslaan mag ook.',
    at: (number: string) => `bij alinea ${number}`,
  },
  moved: {
    movedTo: (title: string) => `Verplaatst naar “${title}”:`,
    places: {
      passage: (label: string) => `alinea ${label}`,
      heading: (label: string) => `tussenkop ${label}`,
      note: () => 'de noot',
    },
    title: 'Dit adres is verhuisd',
    description: (title: string) => `Wat hier stond, lees je nu in “${title}”.`,
    goTo: (title: string) => `Naar “${title}”`,
    goToPlace: (place: string) => `Meteen naar ${place}`,
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
      'Wie de link opent, leest het boven de passage. Het zit in de link zelf: deze site krijgt het niet te zien. Wie de link heeft, kan het wel lezen, en berichtendiensten en browsers onthouden links. Noem dus geen namen of details die niet mogen rondgaan.',
    noteLeft: (count: number) => (count === 1 ? 'Nog 1 teken' : `Nog ${count} tekens`),
    quotation: 'Citeer',
    quotationLabel: 'Citaat met bron',
    copyQuotation: 'Kopieer het citaat',
    quotationCopied: 'Het citaat is gekopieerd.',
    copyYourself:
      'Je browser laat niet toe dat een knop kopieert. De tekst is aangeduid: kopieer hem zelf.',
    qr: 'QR-code',
    qrLabel: 'QR-code van de link',
    qrTooLong: 'De link is te lang voor een QR-code. Maak je briefje korter.',
    print: 'Druk dit deel af',
    close: 'Sluit',
  },
  personalNote: {
    from: 'Een briefje van degene die jou deze link stuurde, niet van deze site',
    damaged:
      'Bij deze link hoorde een briefje, maar dat raakte onderweg beschadigd. De tekst zelf is in orde. Vraag gerust om de link nog eens te sturen.',
    close: 'Leg het briefje weg',
    missing:
      'Bij deze link hoort een briefje, maar dat kon niet geladen worden. Misschien is er even geen verbinding.',
    again: 'Probeer opnieuw',
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
    themes: { system: 'Zoals je toestel', paper: 'Papier', night: 'Nacht' },
    size: 'Lettergrootte',
    sizes: { small: 'Klein', normal: 'Gewoon', large: 'Groot', larger: 'Heel groot' },
    notes: 'Noten in de kantlijn',
    keys: 'Sneltoetsen om te zoeken (/ en Ctrl+K)',
    keysOptions: { on: 'Aan', off: 'Uit' },
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
    privacy: 'Geen cookies, geen meting, geen andere servers.',
    about: 'Over deze site',
  },
} as const;
