import { describe, expect, test } from 'vitest';
import { layoutAxis, linearScale, logScale } from '#lib/scene/axis.ts';
import type { TextMark } from '#lib/scene/mark.ts';
import { textWidth } from '#lib/scene/textWidth.ts';

describe('a linear scale', () => {
  test('begins at zero whatever the values are', () => {
    const scale = linearScale([80, 90], [10, 110]);
    expect(scale.at(0)).toBe(10);
    expect(scale.origin).toBe(10);
    expect(scale.domain).toEqual([0, 100]);
    expect(scale.at(50)).toBe(60);
  });

  test('puts zero between values of both signs', () => {
    const scale = linearScale([-20, 20], [0, 100]);
    expect(scale.origin).toBe(50);
    expect(scale.at(-20)).toBe(0);
  });

  test('keeps what lies outside at its ends', () => {
    const scale = linearScale([34], [0, 100]);
    expect(scale.at(34_000)).toBe(100);
  });

  test('has a length even if every value is zero', () => {
    expect(linearScale([0], [0, 100]).at(1)).toBe(100);
    expect(linearScale([], [0, 100]).at(0)).toBe(0);
  });
});

describe('a logarithmic scale', () => {
  test('spans whole decades and gives each the same length', () => {
    const scale = logScale([34e6, 34e9], [0, 400]);
    expect(scale.domain).toEqual([1e7, 1e11]);
    expect(scale.at(1e8)).toBeCloseTo(100);
    expect(scale.at(1e9)).toBeCloseTo(200);
  });

  test('leaves the least value a bar to be seen', () => {
    const scale = logScale([10, 1000], [0, 300]);
    expect(scale.at(10)).toBeGreaterThan(scale.origin);
  });

  test('ticks at powers of ten, and between them only where there is room', () => {
    expect(logScale([34e6, 34e9], [0, 400]).ticks(6)).toEqual([1e7, 1e8, 1e9, 1e10, 1e11]);
    expect(logScale([2, 9], [0, 400]).ticks(6)).toEqual([1, 2, 5, 10]);
    expect(logScale([2, 9], [0, 400]).ticks(2)).toEqual([1, 10]);
  });
});

test('labels of an axis lie beside one another, inside the width given', () => {
  for (const width of [60, 120, 240, 480]) {
    const scale = linearScale([480_000], [20, 20 + width]);
    const axis = layoutAxis(scale, 0, [20, 20 + width], (value) => value.toLocaleString('en-GB'), {
      size: 11,
      line: '#000000',
      ink: '#000000',
    });
    const spans = axis.marks
      .filter((mark): mark is TextMark => mark.type === 'text')
      .map((mark) => {
        const half = textWidth(mark.text, mark.size, 400) / 2;
        return [mark.x - half, mark.x + half] as const;
      });
    expect(spans.length).toBeGreaterThan(0);
    expect(spans[0]?.[0]).toBeGreaterThanOrEqual(20 - 1e-9);
    expect(spans.at(-1)?.[1]).toBeLessThanOrEqual(20 + width + 1e-9);
    spans.forEach(([from], i) => {
      if (i > 0) expect(from).toBeGreaterThan(spans[i - 1]?.[1] ?? Infinity);
    });
  }
});
