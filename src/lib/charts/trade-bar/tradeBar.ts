import { legacyChart } from '../kit/legacyChart.ts';
import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { EvidenceRow } from '../chart.ts';
import { describe, headline, notes, subtitle } from './describe.ts';
import { layoutFigures } from './layout.ts';
import { legend } from './legend.ts';
import { summariseFigures, type FigureRow, type FigureData } from './summarise.ts';
import { table } from './table.ts';
import { figureSentence } from './words.ts';

/** How much of what, from whom to whom, and how that stands to limits and to what was published elsewhere. */
export const tradeBar = legacyChart<FigureData>({
  id: 'trade-bar',
  name: 'Figures',
  question: 'How much of what, from whom to whom, against which cap or reference?',
  page: '/figures',
  settings: ['scale'],
  prepare: (dossier, view) => {
    const data = summariseFigures(dossier, view);
    // Pages that list rows ask for the evidence of every mark.
    const rows = new Map(data.rows.map((row) => [row.figure.id, row]));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.rows.length ? null : 'Nothing found: no figure passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutFigures(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const row = rows.get(key);
        if (!row) return null;
        return {
          key,
          title: row.figure.label,
          summary: figureSentence(dossier, row),
          rows: evidenceRows(dossier, rows, row),
        };
      },
    };
  },
});

/** The figure, the limits drawn across it, and findings set beside it without a check that would name them. */
function evidenceRows(dossier: Dossier, rows: ReadonlyMap<string, FigureRow>, row: FigureRow): EvidenceRow[] {
  const caps = row.caps.flatMap((cap) => rows.get(cap.id) ?? []);
  const unchecked = row.findings
    .filter(({ verdict }) => verdict === null)
    .flatMap(({ references }) => references);
  return [
    { table: 'figures', at: row.at },
    ...caps.map(({ at }): EvidenceRow => ({ table: 'figures', at })),
    ...unchecked
      .sort((a, b) => compareText(dossier.references[a]?.id ?? '', dossier.references[b]?.id ?? ''))
      .map((at): EvidenceRow => ({ table: 'references', at })),
  ];
}
