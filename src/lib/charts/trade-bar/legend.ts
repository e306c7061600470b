import type { LegendItem } from '#lib/scene/legend.ts';
import type { Mark } from '#lib/scene/mark.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { arrowRoom, barMarks, capRule, diamond, type BarShape } from './bar.ts';
import { brokenRows } from './panelScale.ts';
import type { FigureData, FigureRow } from './summarise.ts';

const plain = { height: 12, kind: 'amount', comparator: '=', contested: false, breakAt: null } as const;

/** Every mark that occurs, and no other. */
export function legend(data: FigureData, theme: Theme): LegendItem[] {
  const { panels, view } = data;
  const bars = panels.flatMap((panel) => panel.rows);
  const broken = panels.flatMap((panel) => brokenRows(panel, view.scale));
  const occurs = (test: (row: FigureRow) => boolean) => bars.some(test);
  const items: LegendItem[] = [];
  const add = (label: string, width: number, swatch: (x: number, y: number) => readonly Mark[]) => {
    items.push({ label, swatchWidth: width, swatchHeight: 14, swatch });
  };
  const bar = (label: string, change: Partial<BarShape>) => {
    const arrow = change.comparator === '>' || change.comparator === '<' ? arrowRoom : 0;
    add(label, 20 + arrow, (x, y) => barMarks({ ...plain, from: x, to: x + 20, y: y + 1, ...change }, theme));
  };
  if (occurs((row) => !row.contested && row.figure.kind !== 'capacity' && row.figure.kind !== 'cap')) {
    bar('as printed', {});
  }
  if (occurs((row) => row.figure.kind === 'capacity')) bar('capacity, not a delivery', { kind: 'capacity' });
  if (occurs((row) => row.contested)) bar('contested by a check', { contested: true });
  if (broken.length > 0) {
    add('wrong by orders of magnitude, runs off the scale', 46, (x, y) =>
      barMarks({ ...plain, contested: true, from: x, to: x + 46, y: y + 1, breakAt: x + 12 }, theme),
    );
  }
  if (occurs((row) => row.figure.comparator === '>')) bar('more than', { comparator: '>' });
  if (occurs((row) => row.figure.comparator === '<')) bar('less than', { comparator: '<' });
  if (occurs((row) => row.figure.comparator === '~')) bar('about', { comparator: '~' });
  if (occurs((row) => row.figure.kind === 'cap')) {
    add('cap (upper limit)', 8, (x, y) => [capRule(x + 4, y + 4, 6, theme)]);
  }
  if (occurs((row) => row.findings.some(({ value }) => value !== null))) {
    add('published elsewhere', 26, (x, y) => [
      { type: 'rect', x, y: y + 6.25, width: 20, height: 1.5, fill: theme.reference },
      diamond(x + 20, y + 7, 4.5, theme.reference),
    ]);
  }
  return items;
}
