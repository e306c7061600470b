import { legacyChart } from '../kit/legacyChart.ts';

import { cellSentence, columnName, describe, notes, subtitle } from './describe.ts';
import { headline } from './headline.ts';
import { layoutComparison } from './layout.ts';
import { legend } from './legend.ts';
import { keyOf, summariseComparison, type ComparisonData } from './summarise.ts';
import { table } from './table.ts';

/** The clauses of several instruments lined up by subject: what was kept, what is new, what was dropped. */
export const treatyComparison = legacyChart<ComparisonData>({
  id: 'treaty-comparison',
  name: 'Treaty comparison',
  question: 'How does it compare with what was signed before?',
  page: '/treaties',
  settings: ['instruments'],
  prepare: (dossier, view) => {
    const data = summariseComparison(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.rows.length > 0 ? null : 'Nothing found: no provision passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      subject: { instruments: data.columns.map(({ instrument }) => instrument.id) },
      body: (box) => layoutComparison(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const row = data.rows.find(({ cells }) => cells.some((cell) => keyOf(cell) === key));
        const cell = row?.cells.find((each) => keyOf(each) === key);
        const column = data.columns.find(({ instrument }) => instrument.id === cell?.instrument);
        if (!row || !cell || !column) return null;
        return {
          key,
          title: `${row.label}: ${columnName(column)}`,
          summary: cellSentence(data, row, cell),
          rows: cell.rows.map((at) => ({ table: 'provisions', at })),
        };
      },
    };
  },
});
