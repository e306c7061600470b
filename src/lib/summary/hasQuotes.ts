import { codedColumns } from '#lib/model/codedRows.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { checkedTables } from '#lib/model/reference.ts';

/** Whether any row quotes its source, so that a quote can be looked up; a large table that does not say may. */
export function hasQuotes(dossier: Dossier): boolean {
  return checkedTables.some((table) => {
    const columns = codedColumns(dossier[table]);
    if (columns) return columns.get('quote')?.values.some((quote) => quote !== '') ?? true;
    return dossier[table].some(({ quote }) => quote !== '');
  });
}
