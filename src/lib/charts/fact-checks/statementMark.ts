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
  const corners = outline(table, reach).map(([u, v]): Point => [x + u, y + v]);
  return { type: 'path', d: linePath(corners, true), ...paint };
}

/** Corners around the middle; all shapes weigh about the same. */
function outline(table: Exclude<CheckedTable, 'claims'>, radius: number): Point[] {
  switch (table) {
    case 'figures': {
      const half = radius * 0.88;
      return [
        [-half, -half],
        [half, -half],
        [half, half],
        [-half, half],
      ];
    }
    case 'events': {
      const half = radius * 1.08;
      return [
        [0, -radius * 1.05],
        [half, radius * 0.85],
        [-half, radius * 0.85],
      ];
    }
    case 'provisions': {
      const half = radius * 1.18;
      return [
        [0, -half],
        [half, 0],
        [0, half],
        [-half, 0],
      ];
    }
    case 'stances': {
      const [arm, half] = [radius * 0.42, radius * 1.05];
      return [
        [-arm, -half],
        [arm, -half],
        [arm, -arm],
        [half, -arm],
        [half, arm],
        [arm, arm],
        [arm, half],
        [-arm, half],
        [-arm, arm],
        [-half, arm],
        [-half, -arm],
        [-arm, -arm],
      ];
    }
  }
}
