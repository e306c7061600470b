import { legacyChart } from '../kit/legacyChart.ts';

import { stanceCellLegend } from '../stanceCellLegend.ts';
import {
  actorName,
  columnWords,
  describe,
  headline,
  issueLabel,
  notes,
  sentence,
  subtitle,
} from './describe.ts';
import { doorKey } from './drawRow.ts';
import { layoutBySource } from './layout.ts';
import { moves } from './moves.ts';
import { drawnCells, summariseBySource, type BySourceData } from './summarise.ts';
import { table } from './table.ts';

/** How the position of one actor differs by who tells of it. */
export const stancesBySource = legacyChart<BySourceData>({
  id: 'stances-by-source',
  name: 'Stances by source',
  question: 'How does one actor’s position differ by source?',
  page: '/actor',
  settings: ['actor', 'bases', 'confidence'],
  prepare: (dossier, view) => {
    const data = summariseBySource(dossier, view);
    const rows = data.parts.flatMap((part) => part.rows);
    const cells = rows.flatMap((row) => drawnCells(data, row));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty:
        rows.length > 0
          ? null
          : `Nothing found: no position of ${actorName(data)} passes the filters in force.`,
      legend: (theme) =>
        rows.length > 0
          ? stanceCellLegend(
              cells.map(({ cell }) => cell),
              theme,
            )
          : [],
      notes: notes(data),
      sources: data.sources,
      subject: { actor: dossier.actors[data.actor]?.id ?? '' },
      body: (box) => layoutBySource(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const drawn = cells.find((each) => each.key === key);
        if (!drawn) return null;
        const { cell } = drawn;
        return {
          key,
          title: `${dossier.actors[data.actor]?.name} on “${issueLabel(data, cell.issue)}”: ${columnWords(data, drawn)}`,
          summary: sentence(data, drawn),
          rows: cell.rows.map((at) => ({ table: 'stances', at })),
        };
      },
      destination: (key) => {
        const row = rows.find((each) => doorKey(data, each) === key);
        return row ? { page: '/issue', view: { issue: dossier.issues[row.all.issue]?.id ?? '' } } : null;
      },
      moves: (focused) => moves(data, focused),
    };
  },
});
