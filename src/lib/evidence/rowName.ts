import type { TableName } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';

/** A row of the data as links name it, wherever they lead: `claims.csv, row 12`. */
export function rowName(
  words: Words,
  table: TableName,
  { rowNumber }: { readonly rowNumber: number },
): string {
  return words.of('evidence').rowName({ table, rowNumber });
}
