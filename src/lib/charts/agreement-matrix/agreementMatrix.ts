import { legacyChart } from '../kit/legacyChart.ts';

import { describe, headline, notes, pairNames, pairSentence, subtitle } from './describe.ts';
import { layoutAgreement } from './layout.ts';
import { legend } from './legend.ts';
import { doorKey, nameOf, pairKey, summariseAgreement, type AgreementData } from './summarise.ts';
import { table } from './table.ts';

/** Who stands close to whom over all issues, and on how many issues that rests. */
export const agreementMatrix = legacyChart<AgreementData>({
  id: 'agreement-matrix',
  name: 'Agreement matrix',
  question: 'Who stands close to whom, and how much is that known from?',
  page: '/compare',
  settings: ['bases', 'confidence'],
  prepare: (dossier, view) => {
    const data = summariseAgreement(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.actors.length > 0 ? null : 'Nothing found: no position passes the filters in force.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutAgreement(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const pair = data.pairs.find((each) => pairKey(dossier, each) === key);
        if (!pair) return null;
        const rows = pair.issues.flatMap((issue) =>
          pair.actors.flatMap((actor) => data.cells.at(actor, issue).rows),
        );
        const actors = pair.actors.map((actor) => dossier.actors[actor]?.id ?? '');
        return {
          key,
          title: pairNames(data, pair),
          summary: pairSentence(data, pair),
          rows: rows.map((at) => ({ table: 'stances', at })),
          links: [
            {
              label: `Compare ${pairNames(data, pair)} issue by issue`,
              destination: { page: '/compare', view: { actors } },
            },
            ...pair.actors.map((actor) => ({
              label: `All of ${nameOf(data, actor)}`,
              destination: { page: '/actor', view: { actor: dossier.actors[actor]?.id ?? '' } },
            })),
          ],
        };
      },
      destination: (key) => {
        const actor = data.actors.find((each) => doorKey(dossier, each) === key);
        if (actor === undefined) return null;
        return { page: '/actor', view: { actor: dossier.actors[actor]?.id ?? '' } };
      },
    };
  },
});
