import type { Dossier } from '#lib/model/dossier.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { rootSource } from '#lib/summary/rootSource.ts';
import { isAfter } from '#lib/summary/rowsInForce.ts';
import { sourcesInForce } from '#lib/summary/sourcesInForce.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import { lastCodeWithin, type CodedColumn, type CodedRows } from './codedColumns.ts';
import { integer } from './Engine.ts';

/** What is asked of one column of a coded row. */
export type Condition =
  | {
      readonly column: CodedColumn;
      readonly is: 'among' | 'notAmong';
      readonly values: readonly number[];
    }
  | { readonly column: CodedColumn; readonly is: 'least' | 'most'; readonly value: number };

/** Of each list one condition at least holds; no list asks for nothing. */
export type Conditions = readonly (readonly Condition[])[];

export const noConditions: Conditions = [];

/** The rows that count under a filter, by the rules of `rowsInForce` and `stanceCells`. */
export function conditionsOf(dossier: Dossier, filter: StanceFilter): Conditions {
  const conditions: Condition[][] = [];
  const inForce = sourcesInForce(dossier, filter);
  const placesWhere = (test: (id: string) => boolean) =>
    dossier.sources.flatMap(({ id }, at) => (test(id) ? [at] : []));
  const [within, without] = [placesWhere((id) => inForce.has(id)), placesWhere((id) => !inForce.has(id))];
  if (without.length > 0) {
    const isShorter = without.length < within.length;
    conditions.push([
      isShorter
        ? { column: 'source', is: 'notAmong', values: without }
        : { column: 'source', is: 'among', values: within },
    ]);
  }
  // What says nothing of it passes as long as nothing is asked for.
  const asked = bases.flatMap((basis, at) => (filter.bases.includes(basis) ? [at] : []));
  if (asked.length < bases.length) conditions.push([{ column: 'basis', is: 'among', values: asked }]);
  if (filter.confidence !== confidences[0]) {
    conditions.push([{ column: 'confidence', is: 'least', value: confidences.indexOf(filter.confidence) }]);
  }
  if (filter.asOf !== '') {
    conditions.push([{ column: 'day', is: 'most', value: lastCodeWithin(filter.asOf) }]);
    // A row without a date of its own is as old as what it stands in.
    const late = placesWhere((id) => isAfter(published(dossier, id), filter.asOf));
    const isUndated: Condition = { column: 'day', is: 'least', value: 1 };
    if (late.length > 0) conditions.push([isUndated, { column: 'source', is: 'notAmong', values: late }]);
  }
  return conditions;
}

/** When a source was published, or its original where nothing says so of a copy. */
function published(dossier: Dossier, id: string): string {
  const dateOf = (source: string) => dossier.sources.find((each) => each.id === source)?.published ?? '';
  return dateOf(id) || dateOf(rootSource(dossier, id));
}

/** The conditions as SQL to stand after WHERE. */
export function conditionsSql(conditions: Conditions): string {
  if (conditions.length === 0) return '1 = 1';
  return conditions.map((any) => `(${any.map(conditionSql).join(' OR ')})`).join(' AND ');
}

export function conditionSql(condition: Condition): string {
  const { column } = condition;
  if ('value' in condition)
    return `${column} ${condition.is === 'least' ? '>=' : '<='} ${integer(condition.value)}`;
  const isAmong = condition.is === 'among';
  if (condition.values.length === 0) return isAmong ? '1 = 0' : '1 = 1';
  return `${column} ${isAmong ? '' : 'NOT '}IN (${condition.values.map(integer).join(', ')})`;
}

/** The same of rows in the page: whether a row meets the conditions. */
export function conditionsTest(conditions: Conditions, rows: CodedRows): (row: number) => boolean {
  const lists = conditions.map((any) => any.map((condition) => conditionTest(condition, rows)));
  return (row) => lists.every((any) => any.some((test) => test(row)));
}

export function conditionTest(condition: Condition, rows: CodedRows): (row: number) => boolean {
  const column = rows[condition.column];
  if ('value' in condition) {
    const { is, value } = condition;
    return is === 'least' ? (row) => column[row]! >= value : (row) => column[row]! <= value;
  }
  const values = new Set(condition.values);
  const isAmong = condition.is === 'among';
  return (row) => values.has(column[row]!) === isAmong;
}
