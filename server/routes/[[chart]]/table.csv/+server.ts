import { exactCsv } from '#lib/export/csv/exactCsv.ts';
import { fileTable } from '#lib/export/tables/fileTable.ts';
import { asked, preparedChart, type Asking } from '#server/asked.ts';

/** The cells of a view in numbers. */
export async function GET({ url, params }: Asking) {
  const request = await asked(url);
  const { prepared } = await preparedChart(request, params.chart);
  return new Response(exactCsv(fileTable(prepared.dataTable, request.words.of('dataFiles'))), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
}
