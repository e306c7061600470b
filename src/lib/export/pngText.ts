import { joinedBytes } from '#lib/model/joinedBytes.ts';

const signatureLength = 8;
/** Behind the first chunk, whose length is fixed. */
const headerEnd = signatureLength + 25;

/**
 * A text under this keyword is written as a plain text chunk (11.3.3.4 tEXt), which programs keep that drop
 * international ones; it has to be ASCII.
 */
export const plainKeyword = 'Standpoint-Copy';

/**
 * Adds international text chunks (PNG third edition, 11.3.3.2 iTXt, uncompressed) behind the first chunk of a PNG, since
 * some programs keep and show only those that stand before the pixels.
 *
 * @param texts keyword (Latin-1, at most 79 characters) to text
 * @throws RangeError if the bytes are not a PNG
 */
export function addPngText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const end = png.length - 12;
  if (end < headerEnd || latin(png.subarray(end + 4, end + 8)) !== 'IEND') throw new RangeError('not a PNG');
  const chunks = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return joinedBytes([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

/** Says how large the pixels of a PNG are (11.3.4.3 pHYs), so that programs place it at its size. */
export function addPngDensity(png: Uint8Array, pixelsPerMetre: number): Uint8Array<ArrayBuffer> {
  const typed = new Uint8Array(13);
  typed.set(new TextEncoder().encode('pHYs'));
  const view = new DataView(typed.buffer);
  view.setUint32(4, pixelsPerMetre);
  view.setUint32(8, pixelsPerMetre);
  typed[12] = 1; // the unit is the metre
  return joinedBytes([png.subarray(0, headerEnd), chunkOf(typed), png.subarray(headerEnd)]);
}

/** The international text chunks of a PNG by keyword; empty for bytes that are no PNG. */
export function readPngText(png: Uint8Array): Record<string, string> {
  const texts: Record<string, string> = {};
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = signatureLength; at + 12 <= png.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    if (latin(png.subarray(at + 4, at + 8)) !== 'iTXt') continue;
    const data = png.subarray(at + 8, at + 8 + length);
    const keyword = data.indexOf(0);
    const language = data.indexOf(0, keyword + 3);
    const translated = data.indexOf(0, language + 1);
    texts[latin(data.subarray(0, keyword))] = new TextDecoder().decode(data.subarray(translated + 1));
  }
  return texts;
}

function textChunk(keyword: string, text: string): Uint8Array {
  const isPlain = keyword === plainKeyword;
  const head = new TextEncoder().encode(`${isPlain ? 'tEXt' : 'iTXt'}${keyword}`);
  const body = new TextEncoder().encode(text);
  // After the keyword: its end and, if international, no compression (two bytes), no language, no translated keyword.
  const between = isPlain ? 1 : 5;
  const typed = new Uint8Array(head.length + between + body.length);
  typed.set(head);
  typed.set(body, head.length + between);
  return chunkOf(typed);
}

/** A chunk (5.3): length, type, data and what they are checked by. */
export function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const typed = new Uint8Array(4 + data.length);
  typed.set(new TextEncoder().encode(type));
  typed.set(data, 4);
  return chunkOf(typed);
}

/** @param typed the four letters of the type and the data */
function chunkOf(typed: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(typed.length + 8);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, typed.length - 4);
  chunk.set(typed, 4);
  view.setUint32(chunk.length - 4, crc32(typed));
  return chunk;
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** CRC-32 as in PNG third edition, annex D. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
