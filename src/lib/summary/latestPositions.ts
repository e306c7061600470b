import { firstDay, lastDay } from '#lib/model/calendarDay.ts';
import type { StanceColumns } from './stanceColumns.ts';

/** Half a year: positions on opposite sides that lie further apart are a change of mind, not two readings of one. */
export const changeDays = 183;

const dayLength = 86_400_000;

/**
 * Of positions on both sides of neutral, those that count now: where the sides are told of different times, the rows
 * after the last one on the other side, beside neutral ones without a date. Null where two rows on opposite sides may
 * be of the same time, for want of a date too: then reports conflict.
 *
 * @param rows positions in `stances` of rows with a position
 */
export function latestPositions(
  { date: dates, step }: Pick<StanceColumns, 'date' | 'step'>,
  rows: readonly number[],
): readonly number[] | null {
  const dated = rows.map((row) => {
    const date = dates.values[dates.codes[row]!]!;
    return {
      row,
      side: Math.sign(step[row]!),
      from: dayNumber(firstDay(date)),
      to: dayNumber(lastDay(date)),
    };
  });
  const taking = dated.filter(({ side }) => side !== 0);
  const conflict = taking.some((a, at) =>
    taking.slice(at + 1).some((b) => a.side !== b.side && !isApart(a, b)),
  );
  if (conflict) return null;
  const last = taking.reduce((latest, each) => (each.from > latest.from ? each : latest));
  const others = taking.filter(({ side }) => side !== last.side).map(({ to }) => to);
  const change = Math.max(...others);
  return dated.filter(({ from }) => !(from <= change)).map(({ row }) => row);
}

/** Days since 1970; not a number without a date. */
export function dayNumber(date: string): number {
  return Date.parse(date) / dayLength;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Whether two stretches of days lie so far apart that what differs between them has changed; false without dates. */
export function isApart(a: Span, b: Span): boolean {
  // Neither comparison holds with what is not a number.
  return a.from - b.to > changeDays || b.from - a.to > changeDays;
}
