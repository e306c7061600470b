import { expect, test } from 'vitest';
import { readLogoFile } from '#lib/export/logoFile.ts';

/** A JPEG as far as its frame header: a comment, bytes that fill up, and tables come first. */
const jpeg = [
  ...[0xff, 0xd8],
  ...[0xff, 0xfe, 0, 4, 0x41, 0x42],
  ...[0xff, 0xff, 0xff, 0xc4, 0, 3, 0],
  ...[0xff, 0xc2, 0, 17, 8, 0, 40, 1, 44],
];
const png = [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 1, 44, 0, 0, 0, 40],
];

test('width and height of a PNG and a JPEG are read off their headers', () => {
  const size = { width: 300, height: 40 };
  expect(readLogoFile(Uint8Array.from(png))).toEqual({ type: 'image/png', ...size });
  expect(readLogoFile(Uint8Array.from(jpeg))).toEqual({ type: 'image/jpeg', ...size });
});

test.each([
  ['nothing', []],
  ['text', [...'<svg xmlns="http://www.w3.org/2000/svg"/>'].map((letter) => letter.charCodeAt(0))],
  ['a PNG that is cut off', png.slice(0, 20)],
  ['a JPEG that is cut off', jpeg.slice(0, 14)],
  ['a PNG of no width', [...png.slice(0, 16), 0, 0, 0, 0, 0, 0, 0, 40]],
])('%s is no logo', (_what, bytes) => {
  expect(readLogoFile(Uint8Array.from(bytes))).toBeNull();
});
