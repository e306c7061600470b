import type { Dossier } from '#lib/model/dossier.ts';
import { bases } from '#lib/model/stance.ts';
import { defaultView } from '#lib/model/view.ts';
import { cellOfColumns, stanceCells, type StanceCell } from '#lib/summary/stanceCells.ts';
import type { StanceFilter } from '#lib/summary/stanceFilter.ts';
import { columnsSpeaking, type SourceLines } from '#lib/summary/stancesBySource.ts';
import { changedSides } from './changedSides.ts';
import { conditionsOf, conditionsSql, type Condition, type Conditions } from './conditions.ts';
import { integer, type Engine } from './Engine.ts';
import { scoreGroups } from './scoreGroups.ts';
import { sourcePlaces } from './sourcePlaces.ts';
import { groupsAt, type StanceGroups } from './stanceGroups.ts';
import type { StandInDossier } from './standInDossier.ts';

/** A view of a collection and one actor of it. */
export interface ActorInView extends StandInDossier {
  readonly engine: Engine;
  readonly filter: StanceFilter;
  readonly conditions: Conditions;
  readonly groups: StanceGroups;
  /** Position in `dossier.actors`. */
  readonly actor: number;
}

/**
 * The cells of one actor by source, as `stancesBySource` makes them of rows: those of a column are scored from the groups of
 * an original and its copies alone. Asks for the dates of positions where one source has them on both sides, and which
 * sources have rows.
 */
export async function linesBySource(view: ActorInView): Promise<SourceLines> {
  const { dossier, engine, filter, conditions, groups, actor, addRows } = view;
  const issueCount = dossier.issues.length;
  const original = sourcePlaces(dossier).root;
  const places = placesByOriginal(groups, actor, original);
  const lines = groupsAt(
    groups,
    places,
    Int32Array.from(places, (at) => original[groups.source[at]!]!),
  );
  const isActor: Condition = { column: 'actor', is: 'among', values: [actor] };
  const changed =
    dossier.info.rows === 'readings'
      ? await changedSides(engine, [...conditions, [isActor]], lines, issueCount, originalSql(original))
      : new Map();
  const { cells } = scoreGroups(dossier, {
    groups: lines,
    lineCount: dossier.sources.length,
    changed,
    addRows: (group, rows) => addRows(places[group]!, rows),
  });
  const { ofAnything, ofThis } = await speaking(engine, dossier, filter, actor);
  const columns = columnsSpeaking(dossier, ofAnything, ofThis);
  const whole = stanceCells(dossier, filter);
  return {
    columns,
    bySource: columns.map(({ root }) => {
      const first = dossier.sources.findIndex(({ id }) => id === root) * issueCount;
      return dossier.issues.map((_, issue): StanceCell => ({
        ...cellOfColumns(dossier, cells, first + issue, issueCount),
        actor,
      }));
    }),
    all: dossier.issues.map((_, issue) => whole.at(actor, issue)),
  };
}

/** Where the groups of an actor stand, by original, issue and source. */
function placesByOriginal(groups: StanceGroups, actor: number, original: readonly number[]): number[] {
  const places: number[] = [];
  for (let at = 0; at < groups.length; at++) if (groups.actor[at] === actor) places.push(at);
  // Groups are in the order of issue and source, and a sort keeps what is equal in its order.
  return places.sort((a, b) => original[groups.source[a]!]! - original[groups.source[b]!]!);
}

/** The original of a row's source. */
function originalSql(original: readonly number[]): string {
  const copies = original.flatMap((root, at) =>
    root === at ? [] : [`WHEN source = ${integer(at)} THEN ${integer(root)}`],
  );
  return copies.length === 0 ? 'source' : `CASE ${copies.join(' ')} ELSE source END`;
}

/** The sources with rows in force, whatever their basis and confidence, of anybody and of one actor. */
async function speaking(
  { dialect, integers, table }: Engine,
  dossier: Dossier,
  filter: StanceFilter,
  actor: number,
): Promise<Readonly<Record<'ofAnything' | 'ofThis', ReadonlySet<string>>>> {
  const conditions = conditionsOf(dossier, { ...filter, bases, confidence: defaultView.confidence });
  const ofActor = dialect.countWhere(`actor = ${integer(actor)}`);
  const columns = ['source', ofActor].map(dialect.asInteger).join(', ');
  const [source, count] = await integers(
    `SELECT ${columns} FROM ${table} WHERE ${conditionsSql(conditions)} GROUP BY source`,
    2,
  );
  const id = (at: number) => dossier.sources[at]!.id;
  const all = [...source!];
  return {
    ofAnything: new Set(all.map(id)),
    ofThis: new Set(all.filter((_, at) => count![at]! > 0).map(id)),
  };
}
