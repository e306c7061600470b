import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { checkedTables } from '#lib/model/reference.ts';
import { rowById } from './rowById.ts';
import { checksOfRow, isWrong } from './verdicts.ts';

/**
 * Who published the findings set beside some rows, those of most checks first, else in the order of the rows.
 *
 * @param onlyConflicting of the checks that a row conflicts with alone
 */
export function publishersOf(
  dossier: Dossier,
  rows: readonly { readonly table: TableName; readonly at: number }[],
  onlyConflicting = false,
): string[] {
  const amounts = new Map<string, number>();
  for (const { table, at } of rows) {
    const checked = checkedTables.find((each) => each === table);
    const row = checked && dossier[checked][at];
    if (!row) continue;
    for (const { reference, verdict } of checksOfRow(dossier, checked, row.id)) {
      const publisher = rowById(dossier, 'references', reference)?.publisher ?? '';
      if (publisher === '' || (onlyConflicting && !isWrong(verdict))) continue;
      amounts.set(publisher, (amounts.get(publisher) ?? 0) + 1);
    }
  }
  return [...amounts].sort(([, a], [, b]) => b - a).map(([publisher]) => publisher);
}
