import { plainName } from '#lib/model/plainName.ts';
import { bearings } from '#lib/summary/claimCell.ts';
import type { ChartTable, TableRow } from '../chart.ts';
import { cellWords } from './describe.ts';
import { cellKey, columnName, columnNumber, type ClaimsData } from './summarise.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(data: ClaimsData): ChartTable {
  const { dossier, grid } = data;
  // Where nothing is drawn there is nothing to list.
  const drawn = data.sources.length > 0 ? data.rows : [];
  const rows = drawn.flatMap((row) =>
    row.cells.map((cell): TableRow => {
      const column = grid.columns[cell.column]!;
      const thesis = dossier.theses[cell.thesis];
      return {
        key: cellKey(data, cell),
        cells: [
          thesis?.thesis ?? '',
          plainName(thesis?.topic ?? '', true),
          `${columnNumber(data, column)} ${columnName(data, column)}`,
          cellWords(cell),
          ...bearings.map((bearing) => cell.claims[bearing]),
          bearings.reduce((sum, bearing) => sum + cell.predictions[bearing], 0),
          row.diagnosticity === null ? null : Number(row.diagnosticity.toFixed(4)),
        ],
      };
    }),
  );
  return {
    caption: 'What each source says of each thesis',
    heads: 3,
    columns: [
      { id: 'thesis', label: 'Thesis', kind: 'text' },
      { id: 'topic', label: 'Topic', kind: 'text' },
      { id: 'source', label: 'Source', kind: 'text' },
      { id: 'bearing', label: 'Bearing', kind: 'text' },
      { id: 'supports', label: 'Claims that support', kind: 'number' },
      { id: 'contradicts', label: 'Claims that contradict', kind: 'number' },
      { id: 'qualifies', label: 'Claims that qualify', kind: 'number' },
      { id: 'mentions', label: 'Claims that mention', kind: 'number' },
      { id: 'predictions', label: 'Predictions', kind: 'number' },
      { id: 'diagnosticity', label: 'Diagnosticity of the thesis', kind: 'number', shared: true },
    ],
    rows,
  };
}
