import type { CodedRows } from './codedColumns.ts';
import { conditionsSql, conditionsTest, type Conditions } from './conditions.ts';
import { EngineError, integer, type Engine } from './Engine.ts';
import {
  measureFold,
  measureNames,
  measures,
  measureSql,
  measureStart,
  type MeasureName,
} from './measures.ts';

/**
 * What the rows of each actor on each issue in each source add up to: one position in all columns for each of the three
 * that any row is about, ordered by actor, issue and source.
 */
export type StanceGroups = Readonly<Record<'actor' | 'issue' | 'source' | MeasureName, Int32Array>> & {
  readonly length: number;
};

/** More actors, issues and sources that are spoken of together than these no server holds in memory. */
const mostGroups = 8_000_000;

const keys = ['actor', 'issue', 'source'] as const;

/** The groups of an engine's rows. Rejects with an `EngineError`. @param asked what is counted; default: all that can be */
export async function groupsOfEngine(
  engine: Engine,
  conditions: Conditions,
  asked: readonly MeasureName[] = measureNames,
): Promise<StanceGroups> {
  const sql = `${groupsSql(engine, conditions, asked)} LIMIT ${integer(mostGroups + 1)}`;
  const columns = await engine.integers(sql, keys.length + asked.length);
  if (columns[0]!.length > mostGroups) throw new EngineError('tooMany', `more than ${mostGroups} groups`);
  return inOrder(columns, asked);
}

/** Some groups of others, with another number for the actor of each. */
export function groupsAt(groups: StanceGroups, places: readonly number[], actor: Int32Array): StanceGroups {
  const names = ['issue', 'source', ...measureNames] as const;
  const some = names.map((name) => [name, Int32Array.from(places, (at) => groups[name][at]!)]);
  const named = Object.fromEntries(some) as Record<(typeof names)[number], Int32Array>;
  return { ...named, actor, length: places.length };
}

/** The query of `groupsOfEngine`. */
function groupsSql(
  { dialect, table }: Pick<Engine, 'dialect' | 'table'>,
  conditions: Conditions,
  asked: readonly MeasureName[],
): string {
  const selected = [...keys, ...asked.map((name) => measureSql(measures[name], dialect))];
  const columns = selected.map((each) => dialect.asInteger(each));
  return `SELECT ${columns.join(', ')} FROM ${table} WHERE ${conditionsSql(conditions)} GROUP BY ${keys.join(', ')}`;
}

/** The same of rows in the page, in one pass. */
export function groupsInPage(
  rows: CodedRows,
  conditions: Conditions,
  asked: readonly MeasureName[] = measureNames,
): StanceGroups {
  const passes = conditionsTest(conditions, rows);
  const folds = asked.map((name) => measureFold(measures[name], rows));
  const starts = asked.map((name) => measureStart(measures[name]));
  const places = new Map<string, number[]>();
  for (let row = 0; row < rows.length; row++) {
    if (!passes(row)) continue;
    const key = keys.map((name) => rows[name][row]!);
    let values = places.get(key.join(' '));
    if (!values) places.set(key.join(' '), (values = [...key, ...starts]));
    folds.forEach((fold, i) => (values[keys.length + i] = fold(values[keys.length + i]!, row)));
  }
  const groups = [...places.values()];
  const width = keys.length + asked.length;
  return inOrder(
    Array.from({ length: width }, (_, i) => Int32Array.from(groups, (values) => values[i]!)),
    asked,
  );
}

/** @param columns actor, issue, source and the measures that were asked for, in any order of the groups */
function inOrder(columns: readonly Int32Array[], asked: readonly MeasureName[]): StanceGroups {
  const [actor, issue, source] = columns as readonly [Int32Array, Int32Array, Int32Array];
  const { length } = actor;
  // By counting, from the last key to the first: comparing takes long where there are a million.
  let order = new Uint32Array(length);
  for (let at = 0; at < length; at++) order[at] = at;
  for (const key of [source, issue, actor]) order = sortedBy(key, order);
  const sorted = columns.map((column) => {
    const moved = new Int32Array(length);
    for (let at = 0; at < length; at++) moved[at] = column[order[at]!]!;
    return moved;
  });
  // What was not asked for is as in rows of which there is nothing to tell.
  const start = new Map<number, Int32Array>();
  const without = (name: MeasureName) => {
    const value = measureStart(measures[name]);
    return start.get(value) ?? start.set(value, new Int32Array(length).fill(value)).get(value)!;
  };
  const named = Object.fromEntries(measureNames.map((name) => [name, without(name)]));
  [...keys, ...asked].forEach((name, i) => (named[name] = sorted[i]!));
  return { ...(named as Record<(typeof keys)[number] | MeasureName, Int32Array>), length };
}

/** A stable sort of positions by whole numbers from 0. */
function sortedBy(key: Int32Array, order: Uint32Array): Uint32Array<ArrayBuffer> {
  let most = 0;
  for (const each of key) if (each > most) most = each;
  const starts = new Uint32Array(most + 2);
  for (const each of key) starts[each + 1]!++;
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const at of order) sorted[starts[key[at]!]!++] = at;
  return sorted;
}
