import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { sign } from '../kit/sign.ts';
import { overviewColours } from './layoutOverview.ts';
import { allAmounts } from './overviewParts.ts';
import type { MatrixContext } from './read.ts';

/** The colours of an overview, each of what is not the steps only where it occurs. */
export function overviewLegend({ data, words }: MatrixContext, theme: Theme): LegendItem[] {
  const { legend } = words.of('stances');
  const colours = overviewColours(theme);
  const [split, unclear, nothing] = colours.slice(10);
  const square = (label: string, fill: string | undefined) =>
    sign(label, 16, 16, (x, y) => [{ type: 'rect', x, y, width: 16, height: 16, fill: fill! }]);
  const amounts = allAmounts(data);
  return [
    sign(legend.strip, 5 * 18, 16, (x, y) =>
      colours
        .slice(0, 5)
        .map((fill, at) => ({ type: 'rect', x: x + at * 18, y, width: 17, height: 16, fill }) as const),
    ),
    ...(amounts.split > 0 ? [square(legend.split, split)] : []),
    ...(amounts.unclear + amounts.notApplicable > 0 ? [square(legend.unclear, unclear)] : []),
    ...(amounts.none > 0 ? [square(legend.none, nothing)] : []),
  ];
}
