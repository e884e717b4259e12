/**
 * Turns of phrase of somebody who may be in danger, or may be one to others, matched against
 * `writtenDutch`. They were tuned on `tests/unit/search/query/fixtures/alarm`, most of which somebody
 * wrote who had not seen them; what they must not match stands there too.
 */

/** Says that all of some patterns must be there, in whatever order. */
function all(...patterns: readonly string[]): string {
  return `^${patterns.map((pattern) => `(?=.*\\b(?:${pattern})\\b)`).join('')}`;
}

/** Says that a pattern must be there, and other words not. */
function without(others: string, pattern: string): string {
  return `^(?!.*\\b(?:${others})\\b)(?=.*\\b(?:${pattern})\\b)`;
}

/**
 * What phrases are made of, put in their places only when the patterns are made: a bundler would
 * write each out wherever it stands.
 */
const PARTS: Readonly<Record<string, string>> = {
  /** Two, three, four words may stand between. */
  two: '(?: \\w+){0,2}?',
  three: '(?: \\w+){0,3}',
  four: '(?: \\w+){0,4}?',
  my: '(?:mijn|me|ma|m|haar|zijn|zn|onze?|hun|je|jouw|de|een|my)',
  partner:
    '(?:ex)?(?:man|vent|vrouw|wijf|vriend|vriendin|partner|lief|bf|gf|ex|echtgenoo?te?|husband|wife|boyfriend|girlfriend)',
  kin: '(?:(?:stief|schoon|groot)?(?:vader|moeder|papa|mama|pa|ouders?|broers?|zus|zussen|zoon|zoontje|dochter|dochtertje|kind|kindje|kinderen)|baby|oom|nonkel|tante|opa|oma|neef|baas|chef|leraar|leerkracht|trainer|coach|buurman|huisgenoot|dad|mom|father|mother|<partner>)',
  somebody: '(?:<my> )?<kin>',
  they: '(?:hij|zij|ze|he|she|<somebody>)',
  them: '(?:mij|me|mezelf|ons|haar|hem|hen|jou|iemand|us|her|him|<somebody>)',
  sex: '(?:seks|sex|vrijen|neukt|neukte|neuken|penetr\\w+)',
  hits: '(?:slaat|slaan|sloeg|sloegen|geslagen|sla|mept|mepte|meppen|gemept|wurgt|ranselt|afgeranseld|schopt|schopte|schoppen|geschopt|stompt|stompte|stampt|stampte|gestampt|krabt|spuwt|spuugt|hits?|hitting|beats?|punche[sd]|slaps?|slapped|kicks?|kicked|choked?|chokes|hurts)',
  /** Verbs that hurt only with somebody behind them: a heart may beat, and a sum be right. */
  pushes:
    '(?:klopt|kloppen|klopte|slaagt|trapt|trapte|duwt|duwde|bijt|beet|knijpt|kneep|schudt|schudde)',
  hurt: '(?:geslagen|geklopt|gemept|geschopt|gestampt|geduwd|gewurgd|bedreigd|vernederd|gekleineerd|gedwongen|gechanteerd|geschud)',
  blows:
    '(?:klap|klappen|klop|lap|lappen|mep|meppen|toeks?|toekskes|slagen|slaag|rammel|rammeling|oorveeg|oorvijg|oplawaai|vuistslag|stamp|stampen|schop|klets)',
  afraid: '(?:bang|schrik|angst|angstig|benauwd|bevreesd|afraid|scared|terrified)',
  oneself: '(?:mezelf|mijzelf|zichzelf|jezelf|me zelf|mij zelf|myself)',
};

/** Makes a regular expression of a pattern and the parts that it names: `<hits> <them>`. */
function phrase(pattern: string, flags = ''): RegExp {
  let source = pattern;
  while (/<[a-z]+>/.test(source)) {
    source = source.replace(/<([a-z]+)>/g, (_, name: string) => PARTS[name] ?? '');
  }
  return new RegExp(source, flags);
}

