import { categoryName } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { ClauseToldFacts } from '#lib/words/en/provisionFacts.ts';
import { listed } from '../kit/listed.ts';
import { wordingOf, type ClauseRow, type ProvisionContext } from './read.ts';

/** Each clause drawn, in the order of the picture; links find it by the rows that tell of it too. */
export const clauses = listed(({ dossier, words, say, data }: ProvisionContext) => {
  const { obligations, articles } = words.of('common');
  const { caption, columns } = say.table;
  const instrument = data.instrument?.name ?? '';
  const subject = ({ clause }: ClauseRow) => categoryName(words, dossier, clause.category);
  /** What rows say, each text once. */
  const texts = (at: readonly number[]) =>
    [...new Set(at.map((row) => dossier.provisions[row]!.provision.trim()))].join(' ');
  return {
    items: data.rows,
    key: ({ clause }) => markKeys.clause(clause),
    alsoFoundBy: ({ clause }) => clause.rows.map((at) => markKeys.provision(dossier.provisions[at]!)),
    rows: ({ clause }) => rowsAt('provisions', clause.rows),
    title: (row) => say.title({ subject: subject(row), instrument }),
    sentence: (row) => {
      const provision = wordingOf(row);
      const { conditions } = row;
      return say.sentence({ ...toldFacts(row), subject: subject(row), instrument, provision, conditions });
    },
    heads: 1,
    labels: { ...columns, caption },
    columns: ({ text, number }) => ({
      category: text((row) => [subject(row), row.clause.category]),
      strength: text((row) => [say.strengthName(row), row.strength]),
      obligation: text(({ clause }) => [
        clause.obligations.map((each) => obligations[each]).join(', '),
        clause.obligations.join(' '),
      ]),
      provisions: text(({ clause }) => texts(clause.provisions)),
      conditions: text(({ conditions }) => conditions.join('; ')),
      articles: text(({ clause }) => articles(clause.articles)),
      readings: text(({ clause }) => texts(clause.readings)),
      absences: text(({ clause }) => texts(clause.absences)),
      reports: text(({ clause }) => texts(clause.reports)),
      sources: number(({ clause }) => clause.sourceCount),
    }),
  };
});

/** How a clause is known. */
export function toldFacts({ clause, leading, isCoded }: ClauseRow): ClauseToldFacts {
  return {
    kind: clause.kind,
    isCoded,
    articles: clause.articles,
    obligations: clause.obligations,
    status: leading?.status ?? 'reported',
    sources: clause.sourceCount,
    readings: clause.readings.length,
    absences: clause.absences.length,
  };
}
