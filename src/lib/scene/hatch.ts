import { linePath } from './mark.ts';
import type { Area } from './scene.ts';

/**
 * Diagonal lines cut to fit inside an area, as one path. A pattern fill would be shorter, but not every program
 * that opens an SVG draws patterns.
 *
 * @param rising from bottom left to top right; else falling
 */
export function hatchPath(area: Area, spacing: number, rising: boolean): string {
  const { x, y, width, height } = area;
  let path = '';
  for (let offset = spacing / 2; offset < width + height; offset += spacing) {
    // The line u + v = offset, where u runs along the width and v along the height from the starting corner.
    const start: [number, number] = [Math.max(0, offset - height), Math.min(offset, height)];
    const end: [number, number] = [Math.min(offset, width), Math.max(0, offset - width)];
    if (Math.abs(end[0] - start[0]) < 0.5) continue;
    const place = ([u, v]: [number, number]) => [x + u, rising ? y + v : y + height - v] as const;
    path += linePath([place(start), place(end)]);
  }
  return path;
}

/**
 * The same lines inside a convex shape.
 *
 * @param corners in order around it
 */
export function hatchShape(
  corners: readonly (readonly [number, number])[],
  spacing: number,
  rising: boolean,
): string {
  // What is the same all along a line: x + y where it rises (y grows downwards), x − y where it falls.
  const sides = corners.map(([x, y]) => (rising ? x + y : x - y));
  const last = Math.max(...sides);
  let path = '';
  for (let line = Math.min(...sides) + spacing / 2; line < last; line += spacing) {
    const ends = corners.flatMap(([x, y], i): (readonly [number, number])[] => {
      const next = (i + 1) % corners.length;
      const [from, to] = [sides[i]!, sides[next]!];
      if (from < line === to < line) return [];
      const share = (line - from) / (to - from);
      const [nextX, nextY] = corners[next]!;
      return [[x + (nextX - x) * share, y + (nextY - y) * share]];
    });
    const [start, end] = ends;
    if (start && end && Math.abs(start[0] - end[0]) >= 0.5) path += linePath([start, end]);
  }
  return path;
}
