import { cellKey } from '../cellKey.ts';
import type { ChartTable, TableColumn, TableRow } from '../chart.ts';
import { foundCells, foundColumns } from '../stanceTable.ts';
import type { MatrixData } from './summarise.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(data: MatrixData): ChartTable {
  const { dossier } = data;
  const columns: TableColumn[] = [
    { id: 'actor', label: 'Actor', kind: 'text' },
    { id: 'bloc', label: 'Bloc', kind: 'text' },
    { id: 'issue', label: 'Issue', kind: 'text' },
    ...foundColumns,
  ];
  const rows = data.shown.map((cell): TableRow => {
    const actor = dossier.actors[cell.actor];
    const issue = dossier.issues[cell.issue];
    return {
      key: cellKey(dossier, cell),
      cells: [actor?.short_name ?? '', actor?.bloc ?? '', issue?.short_label ?? '', ...foundCells(cell)],
    };
  });
  return { caption: 'Stance of each actor on each issue', heads: 3, columns, rows };
}
