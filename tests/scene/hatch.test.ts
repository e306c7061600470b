import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hatchPath, hatchShape } from '#lib/scene/hatch.ts';

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function segments(path: string): Segment[] {
  return [...path.matchAll(/M(\S+) ([^ML]+)L(\S+) ([^ML]+)/g)].map(
    ([, x1, y1, x2, y2]) => [Number(x1), Number(y1), Number(x2), Number(y2)] as const,
  );
}

const areas = fc.record({
  x: fc.integer({ min: -50, max: 500 }),
  y: fc.integer({ min: -50, max: 500 }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.integer({ min: 1, max: 200 }),
});

/** Coordinates are rounded to hundredths. */
const rounding = 0.011;

describe('a hatch', () => {
  test('lies inside its area, at 45 degrees', () => {
    fc.assert(
      fc.property(areas, fc.integer({ min: 2, max: 12 }), fc.boolean(), (area, spacing, rising) => {
        for (const [x1, y1, x2, y2] of segments(hatchPath(area, spacing, rising))) {
          for (const x of [x1, x2]) {
            expect(x).toBeGreaterThanOrEqual(area.x - rounding);
            expect(x).toBeLessThanOrEqual(area.x + area.width + rounding);
          }
          for (const y of [y1, y2]) {
            expect(y).toBeGreaterThanOrEqual(area.y - rounding);
            expect(y).toBeLessThanOrEqual(area.y + area.height + rounding);
          }
          expect(Math.abs(x2 - x1)).toBeCloseTo(Math.abs(y2 - y1), 1);
        }
      }),
    );
  });

  test('rises or falls to the right as asked', () => {
    const area = { x: 10, y: 20, width: 30, height: 20 };
    for (const [, y1, , y2] of segments(hatchPath(area, 6, true))) expect(y2).toBeLessThan(y1);
    for (const [, y1, , y2] of segments(hatchPath(area, 6, false))) expect(y2).toBeGreaterThan(y1);
  });

  test('reaches from edge to edge', () => {
    const area = { x: 0, y: 0, width: 40, height: 20 };
    for (const [x1, y1, x2, y2] of segments(hatchPath(area, 8, true))) {
      expect(x1 === 0 || y1 === 20).toBe(true);
      expect(x2 === 40 || y2 === 0).toBe(true);
    }
  });

  test('covers the whole area with lines at the spacing asked for', () => {
    expect(segments(hatchPath({ x: 0, y: 0, width: 40, height: 20 }, 6, true))).toHaveLength(10);
    expect(segments(hatchPath({ x: 0, y: 0, width: 40, height: 20 }, 12, false))).toHaveLength(5);
  });

  test('of no area is no line', () => {
    expect(hatchPath({ x: 5, y: 5, width: 0, height: 0 }, 6, true)).toBe('');
  });
});

describe('the hatch of a shape', () => {
  const triangle = [
    [0, 0],
    [40, 20],
    [0, 40],
  ] as const;

  test('lies inside it, from edge to edge at 45 degrees, and rises or falls as asked', () => {
    for (const rising of [true, false]) {
      const lines = segments(hatchShape(triangle, 5, rising));
      expect(lines.length).toBeGreaterThan(5);
      for (const [x1, y1, x2, y2] of lines) {
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
        ] as const) {
          const edges = [x, y - x / 2, 40 - x / 2 - y];
          expect(Math.min(...edges)).toBeCloseTo(0, 1);
        }
        expect((y2 - y1) / (x2 - x1)).toBeCloseTo(rising ? -1 : 1, 1);
      }
    }
  });

  test('of a rectangle is as many lines as that of an area', () => {
    const corners = [
      [0, 0],
      [40, 0],
      [40, 20],
      [0, 20],
    ] as const;
    const area = { x: 0, y: 0, width: 40, height: 20 };
    expect(segments(hatchShape(corners, 6, true))).toHaveLength(segments(hatchPath(area, 6, true)).length);
  });
});
