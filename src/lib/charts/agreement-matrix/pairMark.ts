import { circlePath, rectPath, round, type PathMark } from '#lib/scene/mark.ts';
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

/** The square of a pair in its cell, the more issues the larger, or a dot where nothing can be compared. */
export function pairMark(pair: Pick<Pair, 'issues' | 'distance'>, area: Area, theme: Theme): PathMark {
  const { x, y, width, height } = area;
  if (pair.distance === null) {
    const dot = circlePath(x + width / 2, y + height / 2, round(Math.min(1.4, width / 4)));
    return { type: 'path', d: dot, fill: theme.hatch };
  }
  const side = sides[supportOf(pair)];
  const margin = (1 - side) / 2;
  const [across, down] = [width - 1, height - 1];
  const d = rectPath(x + 0.5 + across * margin, y + 0.5 + down * margin, across * side, down * side);
  const fill = strengthColour(Math.round(pair.distance), theme);
  return { type: 'path', d, fill, stroke: theme.amount, strokeWidth: 0.75 };
}
