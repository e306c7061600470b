import { linePath, type Mark } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';

/** The hue of the actor at a place in the comparison, from 0; its shape tells it apart without the hue. */
export function actorColour(place: number, theme: Theme): string {
  return theme.categories[[0, 4, 3, 2][place] ?? 0] ?? theme.ink;
}

/** Circle, square, diamond, triangle, of about the same area; open where a position is reported both ways or unknown. */
export function actorMark(
  place: number,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
  open = false,
): Mark {
  const colour = actorColour(place, theme);
  const paint = open
    ? { fill: theme.ground, stroke: colour, strokeWidth: 1.5 }
    : { fill: colour, stroke: mix(colour, theme.ground, 0.85), strokeWidth: 1 };
  const polygon = (...points: readonly (readonly [number, number])[]): Mark => ({
    type: 'path',
    d: linePath(
      points.map(([u, v]) => [x + u * radius, y + v * radius]),
      true,
    ),
    ...paint,
  });
  switch (place) {
    case 0:
      return { type: 'circle', x, y, radius, ...paint };
    case 1:
      return polygon([-0.88, -0.88], [0.88, -0.88], [0.88, 0.88], [-0.88, 0.88]);
    case 2:
      return polygon([0, -1.2], [1.2, 0], [0, 1.2], [-1.2, 0]);
    default:
      return polygon([0, -1.1], [1.15, 0.9], [-1.15, 0.9]);
  }
}
