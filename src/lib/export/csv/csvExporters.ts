import { writeCsvForSpreadsheets } from '#lib/model/writeCsv.ts';
import type { ExportedFile, Exporter } from '../Exporter.ts';
import { fileStems } from '../fileStems.ts';
import { fileTable, valueText, type FileTable } from '../tables/fileTable.ts';
import { exactCsv } from './exactCsv.ts';

const mime = 'text/csv;charset=utf-8';

/** The table of a view to be read by programs: exact values under the same names in every language (RFC 4180, UTF-8). */
export const csvExporter: Exporter = exporter('csv', '.csv', exactCsv);

/** The same under names that people read, as spreadsheet programs open it by a double click; no cell of it runs. */
export const csvForSpreadsheetsExporter: Exporter = exporter(
  'csv-spreadsheet',
  '-for-spreadsheets.csv',
  ({ columns, rows }) =>
    writeCsvForSpreadsheets(
      columns.map(({ label }) => label),
      rows.map((values) => values.map(valueText)),
    ),
);

function exporter(id: string, ending: string, text: (table: FileTable) => string): Exporter {
  return {
    id,
    extension: 'csv',
    mime,
    gathers: false,
    write: async (job, _options, _io, signal) => {
      const stems = fileStems(job);
      const files: ExportedFile[] = [];
      for (const [at, { prepared }] of job.items.entries()) {
        signal?.throwIfAborted();
        const table = fileTable(prepared.dataTable, prepared.words.of('dataFiles'));
        files.push({ name: `${stems[at]}${ending}`, content: text(table) });
      }
      return files;
    },
  };
}
