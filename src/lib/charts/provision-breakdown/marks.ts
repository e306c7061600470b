import { categoryName } from '#lib/evidence/categoryName.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { markKeys } from '#lib/evidence/markKeys.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { toldFacts } from './clauseTexts.ts';
import type { ProvisionContext } from './read.ts';

/** One for each clause drawn, which links find by the rows that tell of it too. */
export function marks({ dossier, words, say, data }: ProvisionContext): MarkFacts[] {
  const instrument = data.instrument?.name ?? '';
  return data.rows.map((row) => {
    const { clause, leading, conditions } = row;
    const subject = () => categoryName(words, dossier, clause.category);
    return {
      key: markKeys.clause(clause),
      alsoFoundBy: clause.rows.map((at) => markKeys.provision(dossier.provisions[at]!)),
      rows: rowsAt('provisions', clause.rows),
      title: () => say.title({ subject: subject(), instrument }),
      sentence: () =>
        say.sentence({
          ...toldFacts(row),
          subject: subject(),
          instrument,
          provision: leading.provision.replace(/\.$/, ''),
          conditions,
        }),
    };
  });
}
