/**
 * Words of violence, abuse, coercion and self-harm, matched against folded words (see `fold`): small
 * letters, no accents, hyphens or apostrophes. `tests/unit/search/alarm.test.ts` runs them over the
 * whole Dutch dictionary, so that a pattern that also catches an innocent word fails there.
 */

/** A word that raises the alarm by itself: a regular expression, and a word that it is for. */
const ALARM_WORDS = [
  '(?<!rechts|wets)verkracht|^verkr(?:ahc|cah|ach?)t', // groepsverkrachting
  '(?:^|massa)aanrand|aangerand', // aanranding
  '(?<!ambts|euro|rechts|machts)misbruik', // kindermisbruik
  'zelfm(?:oor|ort|rd)|zelfdo+d|^suicid|^automutil|zelf(?:verwond|beschadig|vermink)|^self(?:harm|injur)', // zelfdoding
  '^levensmoe|^doods(?:wens|verlang|dreig|bedreig)', // doodswens
  '^incest', // incestslachtoffer
  '^(?:ge|cyber)?stalk(?:t|te|ten|en|ed|end|ende|ers?|sters?|ing)?$', // gestalkt
  '(?<!dieren)mishandel', // ouderenmishandeling
  '(?:^|partner|gezins|familie|relatie|seks|seksueel|huis|huiselijk|thuis|eer|cyber|date|vrouwen|kinder|ouderen?)geweld$', // partnergeweld
  '^gewelddad|^geweldpleg|^gewelds(?:daad|daden|delict|situatie|slachtoffer)', // gewelddadig
  '^(?:seks|huwelijks)?dwang$', // huwelijksdwang
  '^(?:ge|ver)?wurg(?:t|d|de|den|en|seks|greep|ing)?$', // gewurgd
  '^(?:ere?|partner)moord|^eerwraak|^femi(?:ni)?cide$|^partnerdoding|^(?:gezins|familie)drama', // eerwraak
  '^(?:grooming|loverboys?|gaslight(?:en|ing|er)?|wraakporno|sextortion|stealthing)$', // gaslighting
  '^naaktfotos?$', // naaktfoto's
  '^handtastelijk|^betast(?:en|te|ten)?$|^(?:seksueel)?grensoverschrijdend', // handtastelijk
  '^intimid(?:atie|eren|eert|eerde)$|^molest(?:eren|eert|eerde|atie|ed|ing)?$|^(?:chantage|chanteren|chanteert|gechanteerd)$', // intimidatie
  '^uit(?:ge)?huwelijk', // uitgehuwelijkt
  '^pedo(?:s|fiel|fielen|filie)?$', // pedofiel
  '^rap(?:ed?|ist|ists)$|^abus(?:e[ds]?|ers?|ive|ing)$|^assault(?:ed)?$|^violence$|^harass|^strangled$|^coercion$|^suicidal$', // raped
];

export const ALARM_WORD = new RegExp(ALARM_WORDS.join('|'));

/** What people mistype: a word that looks or sounds nearly like one of these is taken for it. */
export const MISTYPED_WORDS: readonly string[] =
  'verkracht verkrachten verkrachting aanranding aangerand misbruik misbruikt zelfmoord zelfdoding suicide incest stalking gestalkt mishandeld mishandeling automutilatie violence'.split(
    ' ',
  );

/** Dutch words that are no further from those than a mistake. */
export const NO_MISTAKE: ReadonlySet<string> = new Set(
  'aangebrand aangekant aangeland aangemaand aangeraakt aangeraasd aangerend aangezand aanlanding afgerand gespalkt gestaakt gestaald gestald gezwalkt inleest insect insert inzeept inzend inzendt leerkracht leerkrachten oerkracht oerkrachten offerkracht spalking staking stalling suisde veerkracht veerkrachtig verdraagt verkrapt vertraagd vertraagt vervracht vervrachten vervrachting vervrachtten vishandelt weerkracht'.split(
    ' ',
  ),
);

/** A word of somebody who looks for help, or a number at which it is given. */
export const HELP_WORD =
  /^(?:nood|hulp|crisis)(?:lijn|lijnen|nummers?|verlening|verleners?)$|^(?:slachtofferhulp|help)$|^(?:10[1267]|11[23]|1712|1813)$|^teleonthaal$|^(?:caw|awel|psycholoog|psychiater|seksuoloog|trauma)$/;

/** The same, of words that a text may well lack and that no other word stands for. */
export const HELP_TO_THE_LETTER = /^hulp$|^toestemming|^consent$|^instemming$/;
