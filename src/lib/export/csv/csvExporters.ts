import { markingText, type Marking } from '#lib/model/marking.ts';
import { writeCsvForSpreadsheets } from '#lib/model/writeCsv.ts';
import type { ExportedFile, Exporter, ExportItem, ExportJob } from '../Exporter.ts';
import { fileStems } from '../fileStems.ts';
import { itemMarking } from '../marked.ts';
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
    write: async (job, options, _io, signal) => {
      const stems = fileStems(job);
      const files: ExportedFile[] = [];
      for (const [at, item] of job.items.entries()) {
        signal?.throwIfAborted();
        const { prepared } = item;
        const table = fileTable(prepared.dataTable, prepared.words.of('dataFiles'));
        const name = `${stems[at]}${ending}`;
        files.push({ name, content: text(table) });
        const marking = itemMarking(item, options);
        // A line of its own in the table would be a row to programs that read it.
        if (marking) files.push(markingFile(job, item, name, marking));
      }
      return files;
    },
  };
}

/** To whom a table may be passed on, as a text of the same name. */
function markingFile(
  { dossier }: ExportJob,
  { prepared }: ExportItem,
  name: string,
  marking: Marking,
): ExportedFile {
  const { asOf, asOfIs } = dossier.info;
  const content = prepared.words.of('dataFiles').marked({ marking: markingText(marking), asOf, asOfIs });
  return { name: `${name}.txt`, content };
}
