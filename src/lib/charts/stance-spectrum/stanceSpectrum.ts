import { legacyChart } from '../kit/legacyChart.ts';
import { cellKey } from '../cellKey.ts';

import { stanceEvidence } from '../stanceEvidence.ts';
import { describe, headline, issueLabel, notes, subtitle } from './describe.ts';
import { layoutSpectrum } from './layout.ts';
import { legend } from './legend.ts';
import { moves } from './moves.ts';
import { doorKey } from './rows.ts';
import { summariseSpectrum, type SpectrumData } from './summarise.ts';
import { table } from './table.ts';

/** Where the actors stand on one issue, from opposition to support. */
export const stanceSpectrum = legacyChart<SpectrumData>({
  id: 'stance-spectrum',
  name: 'Stance spectrum',
  question: 'Where does each actor stand on one issue?',
  page: '/issue',
  settings: ['issue', 'bases', 'confidence'],
  prepare: (dossier, view) => {
    const data = summariseSpectrum(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty:
        data.drawn.length > 0
          ? null
          : `Nothing found: no position on “${issueLabel(data)}” passes the filters in force.`,
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      subject: { issue: dossier.issues[data.issue]?.id ?? '' },
      body: (box) => layoutSpectrum(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const cell = data.drawn.find((each) => cellKey(dossier, each) === key);
        return cell ? stanceEvidence(dossier, cell) : null;
      },
      destination: (key) => {
        const cell = data.drawn.find((each) => doorKey(dossier, each) === key);
        return cell ? { page: '/actor', view: { actor: dossier.actors[cell.actor]?.id ?? '' } } : null;
      },
      moves: (focused) => moves(data, focused),
    };
  },
});
