import type { ChartTable, TableColumn, TableRow } from '../chart.ts';
import { cellWords } from '../stanceCellWords.ts';
import { cellKey, type MatrixData } from './summarise.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(data: MatrixData): ChartTable {
  const { dossier } = data;
  const columns: TableColumn[] = [
    { id: 'actor', label: 'Actor', kind: 'text' },
    { id: 'bloc', label: 'Bloc', kind: 'text' },
    { id: 'issue', label: 'Issue', kind: 'text' },
    { id: 'stance', label: 'Stance', kind: 'text' },
    { id: 'value', label: 'Value', kind: 'number' },
    { id: 'lowest', label: 'Lowest', kind: 'number' },
    { id: 'highest', label: 'Highest', kind: 'number' },
    { id: 'confidence', label: 'Confidence', kind: 'text' },
    { id: 'sources', label: 'Sources', kind: 'number' },
    { id: 'publications', label: 'Of them outside the documents', kind: 'number' },
  ];
  const rows = data.shown.map((cell): TableRow => {
    const actor = dossier.actors[cell.actor];
    const issue = dossier.issues[cell.issue];
    return {
      key: cellKey(dossier, cell),
      cells: [
        actor?.short_name ?? '',
        actor?.bloc ?? '',
        issue?.short_label ?? '',
        cellWords(cell),
        cell.value,
        cell.lowest,
        cell.highest,
        cell.confidence ?? '',
        cell.sourceCount,
        cell.publicationCount,
      ],
    };
  });
  return { caption: 'Stance of each actor on each issue', heads: 3, columns, rows };
}
