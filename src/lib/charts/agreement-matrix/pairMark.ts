import { linePath, round, type PathMark } from '#lib/scene/mark.ts';
import type { Area } from '#lib/scene/scene.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { Pair } from '#lib/summary/comparison.ts';
import { supportOf } from './support.ts';

/** Distances from 0 to 4 are drawn in five strengths, each for those that round to it. */
export const strengths = [0, 1, 2, 3, 4] as const;

/** One hue from faint to strong, so that it survives greyscale. */
export function strengthColour(strength: number, theme: Theme): string {
  const { ground, amount, ink } = theme;
  const colours = [
    mix(ground, amount, 0.12),
    mix(ground, amount, 0.4),
    mix(ground, amount, 0.72),
    mix(amount, ink, 0.2),
    mix(amount, ink, 0.75),
  ];
  return colours[strength] ?? ink;
}

/** Share of its cell that the side of a square takes. */
const sides = { nothing: 0, little: 0.42, some: 0.74, much: 1 } as const;

/** The square of a pair in its cell: the more issues the larger. */
function squareOf(pair: Pick<Pair, 'issues'>, { x, y, width, height }: Area): Area {
  const share = sides[supportOf(pair)];
  return {
    x: x + 0.5 + ((width - 1) * (1 - share)) / 2,
    y: y + 0.5 + ((height - 1) * (1 - share)) / 2,
    width: (width - 1) * share,
    height: (height - 1) * share,
  };
}

/** The square of a pair in its cell, or a dot where nothing can be compared. */
export function pairMark(pair: Pick<Pair, 'issues' | 'distance'>, area: Area, theme: Theme): PathMark {
  if (pair.distance === null) return { type: 'path', d: dotPath(area), fill: theme.hatch };
  return {
    type: 'path',
    d: squarePath(squareOf(pair, area)),
    fill: strengthColour(Math.round(pair.distance), theme),
    stroke: theme.amount,
    strokeWidth: 0.75,
  };
}

function squarePath({ x, y, width, height }: Area): string {
  return linePath(
    [
      [x, y],
      [x + width, y],
      [x + width, y + height],
      [x, y + height],
    ],
    true,
  );
}

function dotPath(area: Area): string {
  const [x, y] = [area.x + area.width / 2, area.y + area.height / 2];
  const radius = Math.min(1.4, area.width / 4);
  const r = round(radius);
  const [left, right, middle] = [round(x - radius), round(x + radius), round(y)];
  return `M${left} ${middle}A${r} ${r} 0 1 1 ${right} ${middle}A${r} ${r} 0 1 1 ${left} ${middle}Z`;
}
