import type { Dossier } from '#lib/model/dossier.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import { toldKind } from '#lib/model/toldKind.ts';
import { rowById } from '#lib/summary/rowById.ts';
import type { Words } from '#lib/words/Words.ts';

const phrases: {
  readonly [Table in CheckedTable]: (words: Words, row: Dossier[Table][number], dossier: Dossier) => string;
} = {
  figures: (words, row) =>
    words.of('common').statement.figure({
      label: row.label,
      value: words.of('units').value(row),
      period: words.of('common').period({ start: row.period_start, end: row.period_end }),
    }),
  claims: (_, row) => row.claim,
  events: (words, row) => {
    const { statement, dates } = words.of('common');
    return statement.event({ label: row.label, dates: dates({ date: row.date, end: row.date_end }) });
  },
  provisions: (_, row) => row.provision,
  stances: (words, row, dossier) => {
    const { statement, steps, statuses } = words.of('common');
    const issue = rowById(dossier, 'issues', row.issue);
    const told = issue ? toldKind(issue) : 'position';
    const position =
      row.status === 'position' ? (row.stance === null ? '' : steps[told][row.stance]) : statuses[row.status];
    return statement.stance({
      actor: rowById(dossier, 'actors', row.actor)?.short_name ?? row.actor,
      issue: issue?.short_label ?? row.issue,
      position,
    });
  },
};

/** What a row says, in our own words and without a full stop. */
export function statement<Table extends CheckedTable>(
  words: Words,
  dossier: Dossier,
  table: Table,
  row: Dossier[Table][number],
): string {
  return phrases[table](words, row, dossier)
    .trim()
    .replace(/[.;]+$/, '');
}
