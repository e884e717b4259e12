import { describe, expect, test } from 'vitest';
import { typographyFaults } from '../../site/typography-faults.ts';

const faultsOf = (html: string) => typographyFaults(html, '/').map(({ fault }) => fault);

describe('is a fault', () => {
  test.for([
    ['straight quote', '<p>Ze zei "ja".</p>', 2],
    ['straight quote', "<p>De foto's.</p>"],
    ['straight quote', '<p>In ´t huis.</p>'],
    ['straight quote', "<title>Foto's</title>"],
    ['straight quote', '<img alt="Twee foto\'s">'],
    ['straight quote', '<meta name="description" content="Foto\'s">'],
    ['straight quote', '<nav aria-label="Foto\'s"></nav>'],
    ['opening quote for an apostrophe', '<p>Het was ‘s avonds laat’ al.</p>'],
    ['opening quote for an apostrophe', '<p><em>‘t</em> Is goed’.</p>'],
    ['opening quote for an apostrophe', '<p>Hij ziet ‘m’s nachts, dus ‘m.’</p>'],
    ['opening quote for an apostrophe', '<p>De foto‘s’.</p>'],
    ['opening quote for an apostrophe', '<p>In ‘s-Gravenhage’.</p>'],
    ['opening quote for an apostrophe', '<p>In ‘90 al.</p>'],
    ['quote that faces the wrong way', '<p>“ ja”</p>'],
    ['quote that faces the wrong way', '<p>“ja ”</p>'],
    ['quote that faces the wrong way', '<p>(”ja“)</p>', 2],
    ['quote that faces the wrong way', '<p>Hij zei “ja”en <b>“nee”</b>.</p>'],
    ['quote that faces the wrong way', '<p>Hij zei ‘ja ’ en.</p>'],
    ['quotation not closed', '<p>Hij zei ‘ja en ging.</p>'],
    ['quotation not closed', '<p>Hij zei “ja en “nee”.</p>'],
    ['quotation not closed', '<p>“Het begon.</p><p>Het ging voort.</p>'],
    ['quotation not closed', '<div><p>“Ja.</p></div><div><p>Nee.</p></div>'],
    ['quotation not closed', '<p>“Ja.</p><p>Zij: “nee”.</p>'],
    ['quotation not opened', '<p>Hij zei ja” en ging.</p>'],
    ['two spaces', '<p>Een  huis.</p>'],
    ['two spaces', '<p>Een \u00A0huis.</p>'],
    ['space before a stop', '<p>Een huis , een tuin .</p>', 2],
    ['space before a stop', '<p>“Een <em>huis</em> ?”</p>'],
    ['space inside brackets', '<p>Een huis ( of twee ).</p>', 2],
    ['no space after a stop', '<p>Een huis,een tuin;een hek.</p>', 2],
    ['no space after a stop', '<p>Een huis.<b>Een</b> tuin.</p>'],
    ['no space after a stop', '<p>Hij zei:“ja”.</p>'],
    ['no space after a stop', '<p>Een huis.<a role="doc-noteref" href="#a">1</a>Een tuin.</p>'],
    ['words without a space', '<p>Een <em>huis</em>Een tuin.</p>'],
    ['words without a space', '<p>Een <em>huis</em><a href="/">Een</a> tuin.</p>'],
    ['dots for an ellipsis', '<p>Een huis...</p>'],
    ['hyphen for a dash', '<p>Een huis -- klein - en een tuin.</p>', 2],
    ['dash with a space on one side', '<p>Een huis– klein –en een tuin.</p>', 2],
    ['dash without spaces', '<p>Een huis–klein.</p>'],
  ] as const)('%s: %s', ([fault, html, times = 1]) => {
    expect(faultsOf(html).filter((found) => found === fault)).toHaveLength(times);
  });
});

describe('is no fault', () => {
  test.for([
    '<p>’s Avonds zei ze: “Hij riep ‘’t is uit’ in ’90.” Foto’s van Hans’ auto.</p>',
    '<p>De letter ‘s’, de letters ‘m of n’, ‘50 euro’ en een ‘t’, een ‘t-shirt’.</p>',
    '<blockquote><p>“Het begon.</p><p>“Het ging voort.”</p></blockquote>',
    '<blockquote><p>“Het begon.</p><aside>Een ‘noot’.</aside><p>Het ging voort.”</p></blockquote>',
    '<p>Een huis – “… klein” – en (soms) een tuin …</p>',
    '<p>– “Ja, maar –” Blz. 12–14, 1914–1918, de lijn Gent–Brugge, 12:30 uur, 1,5 km.</p>',
    '<p> Een <em> huis</em> <b></b> met.</p>',
    '<p>\n  Een\n  <em>huis</em>\n  met <b>een</b>\n  tuin.\n</p>',
    '<p>De <code>--x "y"</code>, <i lang="fr">« oui » !</i> en https://a.be/?q=a--b,c, a@b.be.</p>',
    '<p>Een huis<a role="doc-noteref" href="#a">1</a>, dus. Ph.D., D. J.-F., McDonald, i.p.v.</p>',
    '<nav><button>vorige</button><button>Volgende</button></nav>',
    '<ul><li>vorige</li><li>Volgende</li></ul><script>"x"</script><style>a{content:"x"}</style>',
    '<li>…\u00A0zei hij” en: “Ik\u00A0…</li>',
    '<p>Ja,<br>Nee.<br>af\u00ADbreken</p>',
  ])('%s', (html) => {
    expect(typographyFaults(html, '/')).toEqual([]);
  });
});

test('a fault tells the page and the words around it', () => {
  expect(typographyFaults('<p>Er was <em>eens</em>\n een  huis.</p>', '/de-hel/')).toEqual([
    { path: '/de-hel/', excerpt: 'Er was eens een huis.', fault: 'two spaces' },
  ]);
});
