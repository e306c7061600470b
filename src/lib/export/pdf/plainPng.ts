import { unzlibSync, zlibSync } from 'fflate';
import { joinedBytes } from '#lib/model/joinedBytes.ts';
import { pngChunk } from '../pngText.ts';

/** What is read of a PNG (third edition, clause 11). */
interface PngFile {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
  readonly palette: Uint8Array;
  /** Of the palette its alphas, else the colour that is transparent; null for none. */
  readonly transparency: Uint8Array | null;
  readonly data: Uint8Array;
}

/** By colour type, samples a pixel. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** The seven passes of an interlaced picture (8.1 Adam7): first column and row, and the steps between. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * A PNG whose pixels share bytes, name a colour as transparent or come in passes, as one of eight bits of red, green,
 * blue and alpha: what embeds pictures counts such pixels as bytes. Any other PNG, and any other file, as it is.
 */
export function plainPng(bytes: Uint8Array): Uint8Array {
  const file = readPng(bytes);
  if (!file || (file.bits === 8 && !file.isInterlaced && file.transparency === null)) return bytes;
  const { width, height } = file;
  const rows = new Uint8Array((1 + 4 * width) * height);
  const lines = unzlibSync(file.data);
  let at = 0;
  for (const [x0, y0, dx, dy] of file.isInterlaced ? passes : ([[0, 0, 1, 1]] as const)) {
    const columns = Math.ceil((width - x0) / dx);
    if (columns <= 0) continue;
    const length = Math.ceil((columns * file.bits * channels[file.colourType]!) / 8);
    let before = new Uint8Array(length);
    for (let y = y0; y < height; y += dy, at += 1 + length) {
      const line = unfiltered(lines[at]!, lines.subarray(at + 1, at + 1 + length), before, file);
      for (let column = 0; column < columns; column++)
        rows.set(pixelOf(file, line, column), y * (1 + 4 * width) + 1 + 4 * (x0 + column * dx));
      before = line;
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 6, 0, 0, 0], 8);
  return joinedBytes([
    bytes.subarray(0, 8),
    pngChunk('IHDR', head),
    pngChunk('IDAT', zlibSync(rows)),
    pngChunk('IEND', new Uint8Array()),
  ]);
}

/** Null for what is no PNG. */
function readPng(bytes: Uint8Array): PngFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47) return null;
  const found = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    found.set(type, [...(found.get(type) ?? []), data]);
  }
  const [bits = 0, colourType = -1, , , interlace] = bytes.subarray(24, 29);
  if (!(colourType in channels)) return null;
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bits,
    colourType,
    isInterlaced: interlace === 1,
    palette: found.get('PLTE')?.[0] ?? new Uint8Array(),
    transparency: found.get('tRNS')?.[0] ?? null,
    data: joinedBytes(found.get('IDAT') ?? []),
  };
}

/** A line without its filter (9.2), `before` the one above it. */
function unfiltered(
  filter: number,
  line: Uint8Array,
  before: Uint8Array,
  { bits, colourType }: PngFile,
): Uint8Array<ArrayBuffer> {
  const step = Math.max(1, (bits * channels[colourType]!) / 8);
  const plain = new Uint8Array(line.length);
  for (const [i, byte] of line.entries()) {
    const [left, up, corner] = [plain[i - step] ?? 0, before[i] ?? 0, before[i - step] ?? 0];
    plain[i] = byte + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter]!;
  }
  return plain;
}

/** The predictor of Paeth (9.4). */
function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function pixelOf(file: PngFile, line: Uint8Array, column: number): readonly number[] {
  const { bits, colourType, palette, transparency } = file;
  const amount = channels[colourType]!;
  const samples = Array.from({ length: amount }, (_, i) => sample(line, bits, column * amount + i));
  const [first = 0] = samples;
  if (colourType === 3) return [...palette.subarray(3 * first, 3 * first + 3), transparency?.[first] ?? 255];
  const [red = 0, green = red, blue = red, last = 255] = samples.map((each) => eightBits(each, bits));
  if (colourType === 6) return [red, green, blue, last];
  if (colourType === 4) return [red, red, red, green];
  const isNamed = transparency !== null && samples.every((each, i) => each === sample(transparency, 16, i));
  const alpha = isNamed ? 0 : 255;
  return colourType === 0 ? [red, red, red, alpha] : [red, green, blue, alpha];
}

/** The sample at a place of a line, the first in the highest bits (7.2). */
function sample(line: Uint8Array, bits: number, at: number): number {
  if (bits === 16) return (line[2 * at]! << 8) | line[2 * at + 1]!;
  const first = at * bits;
  return (line[first >> 3]! >> (8 - bits - (first & 7))) & ((1 << bits) - 1);
}

function eightBits(value: number, bits: number): number {
  return Math.round((value * 255) / (2 ** bits - 1));
}
