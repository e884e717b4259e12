import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeNote, encodeNote } from '../../../src/share/note-codec.ts';
import { NOTE_LENGTH, plainNote } from '../../../src/share/plain-note.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 700 }),
  fc.string({ unit: 'grapheme', maxLength: 700 }),
  // Code units, halves of characters among them.
  fc
    .array(fc.nat(0xffff), { maxLength: 700 })
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join('')),
);

const base64Url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `1${base64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

describe('encodeNote and decodeNote', () => {
  it('bring over what is shown of any text', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const code = await encodeNote(text);
        expect(code).toMatch(/^[\w-]*$/);
        expect(await decodeNote(code)).toBe(plainNote(text) || undefined);
      }),
    );
  });

  it('deflate where that is shorter, and only there', async () => {
    expect(await encodeNote('Dag!')).toBe(`0${base64Url(Buffer.from('Dag!'))}`);
    const long = 'Lees dit eens rustig, en lees het dan samen. '.repeat(11);
    const code = await encodeNote(long);
    expect(code).toMatch(/^1/);
    expect(code.length).toBeLessThan(long.length / 4);
  });

  it('give nothing for codes of anybody, or text that is safe to show', async () => {
    const code = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.base64String({ maxLength: 3000 }).map((text) => `0${text}`),
      fc.uint8Array({ maxLength: 1500 }).map((bytes) => `0${base64Url(bytes)}`),
      fc.uint8Array({ maxLength: 1500 }).map((bytes) => `1${base64Url(bytes)}`),
    );
    await fc.assert(
      fc.asyncProperty(code, async (hostile) => {
        const note = await decodeNote(hostile);
        expect(note === undefined || note === plainNote(note)).toBe(true);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['an unknown form', '2RGFn'],
    ['broken base64', '0====='],
    ['broken UTF-8', `0${base64Url(Uint8Array.of(0xc3, 0x28))}`],
    ['a broken deflate stream', `1${base64Url(Uint8Array.of(1, 2, 3))}`],
    ['a million characters', `0${'RGFn'.repeat(250_000)}`],
    ['nothing but what is not seen', `0${base64Url(Buffer.from('\u202e\u200b\u0007'))}`],
  ])('refuse %s', async (_, code) => {
    expect(await decodeNote(code)).toBeUndefined();
  });

  it('refuse what inflates beyond a note', async () => {
    const bomb = await deflated('a'.repeat(1_000_000));
    expect(bomb.length).toBeLessThan(1_400);
    expect(await decodeNote(bomb)).toBeUndefined();
  });
});

describe('plainNote', () => {
  it('changes nothing the second time, and keeps within bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainNote(text);
        expect(plainNote(plain)).toBe(plain);
        expect(plain.length).toBeLessThanOrEqual(NOTE_LENGTH);
        expect(plain.isWellFormed()).toBe(true);
        expect(plain.split('\n').length).toBeLessThanOrEqual(16);
        expect(plain).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}]/u.test(plain.replaceAll('\n', '')) ? /./ : /(?!)/,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['lines and blank lines', 'Dag Ann,\r\n\r\n\r\nlees dit.', 'Dag Ann,\n\nlees dit.'],
    ['emoji of several parts', 'Goed zo 👩‍👩‍👧 ❤️', 'Goed zo 👩‍👩‍👧 ❤️'],
    ['markup as the text it is', '<b onclick="x()">vet</b>', '<b onclick="x()">vet</b>'],
    ['other scripts', 'שלום عليكم', 'שלום عليكم'],
  ])('keeps %s', (_, text, plain) => {
    expect(plainNote(text)).toBe(plain);
  });

  it.each([
    ['what turns the direction', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['what is not seen', 'a\u200Bb\uFEFFc\u00ADd\u200De', 'abcde'],
    ['control characters', 'a\u0000b\u001B[31mc', 'ab[31mc'],
    ['marks piled on a letter', `e${'\u0301'.repeat(50)}`, 'é\u0301\u0301\u0301'],
  ])('takes out %s', (_, text, plain) => {
    expect(plainNote(text)).toBe(plain);
  });
});
