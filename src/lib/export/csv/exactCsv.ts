import { writeCsv } from '#lib/model/writeCsv.ts';
import { valueText, type FileTable } from '../tables/fileTable.ts';

/** A table as CSV that is read back as it was. */
export function exactCsv({ columns, rows }: FileTable): string {
  return writeCsv(
    columns.map(({ name }) => name),
    rows.map((values) => values.map(valueText)),
  );
}
