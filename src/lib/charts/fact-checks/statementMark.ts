import type { CheckedTable, Verdict } from '#lib/model/reference.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';

type Point = readonly [number, number];

/** One statement: the shape says in which table it is coded, fill and colour repeat what its column says. */
export function statementMark(
  table: CheckedTable,
  verdict: Verdict,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
): Mark {
  const full = verdict === 'matches' || isWrong(verdict);
  const colour = isWrong(verdict) ? theme.contested : verdict === 'unverifiable' ? theme.hatch : theme.amount;
  const width = Math.max(1.2, radius * 0.28);
  // An outline reaches half its width beyond its path.
  const reach = full ? radius : radius - width / 2;
  const paint = full ? { fill: colour } : { stroke: colour, strokeWidth: width };
  if (table === 'claims') return { type: 'circle', x, y, radius: reach, ...paint };
  const corners = outlines[table].map(([u, v]): Point => [x + u * reach, y + v * reach]);
  return { type: 'path', d: linePath(corners, true), ...paint };
}

/** Corners around the middle of a mark with the radius 1; all shapes weigh about the same. */
const outlines: Readonly<Record<Exclude<CheckedTable, 'claims'>, readonly Point[]>> = {
  figures: [
    [-0.88, -0.88],
    [0.88, -0.88],
    [0.88, 0.88],
    [-0.88, 0.88],
  ],
  events: [
    [0, -1.05],
    [1.08, 0.85],
    [-1.08, 0.85],
  ],
  provisions: [
    [0, -1.18],
    [1.18, 0],
    [0, 1.18],
    [-1.18, 0],
  ],
  stances: [
    [-0.42, -1.05],
    [0.42, -1.05],
    [0.42, -0.42],
    [1.05, -0.42],
    [1.05, 0.42],
    [0.42, 0.42],
    [0.42, 1.05],
    [-0.42, 1.05],
    [-0.42, 0.42],
    [-1.05, 0.42],
    [-1.05, -0.42],
    [-0.42, -0.42],
  ],
};
