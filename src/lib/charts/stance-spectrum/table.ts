import { cellWithoutPosition } from '#lib/summary/stanceCells.ts';
import { cellKey } from '../cellKey.ts';
import type { ChartTable, TableRow } from '../chart.ts';
import { foundCells, foundColumns } from '../stanceTable.ts';
import { issueLabel } from './describe.ts';
import type { SpectrumData } from './summarise.ts';

/** One row for each actor drawn, in the order of the picture; then those of whom nothing was found. */
export function table(data: SpectrumData): ChartTable {
  const { dossier, issue } = data;
  const heads = (at: number) => {
    const actor = dossier.actors[at];
    return [actor?.short_name ?? '', actor?.bloc ?? '', issueLabel(data)];
  };
  const found = data.drawn.map((cell): TableRow => ({
    key: cellKey(dossier, cell),
    cells: [...heads(cell.actor), ...foundCells(cell)],
  }));
  const missing = data.missing.map((actor): TableRow => ({
    key: '',
    cells: [...heads(actor), ...foundCells(cellWithoutPosition(actor, issue, 'none', []))],
  }));
  return {
    caption: `Stance of each actor on “${issueLabel(data)}”`,
    heads: 3,
    columns: [
      { id: 'actor', label: 'Actor', kind: 'text' },
      { id: 'bloc', label: 'Bloc', kind: 'text' },
      { id: 'issue', label: 'Issue', kind: 'text' },
      ...foundColumns,
    ],
    rows: [...found, ...missing],
  };
}
