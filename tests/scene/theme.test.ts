import { describe, expect, test } from 'vitest';
import { contrast, darkTheme, inkOn, lightTheme, luminance, mix, type Theme } from '#lib/scene/theme.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const themes = [lightTheme, darkTheme];

/**
 * Full colour vision deficiency, on linear RGB: Machado, Oliveira and Fernandes, "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), doi:10.1109/TVCG.2009.113, severity 1.0.
 */
const visions: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times(matrix: Matrix, [a, b, c]: Triple): Triple {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function linearRgb(colour: string): Triple {
  const channel = (from: number) => {
    const value = parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** Björn Ottosson, "A perceptual color space for image processing", 2020. */
function oklab(rgb: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as unknown as Triple,
  );
}

/** Oklab distance × 100 of two colours as somebody sees them; what a screen can't show is cut off. */
function difference(a: string, b: string, vision: Matrix): number {
  const seen = (colour: string) =>
    oklab(
      times(vision, linearRgb(colour)).map((value) => Math.min(1, Math.max(0, value))) as unknown as Triple,
    );
  const [from, to] = [seen(a), seen(b)];
  return 100 * Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

test('the measure of colours agrees with published values', () => {
  expect(oklab(linearRgb('#ffffff'))[0]).toBeCloseTo(1, 4);
  const [lightness, a, b] = oklab(linearRgb('#ff0000'));
  expect(lightness).toBeCloseTo(0.628, 3);
  expect(a).toBeCloseTo(0.2249, 3);
  expect(b).toBeCloseTo(0.1258, 3);
  for (const vision of Object.values(visions))
    expect(difference('#000000', '#ffffff', vision)).toBeCloseTo(100, 1);
});

describe.each(themes)('the $name theme', (theme) => {
  const pairs = [
    [-2, -1],
    [-1, 0],
    [0, 1],
    [1, 2],
    [-1, 1],
    [-2, 2],
  ] as const;

  test.each(Object.keys(visions))('keeps the steps of a stance apart in %s vision', (name) => {
    for (const [a, b] of pairs) {
      const apart = difference(theme.stance[a], theme.stance[b], visions[name]!);
      expect(apart, `${a} and ${b}`).toBeGreaterThanOrEqual(10);
    }
  });

  test('has a cell of nothing that differs from the ground', () => {
    expect(contrast(theme.emptyFill, theme.ground)).toBeGreaterThan(theme.name === 'dark' ? 1.15 : 1.05);
    expect(contrast(theme.hatch, theme.emptyFill)).toBeGreaterThanOrEqual(3);
  });

  test('has text that can be read', () => {
    for (const ground of [theme.ground, theme.emptyFill]) {
      expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.mutedInk, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('has a code on every step that can be read', () => {
    for (const fill of Object.values(theme.stance))
      expect(contrast(inkOn(fill), fill)).toBeGreaterThanOrEqual(4.5);
  });

  test('has marks that can be seen', () => {
    const { hatch, contested, amount, reference, stance, categories } = theme;
    for (const colour of [hatch, contested, amount, reference, stance[-2], stance[2], ...categories]) {
      expect(contrast(colour, theme.ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  test('never shows a neutral position in the colour of the ground', () => {
    expect(contrast(theme.stance[0], theme.ground)).toBeGreaterThan(1.2);
    expect(contrast(theme.stance[0], theme.emptyFill)).toBeGreaterThan(1.1);
  });

  test('is written in six-digit hex', () => {
    const colours = Object.entries(theme).flatMap(([key, value]) =>
      key === 'name' ? [] : typeof value === 'string' ? [value] : Object.values(value as object),
    );
    for (const colour of colours) expect(colour).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe('colours', () => {
  test('have the contrast that WCAG gives them', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBe(contrast('#777777', '#ffffff'));
    expect(luminance('#ffffff')).toBeCloseTo(1, 5);
    expect(luminance('#ff0000')).toBeCloseTo(0.2126, 5);
  });

  test('mix from one to the other', () => {
    expect(mix('#000000', '#ffffff', 0)).toBe('#000000');
    expect(mix('#000000', '#ffffff', 1)).toBe('#ffffff');
    expect(mix('#000000', '#ff0a00', 0.5)).toBe('#800500');
  });

  test('carry the ink that reads better on them', () => {
    expect(inkOn('#ffffff')).toBe('#111111');
    expect(inkOn('#0b625e')).toBe('#ffffff');
  });
});

test('themes name the same colours', () => {
  const keys = (theme: Theme) => Object.keys(theme).toSorted();
  expect(keys(darkTheme)).toEqual(keys(lightTheme));
  expect(darkTheme.categories.length).toBe(lightTheme.categories.length);
});
