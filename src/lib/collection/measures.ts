import type { Dossier } from '#lib/model/dossier.ts';
import { bases, reportedBases, steps } from '#lib/model/stance.ts';
import { statusCodes } from '#lib/summary/stanceColumns.ts';
import { noDay, type CodedColumn, type CodedRows } from './codedColumns.ts';
import { conditionSql, conditionTest, type Condition } from './conditions.ts';
import { integer, type Dialect } from './Engine.ts';

/**
 * What is counted of the rows of one actor on one issue in one source. All of it can be added up over parts of a table
 * (counts, smallest, largest), so that it does not matter on how many machines the rows lie.
 */
export type Measure =
  | { readonly fold: 'count'; readonly where: readonly Condition[] }
  | {
      readonly fold: 'smallest' | 'largest';
      readonly of: CodedColumn;
      readonly where: readonly Condition[];
      /** Where no row is meant; beyond all values that there are. */
      readonly none: number;
    };

const isPosition: Condition = { column: 'status', is: 'among', values: [statusCodes.position] };
const hasStatus = (status: keyof typeof statusCodes): Condition => ({
  column: 'status',
  is: 'among',
  values: [statusCodes[status]],
});
const onStep = (at: number): Measure => ({
  fold: 'count',
  where: [isPosition, { column: 'step', is: 'among', values: [steps[at]!] }],
});
const isUndated: Condition = { column: 'first_day', is: 'most', value: noDay };

/** After every day that a date can name. */
const neverDay = 10_000_000;

/**
 * The definition of what is asked of an engine and of rows in the page alike. `onStep0`…`onStep4`: positions of each step
 * from −2 to 2 · `reported`: positions told by others alone · `best`: position in `confidences` of the best supported one, −1 for none · `wrong`: positions with which a
 * published finding conflicts · `first`, `last`: between which days the positions lie, of those with a date · `undated`,
 * `undatedSides`: positions without a date, and those of them that take a side.
 */
export const measures = {
  onStep0: onStep(0),
  onStep1: onStep(1),
  onStep2: onStep(2),
  onStep3: onStep(3),
  onStep4: onStep(4),
  unclear: { fold: 'count', where: [hasStatus('unclear')] },
  notApplicable: { fold: 'count', where: [hasStatus('not_applicable')] },
  reported: {
    fold: 'count',
    where: [
      isPosition,
      { column: 'basis', is: 'among', values: reportedBases.map((each) => bases.indexOf(each)) },
    ],
  },
  best: { fold: 'largest', of: 'confidence', where: [isPosition], none: -1 },
  wrong: { fold: 'count', where: [isPosition, { column: 'checked', is: 'among', values: [2] }] },
  first: {
    fold: 'smallest',
    of: 'first_day',
    where: [isPosition, { column: 'first_day', is: 'least', value: noDay + 1 }],
    none: neverDay,
  },
  last: { fold: 'largest', of: 'last_day', where: [isPosition], none: noDay },
  undated: { fold: 'count', where: [isPosition, isUndated] },
  undatedSides: {
    fold: 'count',
    where: [isPosition, isUndated, { column: 'step', is: 'notAmong', values: [0] }],
  },
} as const satisfies Readonly<Record<string, Measure>>;

export type MeasureName = keyof typeof measures;
export const measureNames = Object.keys(measures) as readonly MeasureName[];

/** The measures that cells of a dossier are made of: each costs time over all rows. */
export function measuresOf({ info, checks }: Pick<Dossier, 'info' | 'checks'>): readonly MeasureName[] {
  const isReading = info.rows === 'readings';
  const isChecked = checks.some(({ table }) => table === 'stances');
  return measureNames.filter((name) => {
    if (name === 'first' || name === 'last' || name === 'undated') return !isReading;
    if (name === 'undatedSides') return isReading;
    return name !== 'wrong' || isChecked;
  });
}

export function measureSql(measure: Measure, dialect: Dialect): string {
  const where = measure.where.map(conditionSql).join(' AND ');
  if (measure.fold === 'count') return dialect.countWhere(where);
  const name = measure.fold === 'smallest' ? 'min' : 'max';
  return `${name}(CASE WHEN ${where} THEN ${measure.of} ELSE ${integer(measure.none)} END)`;
}

/** The same of rows in the page: takes one row more into the value so far, which begins with `measureStart`. */
export function measureFold(measure: Measure, rows: CodedRows): (value: number, row: number) => number {
  const tests = measure.where.map((condition) => conditionTest(condition, rows));
  const isMeant = (row: number) => tests.every((test) => test(row));
  if (measure.fold === 'count') return (value, row) => (isMeant(row) ? value + 1 : value);
  const column = rows[measure.of];
  const better = measure.fold === 'smallest' ? Math.min : Math.max;
  return (value, row) => (isMeant(row) ? better(value, column[row]!) : value);
}

export function measureStart(measure: Measure): number {
  return measure.fold === 'count' ? 0 : measure.none;
}
