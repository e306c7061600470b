import { checkedTables, type CheckedTable, type Verdict } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import type { CheckContext } from './read.ts';
import { statementMark } from './statementMark.ts';

/** Shapes and paints that occur. */
export function legend({ words, say, data }: CheckContext, theme: Theme): LegendItem[] {
  const { statements } = words.of('common');
  const drawn = data.rows.flatMap((row) => row.all);
  const tables = new Set(drawn.map(({ table }) => table));
  const occurring = [...new Set(drawn.map(({ verdict }) => verdict))];
  const item = (label: string, table: CheckedTable, verdict: Verdict): LegendItem => ({
    label,
    swatchWidth: 14,
    swatchHeight: 14,
    swatch: (x, y) => [statementMark(table, verdict, x + 7, y + 7, 5.5, theme)],
  });
  return [
    ...checkedTables
      .filter((table) => tables.has(table))
      .map((table) => item(statements[table], table, 'matches')),
    // The shape of what is there most, so that the paint is met in it.
    ...(occurring.some(isWrong) ? [item(say.paints.wrong, 'claims', 'differs')] : []),
    ...(occurring.includes('partly') ? [item(say.paints.partly, 'claims', 'partly')] : []),
    ...(occurring.includes('unverifiable') ? [item(say.paints.unverifiable, 'claims', 'unverifiable')] : []),
  ];
}
