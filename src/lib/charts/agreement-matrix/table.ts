import type { ChartTable, TableRow } from '../chart.ts';
import { nameOf, pairKey, type AgreementData } from './summarise.ts';

/** One row for each pair drawn, in the order of the picture. */
export function table(data: AgreementData): ChartTable {
  const { dossier } = data;
  const rows = data.pairs.map((pair): TableRow => {
    const { distance, issues } = pair;
    return {
      key: pairKey(dossier, pair),
      cells: [
        nameOf(data, pair.actors[0]),
        nameOf(data, pair.actors[1]),
        distance === null ? null : Math.round(distance * 100) / 100,
        distance === null ? null : Math.round((1 - distance / 4) * 100),
        issues.length,
        issues.map((issue) => dossier.issues[issue]?.short_label ?? '').join('; '),
      ],
    };
  });
  return {
    caption: 'How far every two actors stand apart',
    heads: 2,
    columns: [
      { id: 'actor', label: 'Actor', kind: 'text' },
      { id: 'other', label: 'Other actor', kind: 'text' },
      { id: 'distance', label: 'Steps apart (0–4)', kind: 'number' },
      { id: 'agreement', label: 'Agreement in % (100 − 25 × steps)', kind: 'number' },
      { id: 'issues', label: 'Issues known of both', kind: 'number' },
      { id: 'which', label: 'Which issues', kind: 'text' },
    ],
    rows,
  };
}
