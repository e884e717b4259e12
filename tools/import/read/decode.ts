import { ContentError } from '../../../src/problems.ts';

/** The text of a file, and in what encoding it was written. */
export interface Decoded {
  text: string;
  /** Name as `TextDecoder` knows it. */
  encoding: string;
}

/** What the first bytes of files are that are no text, and what such a file is called. */
const SIGNATURES: readonly (readonly [number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a .docx or another zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old or locked Office document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'an .rtf document'],
];

/** Share of control characters from which a file is no text. */
const MOST_CONTROLS = 0.01;

/** Control characters that no text has, form feed left out, which begins a page. */
const CONTROLS = /(?!\s)\p{Cc}/gu;

/**
 * The text of a manuscript, whatever wrote it: UTF-8, UTF-16 (with or without byte order mark) or
 * Windows-1252, the code page of Dutch Windows.
 *
 * @param file Name of the file, for messages.
 * @throws {ContentError} for an empty file or one that is no text.
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const signature = SIGNATURES.find(([start]) =>
    start.every((byte, index) => bytes[index] === byte),
  );
  if (signature) throw notText(file, `This is ${signature[1]}, not a text.`);
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') throw emptyManuscript(file);
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (text.includes('\u0000') || controls > text.length * MOST_CONTROLS) {
    throw notText(file, 'This is not a text: it holds bytes that are no letters.');
  }
  return { text, encoding };
}

/** The error for a file without words. */
export function emptyManuscript(file: string): ContentError {
  return new ContentError([
    {
      code: 'empty-manuscript',
      file,
      reason: 'There are no words in this file.',
      mend: 'Check that it is the right file, and that it was saved.',
    },
  ]);
}

function notText(file: string, reason: string): ContentError {
  const mend = 'Save it as .txt (UTF-8), .md or .docx and import that.';
  return new ContentError([{ code: 'not-a-text', file, reason, mend }]);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Text in UTF-16 without its mark is valid UTF-8 with a nought at every other place.
    if (!text.includes('\u0000')) return 'utf-8';
  } catch {
    // Not UTF-8: see below.
  }
  return wideEncoding(bytes) ?? 'windows-1252';
}

/** Bytes looked at to tell UTF-16. */
const WIDE_SAMPLE = 10_000;

/** UTF-16 by where its noughts stand: Latin letters have one byte of them. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, WIDE_SAMPLE);
  const count = (parity: number) =>
    sample.filter((byte, index) => byte === 0 && index % 2 === parity).length;
  const even = count(0);
  const odd = count(1);
  if (odd > sample.length / 4 && even < sample.length / 100) return 'utf-16le';
  if (even > sample.length / 4 && odd < sample.length / 100) return 'utf-16be';
  return undefined;
}
