import { NOTE_LENGTH, plainNote } from './plain-note.ts';

/** UTF-8 takes at most three bytes for a UTF-16 code unit. */
const MOST_BYTES = 3 * NOTE_LENGTH;

/** First character of a code: how the rest is to be read. */
const PLAIN = '0';
const DEFLATED = '1';

const LONGEST_CODE = 1 + Math.ceil((MOST_BYTES * 4) / 3);

/**
 * A personal note as a part of an address: one digit for the form, then base64url of its UTF-8,
 * deflated where that is shorter.
 *
 * @returns Empty where the note says nothing.
 */
export async function encodeNote(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(plainNote(text));
  if (bytes.length === 0) return '';
  const deflated = await pipe(bytes, new CompressionStream('deflate-raw'));
  return deflated && deflated.length < bytes.length
    ? DEFLATED + toBase64Url(deflated)
    : PLAIN + toBase64Url(bytes);
}

/**
 * Reads a personal note out of an address, whoever made it.
 *
 * @returns Undefined for what `encodeNote` could not have made.
 */
export async function decodeNote(code: string): Promise<string | undefined> {
  if (code.length > LONGEST_CODE) return undefined;
  try {
    const bytes = fromBase64Url(code.slice(1));
    const plain = code.startsWith(DEFLATED)
      ? await pipe(bytes, new DecompressionStream('deflate-raw'))
      : code.startsWith(PLAIN)
        ? bytes
        : undefined;
    return (
      plain && (plainNote(new TextDecoder('utf-8', { fatal: true }).decode(plain)) || undefined)
    );
  } catch {
    return undefined;
  }
}

/** What comes out of a stream; undefined once that is more than a note can hold. */
async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | undefined> {
  const result = new Uint8Array(MOST_BYTES);
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > MOST_BYTES) {
      await reader.cancel();
      return undefined;
    }
    result.set(part.value, length);
    length += part.value.length;
  }
  return result.slice(0, length);
}

function toBase64Url(bytes: Uint8Array): string {
  const base64 = btoa(String.fromCharCode(...bytes));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const base64 = text.replaceAll('-', '+').replaceAll('_', '/');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
