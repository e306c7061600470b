import { legacyChart } from '../kit/legacyChart.ts';

import { cellSentence, describe, headline, notes, subtitle, thesisText } from './describe.ts';
import { layoutClaims } from './layout.ts';
import { legend } from './legend.ts';
import { cellKey, columnName, columnNumber, doorKey, summariseClaims, type ClaimsData } from './summarise.ts';
import { table } from './table.ts';

/** Which source supports and which contradicts what, the most contested thesis first unless another order is asked. */
export const claimsBySource = legacyChart<ClaimsData>({
  id: 'claims-by-source',
  name: 'Claims by source',
  question: 'Where do the sources contradict one another?',
  page: '/claims',
  settings: ['thesisOrder', 'claimant'],
  prepare: (dossier, view) => {
    const data = summariseClaims(dossier, view);
    const found = data.sources.length > 0;
    const cells = new Map(data.rows.flatMap((row) => row.cells.map((cell) => [cellKey(data, cell), cell])));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: found ? null : 'Nothing found: no claim on a thesis passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutClaims(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const cell = cells.get(key);
        const column = data.grid.columns[cell?.column ?? -1];
        if (!cell || !column) return null;
        return {
          key,
          title: `${columnName(data, column)} ${columnNumber(data, column)} on “${thesisText(data, cell.thesis)}”`,
          summary: cellSentence(data, cell),
          rows: cell.rows.map((at) => ({ table: 'claims', at })),
        };
      },
      destination: (key) => {
        const row = data.rows.find((each) => doorKey(data, each) === key);
        const thesis = dossier.theses[row?.thesis ?? -1];
        return thesis ? { page: '/thesis', view: { thesis: thesis.id } } : null;
      },
    };
  },
});
