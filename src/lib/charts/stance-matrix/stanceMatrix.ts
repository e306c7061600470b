import { legacyChart } from '../kit/legacyChart.ts';
import { cellKey } from '../cellKey.ts';

import { once } from '../once.ts';
import { describe, headline, notes, subtitle } from './describe.ts';
import { stanceCellLegend } from '../stanceCellLegend.ts';
import { stanceEvidence } from '../stanceEvidence.ts';
import { destination } from './doors.ts';
import { layoutMatrix } from './layout.ts';
import { summariseMatrix, type MatrixData } from './summarise.ts';
import { table } from './table.ts';

/** Who stands where on what, how sure, and where sources disagree. */
export const stanceMatrix = legacyChart<MatrixData>({
  id: 'stance-matrix',
  name: 'Stance matrix',
  question: 'Who stands where, how sure is it, and where do sources disagree?',
  page: '/stances',
  settings: ['bases', 'confidence', 'grouped', 'actorOrder', 'issueOrder'],
  prepare: (dossier, view) => {
    const data = summariseMatrix(dossier, view);
    const found = data.shown.some((cell) => cell.rows.length > 0);
    const rows = once(() => table(data));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: found ? null : 'Nothing found: no position passes the filters in force.',
      legend: (theme) => stanceCellLegend(data.shown, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutMatrix(data, box),
      description: describe(data),
      get table() {
        return rows();
      },
      evidence: (key) => {
        const cell = data.shown.find((each) => cellKey(dossier, each) === key);
        return cell ? stanceEvidence(dossier, cell) : null;
      },
      destination,
    };
  },
});