/** Said of hearts, bridges and twilight: taken out before anything is looked for. */
const INNOCENT = phrase(
  [
    `\\b(?:sla|slaat|slaan|sloeg|geslagen)<two> (?:toe|over|nergens|ergens|gade|mis|dicht|open|wartaal|op (?:hol|tilt|de vlucht)|met (?:verstomming|stomheid)|(?:de |een |zijn |haar |zn |mijn )?(?:arm|armen|ogen|blik|vleugels?|brug|bruggen|figuur|modderfiguur|flater|bal|slag|bres|weg|bladzijde|deuren?|klok|spijker))\\b`,
    `\\b(?:arm|armen|brug|bruggen|figuur|modderfiguur|flater|slag|bres|bladzijde|deuren?|klok|stomheid)<two> (?:slaan|slaat|sloeg|geslagen)\\b`,
    '\\bhet (?:ver )?schop\\w+|\\b(?:heibel|tegen de schenen) schop\\w+|\\bschopt het\\b',
    '\\bhart klopt\\w*|\\bklopt (?:dat|het|er|iets|niet)\\b|\\b(?:duwt|duwde) (?:mij|me|hem|haar) weg\\b|\\bduwt me soms een\\b',
    '\\bklap(?:pen)? (?:van|op) de (?:molen|zweep|vuurpijl|scheiding)|\\bin de handen klappen',
    '\\bkan (?:hem|haar|ze|mijn \\w+) wel \\w+|\\bkon (?:hem|haar|ze) wel \\w+',
    '\\bpassief agressief|\\balleen thuis|\\bmisbruik van vertrouwen|\\boverdosis (?:aandacht|liefde|geluk|suiker)|\\brape seed|\\bverkracht (?:de|je|die) taal',
    '\\bdreig(?:t|de|en)(?: \\w+){0,2} (?:scheid\\w+|te (?:gaan |mis|stuk|verdwijn|verlie)\\w+)|\\b(?:dwingt|dwong|dwingen)(?: \\w+)? (?:na te|respect|tot nadenken)',
    '\\bvolgt (?:mij|me) niet\\b',
  ].join('|'),
  'g',
);

