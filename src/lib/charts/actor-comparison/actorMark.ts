import type { LegendItem } from '#lib/scene/legend.ts';
import { segment, type Mark } from '#lib/scene/mark.ts';
import { mix, type Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Where } from '../kit/defineChart.ts';
import { diamond, shapePath, square, triangle } from '../kit/shapes.ts';
import { sign } from '../kit/sign.ts';
import { differingIn, namesOf, type ComparisonContext } from './read.ts';

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

/** The marks of the actors, on a slide of those that no name stands over; the other signs where they occur. */
export function legend(context: ComparisonContext, theme: Theme): Where<LegendItem>[] {
  const { data, say, words } = context;
  const stances = words.of('stances');
  const line = { stroke: actorColour(0, theme), strokeWidth: 1.5 };
  const first = data.sections[0]?.rows[0];
  const occurs = (test: (cell: StanceCell) => boolean) => data.shown.some(test);
  const isRange = ({ value, lowest, highest, shares }: StanceCell) =>
    value !== null && lowest !== highest && !shares;
  const isSplit = ({ kind }: StanceCell) => kind === 'split';
  const range = sign(say.legend.range(differingIn(data.shown.filter(isRange))), 34, 16, (x, y) => {
    const d = segment(x + 17, y + 5, x + 17, y + 13) + segment(x + 2, y + 13, x + 32, y + 13);
    return [{ type: 'path', d, ...line }, actorMark(0, x + 17, y + 5, 5, theme)];
  });
  const split = sign(say.legend.split(differingIn(data.shown.filter(isSplit))), 40, 16, (x, y) => [
    { type: 'path', d: segment(x + 6, y + 8, x + 34, y + 8), ...line, dash: [3, 3] },
    actorMark(0, x + 6, y + 8, 5, theme, 'open'),
    actorMark(0, x + 34, y + 8, 5, theme, 'open'),
  ]);
  return [
    ...namesOf(context).map(
      (name, place) =>
        (context.presentation === 'full' || first?.cells[place]?.value === null) &&
        sign(name, 16, 16, (x, y) => [actorMark(place, x + 8, y + 8, 6, theme)]),
    ),
    context.presentation === 'full' && occurs(isRange) && range,
    occurs(({ value, confidence }) => value !== null && confidence === 'low') &&
      sign(stances.confidence('low'), 16, 16, (x, y) => [actorMark(0, x + 8, y + 8, 6, theme, 'pale')]),
    occurs(({ value, contested }) => value !== null && contested) &&
      sign(stances.legend.contested, 18, 18, (x, y) => [
        actorMark(0, x + 9, y + 9, 5, theme),
        contestedRing(x + 9, y + 9, 5, theme),
      ]),
    occurs(isSplit) && split,
    occurs(({ value }) => value === null) &&
      sign(say.legend.open, 16, 16, (x, y) => [actorMark(0, x + 8, y + 8, 4.5, theme, 'open')]),
  ];
}
