import { frame, segment, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { shapePath, triangle } from '../kit/shapes.ts';
import type { ClauseRow } from './read.ts';

/** One clause: full for what binds, a triangle where that is under conditions, the less full the less it obliges, crossed out where it is said to be missing, a short line where it is not coded. */
export function clauseMark(
  { strength }: Pick<ClauseRow, 'strength'>,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
): Mark {
  const area = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (strength === 'binding') return { type: 'rect', ...area, fill: theme.amount };
  if (strength === 'conditional') {
    return { type: 'path', d: shapePath(triangle(1.1, 0.9, 1), x, y, radius), fill: theme.amount };
  }
  if (strength === 'softer') {
    // Half as high, so that what does not bind is lighter without colour too.
    return { type: 'rect', ...area, y, height: radius, fill: theme.hatch };
  }
  if (strength === 'excluded') {
    const [left, top, right, bottom] = [x - radius, y - radius, x + radius, y + radius];
    const cross = segment(left, top, right, bottom) + segment(left, bottom, right, top);
    return { type: 'path', d: cross, stroke: theme.hatch, strokeWidth: 2 };
  }
  if (strength === 'uncoded') {
    return {
      type: 'path',
      d: segment(x - radius / 2, y, x + radius / 2, y),
      stroke: theme.hatch,
      strokeWidth: 2,
    };
  }
  return { ...frame(area, theme.hatch), ...(strength === 'readInto' ? { dash: [3, 3] as const } : {}) };
}
