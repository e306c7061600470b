import { outcomes } from '#lib/model/reference.ts';
import { isWrong } from '#lib/summary/verdicts.ts';
import { hasCopy } from '#lib/summary/hasCopy.ts';
import { isAfter } from '#lib/summary/rowsInForce.ts';
import { sourceControls } from '../kit/controls.ts';
import { defineChart } from '../kit/defineChart.ts';
import { finding } from './finding.ts';
import { layoutChecks } from './layout.ts';
import { marks, rowSentence, statementSentence } from './marks.ts';
import { errorsIn, readChecks, reads, sourceNames, sourcesOnPage, type CheckData } from './read.ts';
import { ratedOf } from '#lib/summary/ratings.ts';
import { legend } from './statementMark.ts';
import { dataTable, table } from './table.ts';

/** Which statements of the sources hold up beside what was published elsewhere. */
export const factChecks = defineChart({
  id: 'fact-checks',
  saysConflicts: 'everywhere',
  page: '/checks',
  reads,
  controls: sourceControls,
  question: ({ say, data: { ratings } }) => ratings.length > 0 && say.questionRated,
  rows: (context) => [
    {
      kind: 'source',
      rows: context.data.rows.map((row) => ({ id: row.source, name: sourceNames(context)(row) })),
    },
  ],
  read: readChecks,
  pages: { amount: ({ allRows }) => allRows.length, most: sourcesOnPage },
  sources: ({ sources }) => sources,
  found: ({ statements }) => statements.length > 0,
  finding,
  subtitle: ({ say, presentation, data: { ratings } }) =>
    ratings.length > 0
      ? [say.encodingRated[presentation], presentation === 'full' && say.orderRated]
      : [say.encoding[presentation], presentation === 'full' && say.order],
  empty: ({ say }) => say.empty,
  notes: ({ dossier, say, data, presentation }, sources) => {
    const { statements, ratings, errors, rows } = data;
    if (statements.length === 0) return [];
    const latest = latestFinding(data);
    const inRows = errorsIn(data, rows);
    return [
      ratings.length > 0 && say.ratingsNote(ratings),
      ratings.length > 0 && rows.length > 1 && say.chosenNote,
      presentation === 'full' &&
        errors.length < inRows.all &&
        say.someNamed({ shown: errors.length, ...inRows }, ratedOf(ratings, 'differs')),
      ratings.length === 0 && say.severalWaysNote,
      hasCopy(dossier, sources()) && say.copyNote,
      isAfter(latest, dossier.info.asOf) && say.laterNote({ asOf: dossier.info.asOf, latest }),
    ];
  },
  legend,
  layout: layoutChecks,
  marks,
  kind: ({ say, data }) => say.kind(data.statements.length),
  // Each source with its amounts, then its statements that conflict.
  retold: (context) =>
    context.data.rows
      .flatMap((row) => [
        rowSentence(context, row),
        ...row.all.filter(({ verdict }) => isWrong(verdict)).map((each) => statementSentence(context, each)),
      ])
      .join(' ') || context.say.empty,
  table,
  dataTable,
  // A slide is about errors by name, which no bar of a program has.
  native: (context) =>
    context.presentation === 'slide'
      ? null
      : {
          kind: 'stacked',
          categories: context.data.rows.map(sourceNames(context)),
          series: outcomes.map((verdict) => ({
            name: context.say.heading(verdict, ratedOf(context.data.ratings, verdict)),
            unit: '1',
            values: context.data.rows.map(({ cells }) => cells[verdict].length),
          })),
        },
});

/** When the youngest finding that statements are checked against was published; empty where no date is known. */
function latestFinding({ statements, references }: CheckData): string {
  const dates = statements.flatMap(({ checks }) =>
    checks.map(({ reference }) => references.get(reference)?.published ?? ''),
  );
  return dates.reduce((latest, date) => (date > latest ? date : latest), '');
}
