import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { updateLedger } from '../../../src/permalinks/update.ts';
import type { Ledger } from '../../../src/schemas/permalinks.ts';
import { strings } from '../../../src/strings.ts';
import { formerAddresses } from '../../../src/text/former-addresses.ts';
import { placesIn } from '../../../src/text/places.ts';
import { sectionTree } from '../../../src/text/section-tree.ts';

const FILE = 'content/chapters/proef/sections/bos.mdx';
const FOX = 'De vos sluipt elke avond langs de haag van de buren naar de kippen.';
const OWL = 'Een uil heeft geen haast en weet dat de muis wel komt.';
const HARE = 'Op het veld achter de kerk slaapt de haas met open ogen.';

async function update(ledger: Ledger | undefined, bos: string, wei = ''): Promise<Ledger> {
  const texts = { bos, wei };
  const sections = Object.entries(texts).map(async ([section, mdx]) => {
    const { tree } = await sectionTree(mdx, FILE);
    return { section, file: FILE, movedFrom: [], places: placesIn(tree) };
  });
  const text = { chapter: 'proef', movedFrom: [], sections: await Promise.all(sections) };
  const result = updateLedger(ledger, text);
  expect(result.doubts).toEqual([]);
  return result.ledger;
}

async function render(mdx: string, ledger?: Ledger): Promise<string> {
  const ledgerOf = () => ({ section: 'bos', ledger, titleOf: () => 'De wei' });
  const { tree } = await sectionTree(mdx, FILE, ledgerOf);
  formerAddresses(ledgerOf, strings.moved)(tree, new VFile({ path: FILE }));
  return unified()
    .use(rehypeStringify)
    .stringify(tree)
    .replace(/<a class="passage-number".*?<\/a>/g, '');
}

describe('what has an address', () => {
  it('is each paragraph, item, utterance, direction of its own and heading', async () => {
    const html = await render(
      [
        FOX,
        '## Wachten',
        '- een\n  - twee\n\n  bij een',
        '<Dialogue>\n<Line speaker="Zij">Ja. <Direction>lacht</Direction></Line>\n<Direction>stilte</Direction>\n</Dialogue>',
        `<Testimony speaker="Hij">\n${OWL}\n</Testimony>`,
      ].join('\n\n'),
    );
    expect(
      [...html.matchAll(/<(\w+)[^>]* id="(.*?)"/g)].map(([, tag, id]) => `${tag} ${id}`),
    ).toEqual(['p p1', 'h2 k1', 'li p2', 'li p3', 'p p4', 'p p5', 'p p6']);
  });

  it('has its own words: not its speaker, nor the items inside it', async () => {
    const { tree } = await sectionTree(
      '- een *twee*\n  - drie\n\n<Dialogue>\n<Line speaker="Zij">Ja.</Line>\n</Dialogue>',
      FILE,
    );
    expect(placesIn(tree).map(({ text }) => text.trim())).toEqual(['een twee', 'drie', 'Ja.']);
    expect(placesIn(tree).map(({ line }) => line)).toEqual([1, 2, 5]);
  });
});

describe('ids', () => {
  it('come from the ledger', async () => {
    const first = await update(undefined, `${FOX}\n\n${OWL}`);
    const text = `${FOX}\n\n${HARE}\n\n${OWL}`;
    const html = await render(text, await update(first, text));
    expect([...html.matchAll(/id="(.*?)"/g)].map(([, id]) => id)).toEqual(['p1', 'p1a', 'p2']);
  });
  it('are there while the ledger lags behind, none twice', async () => {
    const ledger = await update(undefined, `${FOX}\n\n${OWL}`);
    const html = await render(`${FOX}\n\n${HARE}\n\nNieuw.\n\n${HARE}`, ledger);
    const ids = [...html.matchAll(/id="(.*?)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });
});

describe('a former id', () => {
  const before = `${FOX}\n\n${OWL}\n\n${HARE}`;

  it('stands at its successor', async () => {
    const after = `${FOX}\n\n${HARE}`;
    const html = await render(after, await update(await update(undefined, before), after));
    expect(html).toContain('<p id="p1"><span id="p2"></span>De vos');
  });
  it('stands at the beginning of a section that has nothing left', async () => {
    const html = await render('', await update(await update(undefined, FOX), ''));
    expect(html).toBe('<span id="p1"></span>');
  });
  it('whose words moved to another section links to them, at its old place', async () => {
    const ledger = await update(await update(undefined, before), HARE, `${FOX}\n\n${OWL}`);
    expect(await render(HARE, ledger)).toMatch(
      /^<p class="moved"[^>]*>Verplaatst naar “De wei”: <a id="p1" href="..\/wei\/#p1">alinea 1<\/a>, <a id="p2" href="..\/wei\/#p2">alinea 2<\/a><\/p>/,
    );
  });
  it('of a list item is an item', async () => {
    const first = await update(undefined, `- ${FOX}\n- ${OWL}\n- ${HARE}`);
    const list = `- ${FOX}\n- ${HARE}`;
    const html = await render(list, await update(first, list, OWL));
    expect(html).toMatch(/<\/li><li class="moved".*<\/li>\n<li id="p3">/);
  });
});
