import { legacyChart } from '../kit/legacyChart.ts';
import { cellKey } from '../cellKey.ts';

import { stanceEvidence } from '../stanceEvidence.ts';
import { describe, headline, notes, subtitle } from './describe.ts';
import { layoutComparison } from './layout.ts';
import { legend } from './legend.ts';
import { doorKey } from './row.ts';
import { summariseComparison, type ComparisonData } from './summarise.ts';
import { table } from './table.ts';

/** Where two to four actors part and where they agree, issue by issue. */
export const actorComparison = legacyChart<ComparisonData>({
  id: 'actor-comparison',
  name: 'Actor comparison',
  question: 'Where do these actors part, and where do they agree?',
  page: '/compare',
  settings: ['bases', 'confidence'],
  prepare: (dossier, view) => {
    const data = summariseComparison(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.found
        ? null
        : 'Nothing found: no position of the actors compared passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutComparison(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const cell = data.shown.find((each) => cellKey(dossier, each) === key);
        if (!cell) return null;
        const actor = dossier.actors[cell.actor];
        const issue = dossier.issues[cell.issue];
        return {
          ...stanceEvidence(dossier, cell),
          links: [
            {
              label: `All of ${actor?.short_name}`,
              destination: { page: '/actor', view: { actor: actor?.id ?? '' } },
            },
            {
              label: `All on “${issue?.short_label}”`,
              destination: { page: '/issue', view: { issue: issue?.id ?? '' } },
            },
          ],
        };
      },
      destination: (key) => {
        const row = data.sections.flatMap(({ rows }) => rows).find((each) => doorKey(data, each) === key);
        const issue = row && dossier.issues[row.issue];
        return issue ? { page: '/issue', view: { issue: issue.id } } : null;
      },
    };
  },
});
