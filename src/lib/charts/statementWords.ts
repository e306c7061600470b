import type { Dossier } from '#lib/model/dossier.ts';
import type { CheckedTable } from '#lib/model/reference.ts';
import { stepWords } from '#lib/model/stance.ts';
import { dateWords } from './dateWords.ts';
import { valueWords } from './figureWords.ts';
import { periodWords } from './periodWords.ts';

/** What a row of a table is called. */
export const statementNouns: Readonly<Record<CheckedTable, string>> = {
  figures: 'figure',
  claims: 'claim',
  events: 'event',
  provisions: 'provision',
  stances: 'stance',
};

const rowWords: {
  readonly [Table in CheckedTable]: (row: Dossier[Table][number], dossier: Dossier) => string;
} = {
  figures: (row) => [`${row.label}: ${valueWords(row)}`, periodWords(row)].filter(Boolean).join(', '),
  claims: (row) => row.claim,
  events: (row) => `${row.label}: ${[row.date, row.date_end].filter(Boolean).map(dateWords).join(' to ')}`,
  provisions: (row) => row.provision,
  stances: (row, dossier) => {
    const actor = dossier.actors.find(({ id }) => id === row.actor);
    const issue = dossier.issues.find(({ id }) => id === row.issue);
    const position = {
      position: row.stance === null ? '' : stepWords[row.stance],
      unclear: 'cannot be judged',
      not_applicable: 'not applicable',
    }[row.status];
    return `${actor?.short_name ?? row.actor} on “${issue?.short_label ?? row.issue}”: ${position}`;
  },
};

/** What a row says, in our own words and without a full stop. */
export function statementWords<Table extends CheckedTable>(
  dossier: Dossier,
  table: Table,
  row: Dossier[Table][number],
): string {
  return rowWords[table](row, dossier)
    .trim()
    .replace(/[.;]+$/, '');
}
