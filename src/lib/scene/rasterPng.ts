import type { Raster } from './mark.ts';

/** How PNG checks a part of a file (ISO 3309). */
const checks = Uint32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = check & 1 ? 0xedb88320 ^ (check >>> 1) : check >>> 1;
  return check;
});

/** Bytes that one part of a stream can hold that is stored as it is. */
const mostStored = 65_535;

/**
 * A raster as a PNG of one pixel a cell, with its colours as a palette. It is not packed: a picture is drawn while somebody
 * waits, and half a byte a cell is little as it is.
 */
export function rasterPng({ columns, rows, colours, cells }: Raster): Uint8Array {
  const bits = colours.length <= 16 ? 4 : 8;
  const width = Math.ceil((columns * bits) / 8);
  // Each line begins with how it is filtered: not at all.
  const lines = new Uint8Array(rows * (width + 1));
  for (let row = 0; row < rows; row++) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < columns; column++) {
      const cell = cells[row * columns + column]!;
      if (bits === 8) lines[start + column] = cell;
      else lines[start + (column >> 1)]! |= column % 2 === 0 ? cell << 4 : cell;
    }
  }
  const palette = colours.flatMap((colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)));
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    part('IHDR', Uint8Array.of(...number(columns), ...number(rows), bits, 3, 0, 0, 0)),
    part('PLTE', Uint8Array.from(palette)),
    part('IDAT', stored(lines)),
    part('IEND', new Uint8Array(0)),
  ]);
}

const addresses = new WeakMap<Raster, string>();

/** A raster as the address of a picture; written once. */
export function rasterAddress(raster: Raster): string {
  let address = addresses.get(raster);
  if (address === undefined) addresses.set(raster, (address = written(raster)));
  return address;
}

function written(raster: Raster): string {
  const bytes = rasterPng(raster);
  const pieces: string[] = [];
  // A call takes so many arguments at most.
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return `data:image/png;base64,${btoa(pieces.join(''))}`;
}

function part(name: string, content: Uint8Array): Uint8Array {
  const named = joined([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), content]);
  let check = 0xffffffff;
  for (let at = 0; at < named.length; at++) check = checks[(check ^ named[at]!) & 255]! ^ (check >>> 8);
  return joined([Uint8Array.from(number(content.length)), named, Uint8Array.from(number(~check))]);
}

/** A stream as zlib has it, in parts that are not packed (RFC 1950, RFC 1951). */
function stored(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < bytes.length; at += mostStored) {
    const piece = bytes.subarray(at, at + mostStored);
    const { length } = piece;
    const isLast = at + length === bytes.length;
    pieces.push(
      Uint8Array.of(Number(isLast), length & 255, length >> 8, ~length & 255, (~length >> 8) & 255),
    );
    pieces.push(piece);
  }
  let [low, high] = [1, 0];
  for (let at = 0; at < bytes.length; at++) {
    low = (low + bytes[at]!) % 65_521;
    high = (high + low) % 65_521;
  }
  return joined([...pieces, Uint8Array.from(number(high * 65_536 + low))]);
}

function number(value: number): number[] {
  return [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
