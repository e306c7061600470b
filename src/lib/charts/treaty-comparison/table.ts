import type { ChartTable, TableRow } from '../chart.ts';
import { articleWords } from '../articleWords.ts';
import { kindWords, strengthWords, textsOf } from './cellWords.ts';
import { columnName } from './describe.ts';
import { keyOf, type ComparisonData } from './summarise.ts';
import { verdictWords } from './verdict.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table({ dossier, columns, rows }: ComparisonData): ChartTable {
  return {
    caption: 'What each instrument says on each subject',
    heads: 3,
    columns: [
      { id: 'category', label: 'Subject', kind: 'text' },
      { id: 'instrument', label: 'Instrument', kind: 'text' },
      { id: 'signed', label: 'Signed', kind: 'text' },
      { id: 'verdict', label: 'Compared', kind: 'text' },
      { id: 'finding', label: 'Found', kind: 'text' },
      { id: 'articles', label: 'Articles', kind: 'text' },
      { id: 'obligation', label: 'Obligation', kind: 'text' },
      { id: 'provisions', label: 'Provisions', kind: 'text' },
      { id: 'conditions', label: 'Only under the conditions', kind: 'text' },
      { id: 'absences', label: 'Said to be missing', kind: 'text' },
      { id: 'readings', label: 'Readings', kind: 'text' },
      { id: 'sources', label: 'Sources', kind: 'number' },
    ],
    rows: rows.flatMap((row) =>
      row.cells.map((cell, i): TableRow => {
        const column = columns[i]!;
        return {
          key: keyOf(cell),
          cells: [
            row.label,
            columnName(column),
            column.instrument.signed || null,
            row.verdict === null ? null : verdictWords[row.verdict],
            kindWords[cell.kind],
            articleWords(cell.articles) || null,
            cell.kind === 'present' ? strengthWords(dossier, cell) : null,
            textsOf(dossier, cell.provisions),
            cell.conditions.join('; ') || null,
            textsOf(dossier, cell.absences),
            textsOf(dossier, cell.readings),
            cell.sourceCount,
          ],
        };
      }),
    ),
  };
}
