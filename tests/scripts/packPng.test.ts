import { describe, expect, test } from 'vitest';
import { packPng } from '#scripts/packPng.ts';
import { imagePixels } from '../painted.ts';

/** Opaque pixels that differ in every byte. */
function picture(width: number, height: number) {
  return Uint8Array.from({ length: 4 * width * height }, (_, i) => (i % 4 === 3 ? 255 : (i * 37) % 251));
}

describe('a picture packed as PNG', () => {
  // Four pixels are packed at a time: every remainder, and one row alone.
  test.each([
    [1, 1],
    [4, 3],
    [5, 2],
    [6, 4],
    [7, 3],
    [64, 1],
  ])('has every pixel of %i × %i, whether it comes in one piece or row by row', async (width, height) => {
    const pixels = picture(width, height);
    const rows = Array.from({ length: height }, (_, y) =>
      pixels.subarray(4 * width * y, 4 * width * (y + 1)),
    );
    for (const bands of [[pixels], rows]) {
      const png = await packPng(width, height, bands);
      expect(await imagePixels(png)).toEqual({ width, height, pixels });
    }
  });

  test('has the same bytes each time', async () => {
    const pack = () => packPng(9, 9, [picture(9, 9)]);
    expect((await pack()).equals(await pack())).toBe(true);
  });

  test('fails where its pixels do', async () => {
    const failing = (function* () {
      yield picture(9, 4);
      throw new Error('no more pixels');
    })();
    await expect(packPng(9, 9, failing)).rejects.toThrow('no more pixels');
  });
});
