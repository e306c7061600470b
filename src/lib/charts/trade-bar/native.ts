import { sourceNumber } from '#lib/evidence/citation.ts';
import type { NativeChart } from '../kit/chart.ts';
import { panelTitle } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/** Bars of one unit, where all figures stand in one panel; what is drawn across and under them is left to the picture. */
export function native(context: FigureContext): NativeChart | null {
  const { dossier, say, data } = context;
  const [panel] = data.panels;
  if (!panel || data.panels.length > 1 || data.others.length > 0) return null;
  return {
    kind: 'bar',
    categories: panel.rows.map(({ figure: { label, comparator, source } }) =>
      say.category({ label, comparator, number: sourceNumber(dossier, source) }),
    ),
    series: [
      {
        name: panelTitle(context, panel),
        unit: panel.unit,
        values: panel.rows.map(({ figure }) => figure.value),
      },
    ],
  };
}
