import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { arrowRoom, barMarks, capRule, diamond, type BarShape } from './bar.ts';
import { brokenRows } from './panelScale.ts';
import type { FigureContext, FigureRow } from './read.ts';

const plain = { height: 12, kind: 'amount', comparator: '=', contested: false, breakAt: null } as const;

/** Every mark that occurs, and no other. */
export function legend({ words, say, view, data: { panels } }: FigureContext, theme: Theme): LegendItem[] {
  const { comparators } = words.of('units');
  const bars = panels.flatMap((panel) => panel.rows);
  const occurs = (test: (row: FigureRow) => boolean) => bars.some(test);
  const item = (
    label: string,
    width: number,
    swatch: (x: number, y: number) => readonly Mark[],
  ): LegendItem => ({ label, swatchWidth: width, swatchHeight: 14, swatch });
  const bar = (label: string, change: Partial<BarShape>) => {
    const arrow = change.comparator === '>' || change.comparator === '<' ? arrowRoom : 0;
    return item(label, 20 + arrow, (x, y) =>
      barMarks({ ...plain, from: x, to: x + 20, y: y + 1, ...change }, theme),
    );
  };
  const isSolid = ({ contested, figure: { kind } }: FigureRow) =>
    !contested && kind !== 'capacity' && kind !== 'cap';
  const broken = item(say.legend.broken, 46, (x, y) =>
    barMarks({ ...plain, contested: true, from: x, to: x + 46, y: y + 1, breakAt: x + 12 }, theme),
  );
  const cap = item(say.legend.cap, 8, (x, y) => [capRule(x + 4, y + 4, 6, theme)]);
  const published = item(say.legend.published, 26, (x, y) => [
    { type: 'rect', x, y: y + 6.25, width: 20, height: 1.5, fill: theme.reference },
    diamond(x + 20, y + 7, 4.5, theme.reference),
  ]);
  return [
    ...(occurs(isSolid) ? [bar(say.legend.reported, {})] : []),
    ...(occurs(({ figure }) => figure.kind === 'capacity')
      ? [bar(say.legend.capacity, { kind: 'capacity' })]
      : []),
    ...(occurs(({ contested }) => contested) ? [bar(say.legend.disputed, { contested: true })] : []),
    ...(panels.some((panel) => brokenRows(panel, view.scale).length > 0) ? [broken] : []),
    ...(['>', '<', '~'] as const)
      .filter((comparator) => occurs(({ figure }) => figure.comparator === comparator))
      .map((comparator) => bar(comparators[comparator], { comparator })),
    ...(occurs(({ figure }) => figure.kind === 'cap') ? [cap] : []),
    ...(occurs(({ findings }) => findings.some(({ value }) => value !== null)) ? [published] : []),
  ];
}
