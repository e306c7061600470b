import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import { isCodedClause } from '#lib/summary/isCoded.ts';
import { listed } from '../kit/listed.ts';
import { keyOf, type ComparisonContext } from './read.ts';

/** Each cell drawn, row by row. */
export const clauses = listed(({ dossier, words, say, data }: ComparisonContext) => {
  const { caption, columns } = say.table;
  const items = data.rows.flatMap(({ category, cells, verdict }) =>
    cells.map((cell, i) => {
      const { instrument } = data.columns[i]!;
      const [subject, name] = [categoryName(words, dossier, category), say.textName(instrument)];
      return { category, cell, verdict, instrument, subject, text: name };
    }),
  );
  /** What rows say, each text once. */
  const texts = (at: readonly number[]) =>
    [...new Set(at.map((row) => dossier.provisions[row]!.provision.trim()))].join(' ');
  return {
    items,
    key: ({ cell }) => keyOf(cell),
    rows: ({ cell }) => rowsAt('provisions', cell.rows),
    title: ({ subject, text }) => say.title({ subject, text }),
    sentence: ({ subject, text, cell, verdict }) =>
      say.sentence({ subject, text, clause: clauseFacts(dossier, cell), verdict }),
    heads: 3,
    labels: { ...columns, caption },
    columns: ({ text, number, date }) => ({
      category: text(({ subject, category }) => [subject, category]),
      instrument: text(({ text: name, instrument }) => [name, instrument.id]),
      signed: date(({ instrument }) => instrument.signed),
      verdict: text(({ verdict }) => [verdict && say.verdicts[verdict], verdict]),
      finding: text(({ cell }) => [say.kinds(isCodedClause(dossier, cell))[cell.kind], cell.kind]),
      articles: text(({ cell }) => words.of('common').articles(cell.articles)),
      obligation: text(
        ({ cell }) =>
          cell.kind === 'present' && [say.strength(clauseFacts(dossier, cell)), cell.obligations.join(' ')],
      ),
      provisions: text(({ cell }) => texts(cell.provisions)),
      conditions: text(({ cell }) => cell.conditions.join('; ')),
      absences: text(({ cell }) => texts(cell.absences)),
      reports: text(({ cell }) => texts(cell.reports)),
      readings: text(({ cell }) => texts(cell.readings)),
      sources: number(({ cell }) => cell.sourceCount),
    }),
  };
});
