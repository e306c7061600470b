import { legacyChart } from '../kit/legacyChart.ts';

import { actorName, commodityName, describe, headline, notes, pieceSentence, subtitle } from './describe.ts';
import { doorKey } from './doors.ts';
import { layoutFlows } from './layout.ts';
import { legend } from './legend.ts';
import { summariseFlows, type FlowData } from './summarise.ts';
import { table } from './table.ts';

/** Who gives what to whom, as far as the sources tell, and how real they tell it to be. */
export const exchangeFlows = legacyChart<FlowData>({
  id: 'exchange-flows',
  name: 'Exchange',
  question: 'Who gives what to whom: delivered, promised, sought or feared?',
  page: '/exchange',
  settings: [],
  prepare: (dossier, view) => {
    const data = summariseFlows(dossier, view);
    const actors = new Set(data.lines.flatMap(({ flow }) => [flow.from, flow.to]));
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.lines.length
        ? null
        : 'Nothing found: no row that passes the filters in force tells of a transfer.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutFlows(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const piece = data.lines.flatMap((line) => line.pieces).find((each) => each.key === key);
        if (!piece) return null;
        const { flow, part } = piece;
        return {
          key,
          title: `${commodityName(flow.commodity)}: ${actorName(data, flow.from)} → ${actorName(data, flow.to)}, ${part.state}`,
          summary: pieceSentence(data, piece),
          rows: part.rows,
        };
      },
      destination: (key) => {
        const actor = [...actors].find((id) => doorKey(id) === key);
        return actor === undefined ? null : { page: '/actor', view: { actor } };
      },
    };
  },
});
