// Not TypeScript, since a worker starts without what reads it.
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Packs an opaque picture as PNG (third edition: colour type 2, 8 bits, no filter). The pictures are flat colours with thin
 * edges, which deflate packs best unfiltered: half the time of the usual choice of filters, and no larger.
 *
 * @param {{ width: number, height: number, pixels: Uint8Array }} image pixels as RGBA, row by row; alpha is passed over
 * @returns {Buffer}
 */
export function packPng({ width, height, pixels }) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(unfiltered(width, height, pixels), { level: 3, memLevel: 9 });
  const parts = [signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat(parts);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const part = Buffer.alloc(12 + data.length);
  part.writeUInt32BE(data.length, 0);
  part.write(type, 4, 'latin1');
  part.set(data, 8);
  part.writeUInt32BE(crc32(part.subarray(4, 8 + data.length)), 8 + data.length);
  return part;
}

/**
 * Each row as RGB after the number of its filter, none.
 *
 * @param {number} width
 * @param {number} height
 * @param {Uint8Array} pixels
 */
function unfiltered(width, height, pixels) {
  const packed = roomFor((1 + 3 * width) * height);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const row = new Uint32Array(Math.ceil(width / 4) * 3);
  const bytes = new Uint8Array(row.buffer, 0, 3 * width);
  for (let y = 0, from = 0; y < height; y++, from += width) {
    // Four pixels are three words, which is several times as fast as twelve bytes.
    for (let at = from, to = 0; to < row.length; at += 4, to += 3) {
      const first = words[at] ?? 0;
      const second = words[at + 1] ?? 0;
      const third = words[at + 2] ?? 0;
      row[to] = (first & 0xffffff) | (second << 24);
      row[to + 1] = ((second >>> 8) & 0xffff) | (third << 16);
      row[to + 2] = ((third >>> 16) & 0xff) | ((words[at + 3] ?? 0) << 8);
    }
    packed[y * (1 + 3 * width)] = 0;
    packed.set(bytes, y * (1 + 3 * width) + 1);
  }
  return packed;
}

/** Used for one picture after another, which are of one size: of 25 MB each few would be given back in time. */
let room = Buffer.alloc(0);

/** @param {number} length */
function roomFor(length) {
  if (room.length < length) room = Buffer.alloc(length);
  return room.subarray(0, length);
}
