import { checkedTables, type Verdict } from '#lib/model/reference.ts';
import type { LegendItem } from '#lib/scene/legend.ts';
import type { Theme } from '#lib/scene/theme.ts';
import { statementNouns } from '../statementWords.ts';
import { statementMark } from './statementMark.ts';
import type { CheckData } from './summarise.ts';

/** Shapes and paints that occur. */
export function legend(data: CheckData, theme: Theme): LegendItem[] {
  const drawn = data.rows.flatMap((row) => row.all);
  const item = (label: string, table: (typeof checkedTables)[number], verdict: Verdict): LegendItem => ({
    label,
    swatchWidth: 14,
    swatchHeight: 14,
    swatch: (x, y) => [statementMark(table, verdict, x + 7, y + 7, 5.5, theme)],
  });
  const shapes = checkedTables
    .filter((table) => drawn.some((statement) => statement.table === table))
    .map((table) => item(statementNouns[table], table, 'matches'));
  const occurs = (...some: readonly Verdict[]) => drawn.some(({ verdict }) => some.includes(verdict));
  // The shape of what is there most, so that the paint is met in it.
  const paints: LegendItem[] = [];
  if (occurs('differs', 'magnitude_error')) paints.push(item('does not hold', 'claims', 'differs'));
  if (occurs('partly')) paints.push(item('holds in part', 'claims', 'partly'));
  if (occurs('unverifiable')) paints.push(item('could not be verified', 'claims', 'unverifiable'));
  return [...shapes, ...paints];
}
