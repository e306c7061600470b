import type { Mark } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import { diamond, shapePath, square, triangle } from '../kit/shapes.ts';

/** The hue of the actor at a place in the comparison, from 0; its shape tells it apart without the hue. */
export function actorColour(place: number, theme: Theme): string {
  return theme.categories[[0, 4, 3, 2][place] ?? 0] ?? theme.ink;
}

/** Of those after the first, which has a circle of about the same area. */
const shapes = [square(0.88), diamond(1.2), triangle(1.1, 0.9, 1.15)];

/** How a mark is painted: `pale` where confidence is low, `open` where a position is reported both ways or unknown. */
export type ActorLook = 'full' | 'pale' | 'open';

/** Circle, square, diamond, triangle. */
export function actorMark(
  place: number,
  x: number,
  y: number,
  radius: number,
  theme: Theme,
  look: ActorLook = 'full',
): Mark {
  const paint = paintOf(look, actorColour(place, theme), theme);
  if (place === 0) return { type: 'circle', x, y, radius, ...paint };
  return { type: 'path', d: shapePath(shapes[place - 1]!, x, y, radius), ...paint };
}

/** A ring around a mark that a published finding conflicts with. */
export function contestedRing(x: number, y: number, radius: number, theme: Theme): Mark {
  return { type: 'circle', x, y, radius: radius + 3, stroke: theme.contested, strokeWidth: 2 };
}

function paintOf(look: ActorLook, colour: string, theme: Theme) {
  switch (look) {
    case 'full':
      return { fill: colour, stroke: mix(colour, theme.ground, 0.85), strokeWidth: 1 };
    case 'pale':
      return {
        fill: mix(colour, theme.ground, 0.7),
        stroke: colour,
        strokeWidth: 1.5,
        dash: [2.5, 2] as const,
      };
    case 'open':
      return { fill: theme.ground, stroke: colour, strokeWidth: 1.5 };
  }
}
