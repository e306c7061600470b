import { checkedTables, type CheckedTable, type Outcome } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { Where } from '../kit/defineChart.ts';
import { sign } from '../kit/sign.ts';
import type { CheckContext } from './read.ts';
import { barOrder, verdictBar } from './layoutErrors.ts';
import { statementMark } from './statementMark.ts';

/** Shapes and paints that occur. */
export function legend({ words, say, data, presentation }: CheckContext, theme: Theme): Where<LegendItem>[] {
  if (presentation === 'slide') {
    return barOrder.map(
      (of) =>
        data.rows.some(({ cells }) => of.some((verdict) => cells[verdict].length > 0)) &&
        sign(isWrong(of[0]!) ? say.inError : say.headings[of[0]!], 22, 10, (x, y) => [
          verdictBar(of[0]!, { x, y, width: 22, height: 10 }, theme),
        ]),
    );
  }
  const { statements } = words.of('common');
  const drawn = data.rows.flatMap((row) => row.all);
  const item = (label: string, table: CheckedTable, verdict: Outcome) =>
    sign(label, 14, 14, (x, y) => [statementMark({ table, verdict }, x + 7, y + 7, 5.5, theme)]);
  const occurs = (test: (verdict: Outcome) => boolean) => drawn.some(({ verdict }) => test(verdict));
  return [
    ...checkedTables
      .filter((name) => drawn.some(({ table }) => table === name))
      .map((table) => item(statements[table], table, 'matches')),
    // The shape of what is there most, so that the paint is met in it.
    occurs(isWrong) && item(say.paints.wrong, 'claims', 'differs'),
    ...(['disputed', 'partly', 'denied', 'unverifiable'] as const).map(
      (kind) => occurs((verdict) => verdict === kind) && item(say.paints[kind], 'claims', kind),
    ),
  ];
}
