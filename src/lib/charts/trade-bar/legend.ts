import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { arrowRoom, barMarks, capRule, findingDiamond, isSolid, type BarShape } from './bar.ts';
import { brokenRows } from './panelScale.ts';
import type { FigureContext, FigureRow } from './read.ts';

const plain = { height: 12, kind: 'amount', comparator: '=', contested: false, breakAt: null } as const;

/** Every mark that occurs, and no other. */
export function legend(
  { words, say, view, data: { panels } }: FigureContext,
  theme: Theme,
): Where<LegendItem>[] {
  const { comparators } = words.of('units');
  const bars = panels.flatMap((panel) => panel.rows);
  const occurs = (test: (row: FigureRow) => boolean) => bars.some(test);
  const bar = (label: string, change: Partial<BarShape>) => {
    const arrow = change.comparator === '>' || change.comparator === '<' ? arrowRoom : 0;
    return sign(label, 20 + arrow, 14, (x, y) =>
      barMarks({ ...plain, from: x, to: x + 20, y: y + 1, ...change }, theme),
    );
  };
  const broken = sign(say.legend.broken, 46, 14, (x, y) =>
    barMarks({ ...plain, contested: true, from: x, to: x + 46, y: y + 1, breakAt: x + 12 }, theme),
  );
  const cap = sign(say.legend.cap, 8, 14, (x, y) => [capRule(x + 4, y + 4, 6, theme)]);
  const published = sign(say.legend.published, 26, 14, (x, y) => [
    { type: 'rect', x, y: y + 6.25, width: 20, height: 1.5, fill: theme.reference },
    findingDiamond(x + 20, y + 7, 4.5, theme),
  ]);
  return [
    occurs(({ contested, figure: { kind } }) => isSolid({ contested, kind })) && bar(say.legend.reported, {}),
    occurs(({ figure }) => figure.kind === 'capacity') && bar(say.legend.capacity, { kind: 'capacity' }),
    occurs(({ contested }) => contested) && bar(say.legend.disputed, { contested: true }),
    panels.some((panel) => brokenRows(panel, view.scale).length > 0) && broken,
    ...(['>', '<', '~'] as const)
      .filter((comparator) => occurs(({ figure }) => figure.comparator === comparator))
      .map((comparator) => bar(comparators[comparator], { comparator })),
    occurs(({ figure }) => figure.kind === 'cap') && cap,
    occurs(({ findings }) => findings.some(({ value }) => value !== null)) && published,
  ];
}
