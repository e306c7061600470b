import type { TableName } from '#lib/model/dossier.ts';

/**
 * A row of the data as links name it, wherever they lead: `claims.csv, row 12`. The number is that of the line in the
 * file, header included, so that it can be found in a spreadsheet too.
 */
export function rowName(table: TableName, { rowNumber }: { readonly rowNumber: number }): string {
  return `${table}.csv, row ${rowNumber}`;
}
