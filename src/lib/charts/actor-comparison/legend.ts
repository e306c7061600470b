import type { LegendItem } from '#lib/scene/legend.ts';
import { linePath, type Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import { actorColour, actorMark } from './actorMark.ts';
import { namesOf, type ComparisonContext } from './read.ts';

/** The marks of the actors, and the other signs where they occur. */
export function legend(context: ComparisonContext, theme: Theme): LegendItem[] {
  const { data, say } = context;
  if (!data.found) return [];
  const item = (label: string, swatchWidth: number, swatch: LegendItem['swatch']): LegendItem => ({
    label,
    swatchWidth,
    swatchHeight: 16,
    swatch,
  });
  const items = namesOf(context).map((name, place) =>
    item(name, 16, (x, y) => [actorMark(place, x + 8, y + 8, 6, theme)]),
  );
  const occurs = (test: (cell: StanceCell) => boolean) => data.shown.some(test);
  if (occurs(({ value, lowest, highest }) => value !== null && lowest !== highest)) {
    items.push(item(say.legend.range, 34, rangeSwatch(theme)));
  }
  if (occurs(({ kind }) => kind === 'split')) {
    items.push(item(say.legend.split, 40, splitSwatch(theme)));
  }
  if (occurs(({ value }) => value === null)) {
    items.push(item(say.legend.open, 16, (x, y) => [actorMark(0, x + 8, y + 8, 4.5, theme, true)]));
  }
  return items;
}

function rangeSwatch(theme: Theme): LegendItem['swatch'] {
  return (x, y) => {
    const colour = actorColour(0, theme);
    const bar =
      linePath([
        [x + 17, y + 5],
        [x + 17, y + 13],
      ]) +
      linePath([
        [x + 2, y + 13],
        [x + 32, y + 13],
      ]);
    return [
      { type: 'path', d: bar, stroke: colour, strokeWidth: 1.5 },
      actorMark(0, x + 17, y + 5, 5, theme),
    ];
  };
}

function splitSwatch(theme: Theme): LegendItem['swatch'] {
  return (x, y): Mark[] => [
    {
      type: 'path',
      d: linePath([
        [x + 6, y + 8],
        [x + 34, y + 8],
      ]),
      stroke: actorColour(0, theme),
      strokeWidth: 1.5,
      dash: [3, 3],
    },
    actorMark(0, x + 6, y + 8, 5, theme, true),
    actorMark(0, x + 34, y + 8, 5, theme, true),
  ];
}
