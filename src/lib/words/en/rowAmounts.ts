import type { TableName } from '#lib/model/dossier.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** How many rows of a table. */
export interface TableAmount {
  readonly table: TableName;
  readonly amount: number;
}

/** What a row of each table is called. */
export const rowNouns: Readonly<Record<TableName, readonly [one: string, many: string]>> = {
  sources: ['source', 'sources'],
  actors: ['actor', 'actors'],
  issues: ['issue', 'issues'],
  stances: ['stance', 'stances'],
  theses: ['argument', 'arguments'],
  claims: ['claim', 'claims'],
  figures: ['figure', 'figures'],
  references: ['published finding', 'published findings'],
  checks: ['check', 'checks'],
  instruments: ['treaty or document', 'treaties and documents'],
  provisions: ['provision', 'provisions'],
  events: ['event', 'events'],
  synonyms: ['set of synonyms', 'sets of synonyms'],
};

/** `3 arguments, 12 claims and 1 event`; empty for none. */
export function rowAmounts(formats: Formats, amounts: readonly TableAmount[]): string {
  const some = amounts.filter(({ amount }) => amount > 0);
  return formats.list(some.map(({ table, amount }) => count(formats, amount, ...rowNouns[table])));
}
