import { exactCsv } from '#lib/export/csv/exactCsv.ts';
import { fileTable } from '#lib/export/tables/fileTable.ts';
import { asked, preparedMatrix } from '#server/asked.ts';

/** The cells of a view in numbers. */
export async function GET({ url }: { url: URL }) {
  const request = await asked(url);
  const { chart } = await preparedMatrix(request);
  return new Response(exactCsv(fileTable(chart.dataTable, request.words.of('dataFiles'))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
