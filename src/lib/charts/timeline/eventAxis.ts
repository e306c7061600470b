import { bisector } from 'd3';
import { ceilTo, floorTo, unitsFor, type CalendarUnit } from '#lib/summary/calendarUnit.ts';
import { axisOf, type AxisPart, type TimeAxis } from '#lib/summary/timeAxis.ts';
import { overlaps, type TimeWindow } from '#lib/summary/timeWindow.ts';

/** A year, a month, a day or what a window leaves of it; or a stretch that is left out. */
export interface UnitPart extends AxisPart {
  readonly unit: CalendarUnit;
}

/** An axis whose parts are years, months or days. */
export interface EventAxis extends TimeAxis {
  readonly parts: readonly UnitPart[];
}

const startOf = bisector(({ from }: TimeWindow) => from);
const endOf = bisector(({ to }: TimeWindow) => to);

/** What a break takes beside a unit without an event. */
const breakWeight = 0.6;
/** What an event adds to its unit, and what all of them add at most beside all units. */
const eventWeight = 1.3;
const mostOfEvents = 1.5;
/** What an event of several years counts in the year in which it begins or ends, which gives that its name. */
const endShare = 0.5;
/** From so many events and this share of all on, a year is drawn in months. */
const leastCrowd = 4;
const crowdShare = 0.25;

/**
 * The same stretches and breaks in years, months or days, each the wider the more lies within it: what a crowded month
 * holds cannot be told apart in the scale of decades, and a year long ago needs no more room than its name.
 */
export function eventAxis(axis: TimeAxis, events: readonly TimeWindow[]): EventAxis {
  // Looked up by where they begin and end: of thousands of events each day would go through all.
  const byStart = events.toSorted((a, b) => a.from - b.from);
  const byEnd = events.toSorted((a, b) => a.to - b.to);
  const starting = ({ from, to }: TimeWindow) =>
    byStart.slice(startOf.left(byStart, from), startOf.right(byStart, to));
  const ending = ({ from, to }: TimeWindow) => byEnd.slice(endOf.left(byEnd, from), endOf.right(byEnd, to));
  const inside = (window: TimeWindow) => starting(window).filter(({ to }) => to <= window.to).length;
  const endsIn = (window: TimeWindow) =>
    starting(window).filter((event) => event.to > window.to && overlaps(event, window)).length +
    ending(window).filter((event) => event.from < window.from && overlaps(event, window)).length;
  // What is known to the year alone lies in no month, and begins or ends in none.
  const amountIn = (each: Unit) => inside(each) + (each.unit === 'year' ? endShare * endsIn(each) : 0);
  const [unit, finer] = unitsFor(axis);
  const isCrowded = (year: TimeWindow) => {
    const amount = unitsOf('month', year).reduce((sum, month) => sum + inside(month), 0);
    return amount >= leastCrowd && amount > crowdShare * events.length;
  };
  const pieces = axis.parts.flatMap((part): Piece[] => {
    const { from, to, broken } = part;
    if (broken) return [{ from, to, broken, unit, weight: breakWeight, amount: 0 }];
    return unitsOf(unit, part)
      .flatMap((each) => (unit === 'year' && finer && isCrowded(each) ? unitsOf(finer, each) : [each]))
      .map((each) => ({ ...each, broken, weight: lengthOf(each), amount: amountIn(each) }));
  });
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const told = sum(pieces.map(({ amount }) => amount));
  const each = Math.min(eventWeight, (mostOfEvents * pieces.length) / Math.max(1, told));
  const weights = pieces.map(({ weight, amount }) => weight + each * amount);
  const whole = sum(weights);
  let start = 0;
  const parts = pieces.map(({ from, to, broken, unit: own }, i): UnitPart => {
    const begins = start;
    start += weights[i]! / whole;
    return { from, to, broken, unit: own, start: begins, end: i === pieces.length - 1 ? 1 : start };
  });
  return { ...axisOf(parts), parts };
}

interface Piece extends Unit {
  readonly broken: boolean;
  readonly weight: number;
  /** How many events lie within it; of a year also a share of those that only begin or end in it. */
  readonly amount: number;
}

interface Unit extends TimeWindow {
  readonly unit: CalendarUnit;
}

function unitsOf(unit: CalendarUnit, { from, to }: TimeWindow): Unit[] {
  const units: Unit[] = [];
  for (let at = from; at < to; at = units.at(-1)!.to) {
    units.push({ from: at, to: Math.min(to, ceilTo(unit, at + 1)), unit });
  }
  return units;
}

/** How much of its unit a window leaves. */
function lengthOf({ from, to, unit }: Unit): number {
  return (to - from) / (ceilTo(unit, from + 1) - floorTo(unit, from));
}
