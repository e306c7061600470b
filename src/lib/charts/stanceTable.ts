import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { TableColumn, TableRow } from './chart.ts';
import { cellWords } from './stanceCellWords.ts';

/** What the table of every stance chart says of a cell, after the columns that say what the cell is about. */
export const foundColumns: readonly TableColumn[] = [
  { id: 'stance', label: 'Stance', kind: 'text' },
  { id: 'value', label: 'Value', kind: 'number' },
  { id: 'lowest', label: 'Lowest', kind: 'number' },
  { id: 'highest', label: 'Highest', kind: 'number' },
  { id: 'confidence', label: 'Confidence', kind: 'text' },
  { id: 'sources', label: 'Sources', kind: 'number' },
  { id: 'publications', label: 'Of them outside the documents', kind: 'number' },
];

/** One for each of `foundColumns`. */
export function foundCells(cell: StanceCell): TableRow['cells'] {
  return [
    cellWords(cell),
    cell.value,
    cell.lowest,
    cell.highest,
    cell.confidence ?? '',
    cell.sourceCount,
    cell.publicationCount,
  ];
}
