import { describe, expect, it } from 'vitest';
import { canvasOf, pictureSize, pictureSizes } from '#lib/export/pictureSize.ts';
import { english } from '../english.ts';

describe('pictureSize', () => {
  it('finds a size by its id, whatever the case', () => {
    expect(pictureSize('A4')).toBe(pictureSize('a4'));
    expect(pictureSize('AS-SEEN').canvas.height).toBeNull();
  });

  it('names the value and the choices for an id that no size has', () => {
    expect(() => pictureSize('16:10')).toThrow(
      new RangeError('unknown size: "16:10", expected one of 16:9, 4:3, 1:1, 4:5, A4, A3, as-seen'),
    );
    expect(() => pictureSize('')).toThrow(RangeError);
  });
});

describe('the sizes', () => {
  it.each([
    ['16:9', 16 / 9],
    ['4:3', 4 / 3],
    ['1:1', 1],
    ['4:5', 4 / 5],
    ['A4', 210 / 297],
    ['A3', 297 / 420],
  ])('%s has the proportions of its name', (id, proportion) => {
    const { canvas } = pictureSize(id);
    expect(canvas.width / (canvas.height ?? NaN)).toBeCloseTo(proportion, 3);
  });

  it('have ids and labels of their own', () => {
    expect(new Set(pictureSizes.map(({ id }) => id.toLowerCase())).size).toBe(pictureSizes.length);
    expect(new Set(pictureSizes.map(({ id }) => english.of('exporting').sizes[id])).size).toBe(
      pictureSizes.length,
    );
  });

  it('make a 16:9 slide of 1920 × 1080 pixels at 1×', () => {
    const { canvas, density } = pictureSize('16:9');
    expect([canvas.width * density, (canvas.height ?? 0) * density]).toEqual([1920, 1080]);
  });
});

describe('the canvas of a slide', () => {
  it.each([
    ['16:9', 960, 540],
    ['4:3', 720, 540],
    ['1:1', 540, 540],
    ['4:5', 432, 540],
  ])('%s fits a slide of 960 × 540 points in width and height', (id, width, height) => {
    const canvas = canvasOf(pictureSize(id), 'slide');
    expect(canvas.width).toBeCloseTo(width, 6);
    expect(canvas.height).toBeCloseTo(height, 6);
  });

  it('of paper in full is its own', () => {
    expect(canvasOf(pictureSize('A4'), 'full')).toBe(pictureSize('A4').canvas);
  });
});
