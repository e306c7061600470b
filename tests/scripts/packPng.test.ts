import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { packPng } from '#scripts/packPng.js';

/** Opaque pixels that differ in every byte. */
function picture(width: number, height: number) {
  const pixels = Uint8Array.from({ length: 4 * width * height }, (_, i) =>
    i % 4 === 3 ? 255 : (i * 37) % 251,
  );
  return { width, height, pixels };
}

/** The pixels as another reader finds them: set into an SVG, which is drawn at its own size. */
function readBack(png: Uint8Array, width: number, height: number): number[] {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} image-rendering="optimizeSpeed" href="${href}"/></svg>`;
  return [...new Resvg(svg).render().pixels];
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
  ])('has every pixel of %i × %i', (width, height) => {
    const image = picture(width, height);
    expect(readBack(packPng(image), width, height)).toEqual([...image.pixels]);
  });

  test('has the same bytes each time', () => {
    expect(packPng(picture(9, 9)).equals(packPng(picture(9, 9)))).toBe(true);
  });
});
