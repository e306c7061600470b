import { cellKey } from '../cellKey.ts';
import { joinWords } from '../wording.ts';
import type { ChartTable, TableRow } from '../chart.ts';
import { foundCells, foundColumns } from '../stanceTable.ts';
import { labelOf } from './describe.ts';
import { namesOf, type ComparisonData } from './summarise.ts';
import { summaryLines } from './summaryLines.ts';

/** One row for each actor on each issue, in the order of the picture, then the means that are drawn beside them. */
export function table(data: ComparisonData): ChartTable {
  const { dossier } = data;
  const rows = data.sections.flatMap(({ kind, rows: issues }) =>
    issues.flatMap((row) =>
      row.cells.map((cell): TableRow => ({
        key: cellKey(dossier, cell),
        cells: [
          labelOf(data, row.issue),
          dossier.issues[row.issue]?.category ?? '',
          dossier.actors[cell.actor]?.short_name ?? '',
          ...foundCells(cell),
          row.divergence === null ? null : hundredths(row.divergence),
          kind === 'uncounted' ? 0 : 1,
        ],
      })),
    ),
  );
  const means = summaryLines(data).map(({ label, about, distance, issues }): TableRow => ({
    key: '',
    cells: [
      'All issues that count',
      about === 'category' ? label : '',
      about === 'pair' ? label : joinWords(namesOf(data)),
      ...foundColumns.map(({ kind }) => (kind === 'number' ? null : '')),
      distance === null ? null : hundredths(distance),
      issues,
    ],
  }));
  return {
    caption: 'Position of each actor on each issue, and how far apart they are',
    heads: 3,
    columns: [
      { id: 'issue', label: 'Issue', kind: 'text' },
      { id: 'category', label: 'Category', kind: 'text' },
      { id: 'actor', label: 'Actor', kind: 'text' },
      ...foundColumns,
      { id: 'distance', label: 'Steps apart (0–4)', kind: 'number' },
      { id: 'issues', label: 'Issues that count', kind: 'number' },
    ],
    rows: [...rows, ...means],
  };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
