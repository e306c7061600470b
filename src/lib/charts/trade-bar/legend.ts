import type { Verdict } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import { barMarks, type BarShape } from './bar.ts';
import type { FigureContext } from './read.ts';

/** Bars that are not simply solid, as far as they occur; on a slide the words beside each bar say it. */
export function legend(
  { say, presentation, data: { panels } }: FigureContext,
  theme: Theme,
): Where<LegendItem>[] {
  if (presentation === 'slide') return [];
  const occurs = (test: (row: FigureRow) => boolean) => panels.some(({ rows }) => rows.some(test));
  const bar = (label: string, change: Pick<BarShape, 'kind' | 'verdict'>) =>
    sign(label, 22, 14, (x, y) =>
      barMarks({ from: x, to: x + 20, y: y + 1, height: 12, comparator: '=', ...change }, theme),
    );
  const has = (...verdicts: readonly Verdict[]) =>
    occurs(({ verdict, figure }) => verdict !== null && verdicts.includes(verdict) && figure.kind !== 'cap');
  return [
    has('magnitude_error', 'differs') && bar(say.legend.disputed, { kind: 'amount', verdict: 'differs' }),
    has('partly', 'denied') && bar(say.legend.partly, { kind: 'amount', verdict: 'partly' }),
    has('unverifiable') && bar(say.legend.unverified, { kind: 'amount', verdict: 'unverifiable' }),
    occurs(({ figure }) => figure.kind === 'capacity') &&
      bar(say.legend.capacity, { kind: 'capacity', verdict: null }),
    occurs(({ figure }) => figure.kind === 'cap') && bar(say.legend.cap, { kind: 'cap', verdict: null }),
  ];
}
