import type { TableName } from '#lib/model/dossier.ts';
import type { Formats } from '../Formats.ts';
import { count } from './english.ts';

/** How many rows of a table. */
export interface TableAmount {
  readonly table: TableName;
  readonly amount: number;
  /** Provisions that are codes: those that say a treaty has it not are none. */
  readonly areCodes?: boolean;
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

/** What so many rows of a table are called; `areCodes` as of amounts. */
export function nounsOf({ table, areCodes = false }: Pick<TableAmount, 'table' | 'areCodes'>) {
  return areCodes ? (['code of a clause', 'codes of clauses'] as const) : rowNouns[table];
}

/** `3 arguments, 12 claims and 1 event`; empty for none. */
export function rowAmounts(formats: Formats, amounts: readonly TableAmount[]): string {
  const some = amounts.filter(({ amount }) => amount > 0);
  return formats.list(some.map((each) => count(formats, each.amount, ...nounsOf(each))));
}

/** A table whose rows are others than they were. */
export interface ChangedTable {
  readonly table: TableName;
  readonly before: number;
  readonly now: number;
}

/** `12 claims instead of 11 and stances are worded or coded anew`; empty for none. */
export function changedTables(formats: Formats, tables: readonly ChangedTable[]): string {
  const changes = tables.map(({ table, before, now }) => {
    const [, many] = rowNouns[table];
    if (before === now) return `${many} are worded or coded anew`;
    return `${count(formats, now, ...rowNouns[table])} instead of ${formats.number(before)}`;
  });
  return formats.list(changes);
}
