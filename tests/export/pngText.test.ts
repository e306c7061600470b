import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pixelsPerMetre, pictureSize } from '#lib/export/pictureSize.ts';
import { addPngDensity, addPngText, readPngText } from '#lib/export/pngText.ts';
import { blankPng } from '../painted.ts';

const plain = blankPng();

/** The chunks of a PNG, each checked against its own checksum. */
function chunksOf(png: Uint8Array): { type: string; data: Buffer }[] {
  const bytes = Buffer.from(png);
  const chunks: { type: string; data: Buffer }[] = [];
  let at = 8;
  while (at < bytes.length) {
    const length = bytes.readUInt32BE(at);
    const typed = bytes.subarray(at + 4, at + 8 + length);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(typed));
    chunks.push({ type: typed.toString('latin1', 0, 4), data: typed.subarray(4) });
    at += 12 + length;
  }
  expect(at).toBe(bytes.length);
  return chunks;
}

describe('addPngText', () => {
  it.each([
    ['ASCII', 'Stance matrix of 3 actors'],
    ['Cyrillic and Hangul', 'Путин и 김정은: “ja”, naïve — 34 × 1 000'],
    ['an emoji', 'a 🙂 in the middle'],
    ['line breaks and a brace', '{"standpoint":1,\n"view":"?v=1&without=a,b"}'],
    ['nothing', ''],
    ['much', 'ä'.repeat(200_000)],
  ])('writes %s so that it is read back as it was', (_what, text) => {
    expect(readPngText(addPngText(plain, { Description: text }))).toEqual({ Description: text });
  });

  it('keeps several texts apart and the picture untouched', () => {
    const texts = { Title: 'one', Description: 'two', Standpoint: '{}' };
    const chunks = chunksOf(addPngText(plain, texts));
    expect(readPngText(addPngText(plain, texts))).toEqual(texts);
    expect(chunks.at(0)?.type).toBe('IHDR');
    expect(chunks.at(-1)?.type).toBe('IEND');
    expect(chunks.filter(({ type }) => type !== 'iTXt')).toEqual(chunksOf(plain));
    const pixels = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
    expect(inflateSync(pixels).length).toBeGreaterThan(0);
  });

  it('writes the chunk as the PNG standard has it: keyword, no compression, no language, UTF-8', () => {
    const chunk = chunksOf(addPngText(plain, { Title: 'é' })).find(({ type }) => type === 'iTXt');
    expect(chunk?.data).toEqual(Buffer.from([...Buffer.from('Title'), 0, 0, 0, 0, 0, 0xc3, 0xa9]));
  });

  it('adds to texts that are there already', () => {
    const once = addPngText(plain, { Title: 'a' });
    expect(readPngText(addPngText(once, { Description: 'b' }))).toEqual({ Title: 'a', Description: 'b' });
  });

  it('does not change the bytes it was given', () => {
    const before = plain.slice();
    addPngText(plain, { Title: 'a' });
    expect(plain).toEqual(before);
  });

  it.each([
    ['no bytes', new Uint8Array()],
    ['a text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a PNG that was cut off', plain.slice(0, -5)],
  ])('refuses %s', (_what, bytes) => {
    expect(() => addPngText(bytes, { Title: 'a' })).toThrow(new RangeError('not a PNG'));
  });
});

describe('readPngText', () => {
  it('finds nothing in a PNG without texts and in bytes that are none', () => {
    expect(readPngText(plain)).toEqual({});
    expect(readPngText(new Uint8Array())).toEqual({});
    expect(readPngText(new TextEncoder().encode('not a picture at all, but long enough to look'))).toEqual(
      {},
    );
  });

  it('reads from a part of a larger buffer', () => {
    const bytes = addPngText(plain, { Title: 'inside' });
    const larger = new Uint8Array(bytes.length + 30);
    larger.set(bytes, 17);
    expect(readPngText(larger.subarray(17, 17 + bytes.length))).toEqual({ Title: 'inside' });
  });
});

describe('addPngDensity', () => {
  it.each([
    ['A4', 1588, 210],
    ['A3', 4492, 297],
    ['16:9', 1920, 338.67],
    ['4:5', 1440, 152.4],
  ])('places a picture of the size %s at its width', (size, pixels, millimetres) => {
    const chunks = chunksOf(addPngDensity(plain, pixelsPerMetre(pictureSize(size), pixels)));
    expect(chunks.map(({ type }) => type).slice(0, 2)).toEqual(['IHDR', 'pHYs']);
    const { data } = chunks[1]!;
    expect(data.readUInt32BE(4)).toBe(data.readUInt32BE(0));
    expect(data[8]).toBe(1);
    expect((1000 * pixels) / data.readUInt32BE(0)).toBeCloseTo(millimetres, 1);
  });
});
