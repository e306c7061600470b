import { legacyChart } from '../kit/legacyChart.ts';

import { describe, headline, notes, statementSentence, statementTitle, subtitle } from './describe.ts';
import { layoutChecks } from './layout.ts';
import { legend } from './legend.ts';
import { statementKey, summariseChecks, type CheckData } from './summarise.ts';
import { table } from './table.ts';

/** Which statements of the sources hold beside what was published elsewhere. */
export const factChecks = legacyChart<CheckData>({
  id: 'fact-checks',
  name: 'Checks',
  question: 'Which statements of the documents hold?',
  page: '/checks',
  settings: [],
  prepare: (dossier, view) => {
    const data = summariseChecks(dossier, view);
    return {
      data,
      headline: headline(data),
      subtitle: subtitle(data),
      empty: data.rows.length ? null : 'Nothing found: no row that passes the filters in force was checked.',
      legend: (theme) => legend(data, theme),
      notes: notes(data),
      sources: data.sources,
      body: (box) => layoutChecks(data, box),
      description: describe(data),
      table: table(data),
      evidence: (key) => {
        const statement = data.rows.flatMap((row) => row.all).find((each) => statementKey(each) === key);
        if (!statement) return null;
        return {
          key,
          title: statementTitle(data, statement),
          summary: statementSentence(data, statement),
          rows: [{ table: statement.table, at: statement.at }],
        };
      },
    };
  },
});