/** A turn of phrase that raises the alarm: a regular expression, and a phrase that it is for. */
const ALARM_PHRASES = [
  // Blows
  all('<hits>', `<they>|<them>|relatie|huwelijk|thuis|gezin`), // hij slaat mij; slaan in een relatie
  `(?:<pushes>)(?: (?:ook|altijd|soms|vaak|op|naar|tegen|gewoon))* <them>`, // hij klopt op mij
  `<them><two> (?:<hurt>)`, // hij heeft me geduwd
  `(?:word|wordt|werd|worden|ben)<two> (?:<hurt>)|(?:<hurt>) (?:worden|geworden|door)`, // ik word geslagen
  '^(?:geslagen|slaan|slaat|bedreig(?:d|en|t|ing|ingen)|afpersing)$', // geslagen, and nothing else
  all(
    '<blows>',
    'gaf|geeft|geven|gegeven|verkoopt|verkocht|kreeg|krijg|krijgt|krijgen|gekregen|van (?:hem|haar|mijn)|gezicht|bakkes|oren',
  ), // een klap gegeven
  'bont en blauw|blauwe plek(?:ken)?|blauw oog|losse hand(?:en|jes)|handen (?:zitten )?los', // blauwe plekken
  all(
    'keel',
    'greep|grijpt|kneep|nijpt|knijpt|dicht|toe|pakt|pakte|nam|bij de|handen|dichtgeknepen|toegeknepen',
  ), // bij de keel
  'aan mijn haar|lange mouwen|tegen de muur|hoofd naar (?:beneden|onder)|kapot ?geslagen|(?:duwde|stampte|gooide) (?:mij|me) van de trap|van de trap geduwd', // trekt aan mijn haar
  all(
    'gooit|gooide|gooien|smijt|smeet',
    'borden|glas|met alles|met spullen|met dingen|naar (?:mij|me|haar|hem|mijn hoofd)',
  ), // gooit borden naar mijn hoofd
  `<they>(?: \\w+){0,3} (?:agressief|gewelddadig|abusive|violent)|agressieve <kin>|agressief tegen`, // mijn man is agressief
  // Fear
  `(?:<afraid>)<two> (?:van|voor|of)(?: \\w+)? ?(?:hem|haar|him|<somebody>)\\b(?! te\\b)`, // bang van mijn man
  all(
    '<afraid>',
    'naar huis|thuis|als (?:hij|ze|zij)(?: \\w+)? (?:drinkt|gedronken|dronken|thuiskomt|kwaad|boos)',
  ), // bang om naar huis te gaan
  all('onveilig|niet veilig|unsafe|not safe', 'thuis|home|bij|voel|feel'), // niet veilig thuis
  'durf (?:niet|geen|niks)(?: \\w+){0,4} (?:weg|thuis|naar huis|nee|neen)|durf (?:niet|niks)(?: \\w+){0,4} tegen (?:hem|haar)', // durf niet weg
  '(?:loop|loopt|lopen) op eier(?:en|schalen)|op eieren lopen', // ik loop op eieren
  'veilig weg|vluchten zonder dat|moet (?:hier )?weg (?:hier|vannacht|nu)|moet hier weg|waar kan ik(?: \\w+)? (?:naartoe|heen)|niet weten waar ik woon', // ik moet hier weg
  all(
    'mes|pistool|wapen|geweer',
    'voor mij|op mij|in huis|stond|dreig\\w*|gepakt|keel|nam|erheen|ga met een',
  ), // met een mes voor mij
  `anders (?:wordt|slaat|gaat|doet|maakt) (?:hij|zij|ze)|(?:hij|zij|ze) wordt zot|wordt (?:hij|zij|ze) zot`, // anders wordt hij kwaad
  // Threats and control
  all(
    'bedreigt|bedreigde|bedreigen|dreigt|dreigde|threatens?',
    `<they>|<them>|fotos|filmpjes?|online`,
  ), // mijn ex dreigt
  '(?:staat|stond|staan|blijft|wacht|wachten)(?: \\w+){0,4} (?:voor|aan) (?:mijn|onze) (?:deur|huis|werk|school)|(?:voor|aan) mijn (?:deur|werk) staan', // mijn ex staat voor mijn deur
  all('ex|hij', 'berichten per dag|altijd waar ik|achtervolgt|achtervolgd'), // ex stuurt 100 berichten per dag
  all('wegga|vertrek|uitmaak', 'kapot|kapotma\\w*|iets aan|niemand|vermoord\\w*|dood|kinderen') +
    '(?=.*\\b(?:hij|zij|ze)\\b)', // als ik wegga maakt hij mij kapot
  'niet kan hebben(?: dan)? niemand|niet levend|doet (?:zichzelf|zich) wat aan|(?:maken|maakt) (?:ze |hij )?(?:mij|me) af\\b|doet(?: \\w+){0,3} iets aan\\b', // dan maken ze mij af
  'laat (?:mij|me|ons) niet(?: \\w+)? (?:met rust|gerust|buiten|gaan|weg)|lastiggevallen|lastigvallen|valt (?:mij|me) lastig', // laat me niet met rust
  all('tracker|gps|airtag', 'auto|gsm|telefoon|gestoken|volgt'), // een tracker in mijn auto
  all(
    'fotos?|filmpjes?|beelden',
    'doorgestuurd|verspreid|chante\\w+|stuur|sturen|internet|online',
  ) + '(?=.*\\b(?:van ons|van mij|trainer|leraar|leerkracht|naakt|hij|ze)\\b)', // een filmpje van ons doorgestuurd
  'filmt (?:mij|me)\\b', // filmt me tijdens seks
  all('mag', 'niet|niks|niemand|geen', 'van (?:hem|haar|mijn <partner>)|buiten'), // mag niet buiten van hem
  `(?:moet|moest)(?: \\w+)? van (?:hem|haar|mijn <partner>)`, // het moet van hem
  all(
    'paspoort|identiteitskaart|sleutels|bankkaart|geld',
    'afgepakt|afgenomen|afpakken|houdt|pakt(?: \\w+){0,2} af',
  ), // mijn sleutels afgepakt
  `(?:sluit|sloot|houdt|hield)<two> (?:mij|me) (?:op|opgesloten|gevangen)|opgesloten door|doet de deur op slot|blokkeert de deur`, // hij sluit me op
  '(?:controleert|checkt|leest|volgt|achtervolgt|bespioneert)(?: \\w+){0,2} (?:mij|me|gsm|telefoon|berichten|alles)(?! niet)|altijd weten waar ik', // controleert mijn gsm
  `scheldt (?:mij|me)|(?:mij|me)<four> uit voor|maakt (?:mij|me)(?: \\w+)? kapot|(?:vernedert|kleineert|vernederde) <them>`, // maakt me kapot
  // Sex and consent
  all(
    '(?:zei|zeg|zegt|gezegd|riep)(?: \\w+)? (?:nee|neen|stop)',
    'ging|gaat|deed|doet|stopte|bleef|toch|verder|door',
  ), // ik zei nee en hij ging verder
  all(
    '(?:stopt|stopte|luistert|luisterde) niet|(?:hoort|aanvaardt|respecteert)(?: \\w+)? nee',
    'nee|neen|stop|pijn|seks|zei',
  ), // stopt niet als ik nee zeg
  'no for an answer|(?:without|no)(?: my)? consent|i said no|he forced|forced me', // he forced me
  '(?:zonder|geen)(?: \\w+)? (?:toestemming|instemming)(?! van mijn ouders)|(?:toestemming|instemming) (?:niet )?(?:gevraagd|gegeven)', // zonder toestemming
  all(
    '(?:terwijl|als|toen|wanneer) ik(?: \\w+)? (?:slaap|sliep)',
    `begon|in mij|<sex>|mij|me|deed|deet|doet`,
  ), // terwijl ik sliep
  all('wakker', '(?:in|aan) (?:mij|me)'), // ik werd wakker en hij zat in mij
  all('dronken|drunk', 'toch(?: \\w+)? seks|seks met (?:mij|me)|en hij'), // ik was dronken en hij
  all('drank|drankje', 'iets in|druppels|drugs|pilletje') + '|gedrogeerd|drogeert|dronken gevoerd', // iets in mijn drank
  all('condoom', 'zonder (?:iets|te)|deed|afgedaan|stiekem'), // het condoom afgedaan
  all(
    'dwingt|dwong|dwingen|gedwongen|verplicht|verplichte?|forceert',
    `<sex>|bed|mij|me|mannen|trouwen|huwelijk|haar|hem`,
  ), // dwingt mij tot seks
  all('blijft|bleef', 'aandringen|vragen|zagen|zeuren', 'seks|toegeef|toegeven|toegaf'), // blijft aandringen tot ik toegeef
  all(
    `<sex>|bed|plicht`,
    'niet wil|niet wou|niet wilde|geen zin|geen seks|eist|eisen',
    'moet|moest|plicht|boos|kwaad|verplicht|mag',
  ), // moet ik seks als ik niet wil
  '(?:huwelijkse|echtelijke) plicht', // huwelijkse plicht
  '(?:tegen|buiten) (?:mijn|haar|zijn|onze|je) (?:zin|wil)', // tegen mijn wil
  `<sex><four> (?:onder druk|onder dwang|zonder dat ik)|(?:onder druk|onder dwang) <sex>|ongewenste? (?:<sex>|intimiteit\\w*|aanraking\\w*|aangeraakt)`, // onder druk seks
  'omdat ik niet (?:wou|wilde)|terwijl ik niet (?:wou|wil|wilde)|(?:wou|wilde|wil)(?: het| dat)? niet (?:maar|en) (?:hij|zij|ze)|zonder dat ik het (?:wil|wou)', // ik wou niet maar hij
  'wil dat ik(?: \\w+){0,4} (?:met andere|met zijn|seks|naakt|fotos|abortus)', // wil dat ik met andere mannen
  'liet het(?: \\w+)? gebeuren|lag(?: \\w+)? stil|(?:bevroor|verstijfde)(?: \\w+)* (?:hij|mij|me|seks|bed)|wacht(?:te)? tot het (?:voorbij|gedaan) (?:was|is)', // ik lag stil en liet het gebeuren
  `(?:hij|zij|ze|he|she) doet (?:mij|me)(?: \\w+)? pijn|<kin> (?:doet )?(?:mama|papa|mijn <kin>|<my> <kin>)(?: pijn doet| pijn)|ik (?:doe|deed) (?:haar|hem|<somebody>)(?: \\w+)? pijn|doe haar pijn`, // hij doet me pijn
  '(?:zat|zit|zaten|bleef|blijft)(?: met zijn handen)? aan (?:mij|me|mijn (?:lijf|lichaam|borsten|kind|dochter|zoon))|aan (?:mij|me|haar) gezeten', // hij zat aan mij
  all('raakt?e? (?:mij|me) aan', 'terwijl|zonder|klein|kind|niet'), // raakte me aan toen ik klein was
  '^ik (?:zei|zeg) (?:nee|neen|stop)$|^ik (?:wou|wilde)(?: het)? niet$|^(?:hij|zij|ze) stopte? niet$|^onveilig$', // ik zei nee, and nothing else
  '(?:pakt|pakte|gepakt) (?:mij|me) zonder|(?:mij|me) gepakt in bed', // hij pakt mij zonder te vragen
  'of ik ja (?:heb )?(?:gezegd|zei)', // ik weet niet of ik ja heb gezegd
  // Children and family
  all(
    '(?:stief)?(?:vader|papa)|oom|nonkel|broer|opa|buurman|trainer|leraar|leerkracht|priester|pastoor|pater|therapeut|dokter',
    '(?:op|in) mijn kamer|in mijn bed|dingen met (?:mij|me)|seks|naakt|aangeraakt|gekust|onderbroek|daar beneden|erover zwijg|er over zwijg',
  ), // mijn stiefvader komt op mijn kamer
  all('toen ik (?:nog )?(?:een )?(?:klein|kind|jong|[5-9]|1[0-7])', 'aan|aangeraakt|zat|seks'), // toen ik klein was
  all('ik ben (?:nog )?(?:1[0-7]|[89])', `<sex>|naakt|is (?:2\\d|[3-9]\\d)`), // ik ben 14 en hij wil seks
  all(
    'trouw|trouwen|huwelijk|huwen',
    'moet|moeten|dwing\\w*|willen dat|sturen|verplicht\\w*',
    'ouders|vader|moeder|familie|papa|mama|broers?|ze|marokko|turkije',
  ), // ze willen dat ik trouw
  all('(?:willen|gaan) (?:mij|me)', 'marokko|turkije|pakistan|afghanistan', 'sturen|laten'), // ze willen mij naar marokko sturen
  // Who hurts others
  'bang dat ik(?: \\w+){0,4} (?:aandoe|aan doe|pijn doe|sla)|handen niet thuis|(?:over|voorbij) (?:haar|zijn|hun) grens|te ver gegaan', // bang dat ik haar iets aandoe
  all('schud\\w*|geschud', 'baby|kind|kindje'), // ik schudde de baby
  all('controle|zelfbeheersing', 'verlies|verloor|kwijt', 'pijn|sla|sloeg|hem|haar|kind'), // ik verlies mijn controle
  'aangetrokken tot (?:kinderen|minderjarigen)|hoe stop ik met (?:\\w+ )*slaan', // aangetrokken tot kinderen
  without(
    'fantas\\w*|droom|droomt|gedroomd|dromen|normaal|wel|film|boek|wraak\\w*',
    `vermoord\\w*(?: (?:hij|zij|ze))?(?: (?:mij|me|ons))|(?:vermoord\\w*|doodmaken)(?:$| als)|(?:gaat?|gaan|zal|zegt|dreigt|wil)(?: \\w+){0,4} (?:vermoord\\w*|doodmaken)`,
  ), // ik ga hem vermoorden
  // The wish to die
  '(?:wil|wilde|wou|willen|zou|mag|hoop|was|liever)(?: (?:ik|niet|liever|gewoon|echt|soms|alleen|maar|ook|graag|eigenlijk|het liefst|nu|zo))* (?:dood|sterven|doodgaan|verdwijnen)\\b(?! (?:van|hout|punt|gewoon))', // ik wil dood
  '(?:ik|dat ik)(?: \\w+)? dood (?:was|ben)|dood (?:willen|wil ik|wil)\\b|^dood gaan$', // ik wou dat ik dood was
  '(?:niet|geen)(?: (?:langer|meer))*(?: (?:wil|willen|kan|kunnen|verder|hoeven))* (?:leven|voortleven)\\b(?! (?:met|zonder|bij|in|van|als|samen|zoals|voor|naar|onder|op))', // niet meer willen leven
  all('er (?:liever )?niet(?: meer)?(?: wil| willen| te| zou)? (?:ben|was|zijn)', 'ik|wil|beter'), // als ik er niet meer was
  'beter(?: af)?(?: \\w+)? zonder (?:mij|me)|zonder mij beter|niemand (?:zou|zal)(?: \\w+)* (?:merken|missen)', // beter af zonder mij
  'hoeft(?: \\w+){0,4} niet meer(?: voor mij)?$|klaar met (?:het )?leven|moe van (?:het )?leven|leven beu', // het hoeft niet meer
  '(?:niet|nooit)(?: meer)? (?:wakker (?:te )?word(?:en)?|opstaan)\\b(?! (?:naast|in|met|van|voor|om))', // nooit meer wakker worden
  '(?:eruit|er uit|uit het leven) (?:te )?stap\\w*|stap\\w* (?:eruit|uit het leven)', // uit het leven stappen
  'denk(?: \\w+){0,3} aan (?:doodgaan|sterven|de dood)\\b(?! van)|praat(?: \\w+)? over doodgaan', // ik denk aan doodgaan
  all('euthanasie', 'ik|mezelf'), // euthanasie want ik kan niet meer
  'naar mijn (?:overleden|dode|gestorven) \\w+ (?:toe|gaan)|bij (?:hem|haar) zijn in de hemel', // naar mijn overleden vrouw toe
  '^(?:ik )?wil (?:echt |gewoon )?niet meer$|(?:^|ik )(?:kan|hou|trek|red)(?: het)?(?: \\w+)? niet meer(?: verder| vol| aan)?$|niet meer aankunnen$|wil (?:gewoon |alleen )?dat het (?:stopt|ophoudt)', // ik kan niet meer
  without(
    'relatie|huwelijk|ruzie|verhouding|affaire|vriendschap|gewoonte|discussie|lief|stilte|iets',
    '(?:einde?|punt)(?: (?:er|er ?aan|eraan|aan|te|wil|willen|mijn leven|het leven))* maken|maken?(?: (?:er|ik))*(?: een)? einde? aan|er een einde? aan',
  ), // er een einde aan maken
  '(?:einde?) aan (?:mijn|het|zijn|haar) leven', // een eind aan mijn leven
  without(
    'vergeten|voorbehoed\\w*',
    '(?:hoeveel|te veel|alle|doos)(?: \\w+)? (?:pillen|pilletjes|medicijnen|slaappillen)|hoeveel (?:dafalgan|paracetamol|xanax)|(?:pillen|pilletjes|slaappillen)(?: \\w+){0,2} (?:genomen|ingenomen|slikken|geslikt)',
  ), // te veel pillen genomen
  without('liefde|relatie', 'afscheidsbrief(?: \\w+)* (?:geschreven|klaar|schrijven)'), // een afscheidsbrief geschreven
  'was ik(?: maar)? nooit geboren|alles klaargelegd|(?:sta|zit) met een mes|heb een touw|touw (?:klaar\\w*|gekocht)|alles (?:al )?geregeld|brief is klaar|afscheid genomen van iedereen|(?:sta|zit) op de (?:brug|reling|sporen)|tegen een boom (?:te )?rijden|is dodelijk', // ik heb een touw
  `<oneself>(?: \\w+)? (?:met sigaretten|open)|(?:brand|brandt|krab|krabt|sla|straf|straft) (?:<oneself>|mijn (?:armen|arm|benen|lichaam|lijf|hoofd))|met mijn hoofd tegen|(?:weer|opnieuw) gesneden|cutting again|(?:<oneself>|zich|me|mij)<two> (?:iets aan ?(?:te )?do\\w+|pijn(?: te)? doen|snij\\w*|kerf|kerven|verwond\\w*|krassen|verdrink\\w*|verhang\\w*|ophang\\w*|van kant|doodmaken|straffen)|doe mezelf pijn`, // mezelf ophangen
  `(?:snij|snijd|snijdt|snijden|sneed|kras|krast|krassen|kerf)(?: \\w+){0,2} (?:<oneself>|zich|mij|me|arm|armen|pols|polsen|been|benen)|pols(?:en)? (?:door|over|open)(?: te)? ?snij\\w*`, // kras in mijn arm
  `<them> (?:\\w+ )?iets aan ?(?:doet|doe|doen|gedaan)|^iets aandoen`, // hij doet zichzelf iets aan
  '(?:van(?: de| een)?|de|een) (?:brug|dak|flat) spring\\w*|(?:voor|onder)(?: de| een)? trein (?:te )?(?:spring\\w*|gaan|gooien|lopen)|overdosis', // voor de trein springen
  'het gaat (?:echt )?niet meer$|leven(?: \\w+){0,2} (?:geen zin|niet waard|niet meer waard|zinloos)|geen (?:zin|reden)(?: \\w+){0,2} (?:in het|in mijn|om te|om nog te) leven', // het leven heeft geen zin
  'zie (?:het|t)(?: (?:leven|echt|allemaal|gewoon))? niet meer zitten\\b(?! (?:met|als|om|tussen))|kapot vanbinnen|nog (?:voor )?zin om (?:verder )?te leven', // ik zie het niet meer zitten
  'vluchthuis|blijf van mijn lijf|domestic abuse|self harm', // vluchthuis
  '(?:want to|wanna) (?:die|end it)|wish i (?:was|were) dead|kill (?:myself|me)|end my life|do(?:nt|n t| not) want to (?:live|be alive)|better off without me|cant do this anymore|scared to go home|following me|wont let me leave|(?:hurt|cut|harm)(?:ting|ing)? myself', // i want to die
].map((pattern) => phrase(pattern.startsWith('^') ? pattern : `\\b(?:${pattern})\\b`));

/** Takes out of written Dutch what only sounds like danger. */
export function withoutIdioms(text: string): string {
  return text.replace(INNOCENT, ' ').replace(/ +/g, ' ').trim();
}

/** Whether a turn of phrase in a piece of written Dutch raises the alarm. */
export function hasAlarmPhrase(text: string): boolean {
  return ALARM_PHRASES.some((phrase) => phrase.test(text));
}
