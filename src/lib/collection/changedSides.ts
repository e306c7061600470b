import type { Step } from '#lib/model/stance.ts';
import { changeDays, latestPositions } from '#lib/summary/latestPositions.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { dateOfCode, noDay } from './codedColumns.ts';
import { conditionsSql, type Conditions } from './conditions.ts';
import { integer, type Engine } from './Engine.ts';
import type { Tally } from './scoreGroups.ts';
import type { StanceGroups } from './stanceGroups.ts';
import { addCounts, fillCounts, isOnBothSides } from './stepCounts.ts';

/** Positions of one date and step in one source, of which each cell has but a few. */
interface DatedTally extends Tally {
  readonly step: Step;
  readonly date: string;
}

/**
 * Of cells with positions on both sides those in which the actor has changed sides, with the positions since then. The
 * dates of all rows need not be looked at: where two positions on opposite sides lie within the same half year, reports
 * conflict, and that can be counted.
 *
 * @param groups all of those that meet the conditions
 * @param line what of a row `groups.actor` holds, as SQL
 * @returns by `actor * issueCount + issue`
 */
export async function changedSides(
  engine: Engine,
  conditions: Conditions,
  groups: StanceGroups,
  issueCount: number,
  line = 'actor',
): Promise<ReadonlyMap<number, readonly Tally[]>> {
  const open = cellsOnBothSides(groups, issueCount);
  if (open.size === 0) return new Map();
  const [lines, issues] = await engine.integers(conflictsSql(engine, conditions, line), 2);
  lines!.forEach((each, at) => open.delete(each * issueCount + issues![at]!));
  const changed = new Map<number, readonly Tally[]>();
  const cells = [...open];
  for (let from = 0; from < cells.length; from += cellsAtOnce) {
    const some = cells.slice(from, from + cellsAtOnce);
    const columns = await engine.integers(datedSql(engine, conditions, line, some, issueCount), 8);
    for (const [cell, all] of datedTallies(columns, issueCount)) {
      const rows = all.map((_, at) => at);
      const date = { codes: Uint32Array.from(rows), values: all.map((each) => each.date) };
      const latest = latestPositions({ date, step: Int8Array.from(all, ({ step }) => step) }, rows);
      if (latest)
        changed.set(
          cell,
          latest.map((at) => all[at]!),
        );
    }
  }
  return changed;
}

/** As many as a query can name; engines limit how long one is. */
const cellsAtOnce = 2000;

/** Cells with positions on both sides, all of them dated: one without a date may be of any time. */
function cellsOnBothSides(groups: StanceGroups, issueCount: number): Set<number> {
  const found = new Set<number>();
  const own = [0, 0, 0, 0, 0];
  for (let at = 0; at < groups.length;) {
    const [actor, issue] = [groups.actor[at]!, groups.issue[at]!];
    const counts = [0, 0, 0, 0, 0];
    let undated = 0;
    for (; at < groups.length && groups.actor[at] === actor && groups.issue[at] === issue; at++) {
      fillCounts(own, groups, at);
      addCounts(counts, own);
      undated += groups.undatedSides[at]!;
    }
    if (undated === 0 && isOnBothSides(counts)) found.add(actor * issueCount + issue);
  }
  return found;
}

/** Cells with positions on opposite sides whose dates begin in the same stretch of `changeDays`. */
function conflictsSql({ dialect, table }: Engine, conditions: Conditions, line: string): string {
  const stretch = dialect.floorDivide(`first_day - (${integer(noDay)})`, changeDays);
  const { asInteger, countWhere } = dialect;
  return `SELECT ${asInteger('line')}, ${asInteger('issue')} FROM (
      SELECT ${line} AS line, issue, ${stretch} AS stretch, ${countWhere('step > 0')} AS above, ${countWhere('step < 0')} AS below
      FROM ${table} WHERE ${conditionsSql(conditions)} AND ${isPosition} AND first_day > ${integer(noDay)}
      GROUP BY line, issue, stretch)
    WHERE above > 0 AND below > 0 GROUP BY line, issue`;
}

function datedSql(
  { dialect, table }: Engine,
  conditions: Conditions,
  line: string,
  cells: readonly number[],
  issueCount: number,
): string {
  const keys = [line, 'issue', 'source', 'step', 'day', 'confidence', 'checked'];
  const columns = [...keys, dialect.countWhere('1 = 1')].map((each) => dialect.asInteger(each));
  const cell = `(${line}) * ${integer(issueCount)} + issue IN (${cells.map(integer).join(', ')})`;
  return `SELECT ${columns.join(', ')} FROM ${table}
    WHERE ${conditionsSql(conditions)} AND ${isPosition} AND ${cell} GROUP BY ${keys.join(', ')}`;
}

const isPosition = `status = ${integer(statusCodes.position)}`;

function datedTallies(
  columns: readonly Int32Array[],
  issueCount: number,
): ReadonlyMap<number, readonly DatedTally[]> {
  const [line, issue, source, step, day, confidence, checked, count] = columns as readonly Int32Array[] & {
    readonly length: 8;
  };
  const found = new Map<number, DatedTally[]>();
  for (let at = 0; at < line!.length; at++) {
    const cell = line![at]! * issueCount + issue![at]!;
    const value = step![at]! as Step;
    const counts = [0, 0, 0, 0, 0].map((_, each) => (each === value + 2 ? count![at]! : 0));
    const tally = {
      source: source![at]!,
      counts,
      best: confidence![at]!,
      isContested: checked![at] === 2,
      step: value,
      date: dateOfCode(day![at]!),
    };
    const known = found.get(cell);
    if (known) known.push(tally);
    else found.set(cell, [tally]);
  }
  return found;
}
