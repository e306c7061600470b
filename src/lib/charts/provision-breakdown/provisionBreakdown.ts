import { legacyChart } from '../kit/legacyChart.ts';

import { categoryLabel } from '#lib/model/categoryLabel.ts';
import { describe, headline, instrumentName, notes, provisionSentence, subtitle } from './describe.ts';
import { layoutProvisions } from './layout.ts';
import { legend } from './legend.ts';
import { summariseProvisions, type ProvisionData } from './summarise.ts';
import { table } from './table.ts';

/** What the instruments bind their parties to, and how strongly: one mark for each provision. */
export const provisionBreakdown = legacyChart<ProvisionData>({
  id: 'provision-breakdown',
  name: 'Provisions',
  question: 'What does the treaty bind its parties to, and how strongly?',
  page: '/treaty',
  settings: ['instrument'],
  prepare: (dossier, view) => {
    const data = summariseProvisions(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.shown.length > 0 ? null : 'Nothing found: no provision passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutProvisions(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const placed = data.shown.find(({ provision }) => provision.id === key);
        if (!placed) return null;
        const { category, instrument } = placed.provision;
        return {
          key,
          title: `${categoryLabel(category)}: ${instrumentName(data, instrument)}`,
          summary: provisionSentence(data, placed),
          rows: [{ table: 'provisions', at: placed.at }],
        };
      },
    };
  },
});
