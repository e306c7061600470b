import { recurrences, type Figure, type Recurrence } from './figure.ts';

/** ISO dates, year-months or years; empty where the end is open. */
export type Period = Readonly<Record<'period_start' | 'period_end', string>>;

const dayLength = 86_400_000;

export interface Span {
  readonly days: number;
  /** Whole months; null where the span begins or ends within a month. */
  readonly months: number | null;
}

/** First instant of the period and the first after it, in UTC milliseconds; an end that is missing is open. */
function bounds({ period_start: start, period_end: end }: Period): readonly [number, number] {
  return [instants(start)?.[0] ?? -Infinity, instants(end)?.[1] ?? Infinity];
}

const instantsOf = new Map<string, readonly [number, number] | null>();
/** Of texts kept; tables have few different dates. */
const mostKept = 10_000;

/** Of a date, month or year; each is worked out once, since every figure is held against every finding. */
function instants(date: string): readonly [number, number] | null {
  const known = instantsOf.get(date);
  if (known !== undefined) return known;
  if (instantsOf.size >= mostKept) instantsOf.clear();
  const found = readInstants(date);
  instantsOf.set(date, found);
  return found;
}

function readInstants(date: string): readonly [number, number] | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)];
  const after: [number, number, number] =
    match[3] !== undefined
      ? [year, month, day + 1]
      : match[2] !== undefined
        ? [year, month + 1, 1]
        : [year + 1, 0, 1];
  return [Date.UTC(year, month, day), Date.UTC(...after)];
}

/** How long a period is; null if it is not given in full. */
export function periodSpan(period: Period): Span | null {
  const [first, after] = bounds(period);
  if (!(Number.isFinite(after - first) && after > first)) return null;
  const [from, to] = [new Date(first), new Date(after)];
  const whole = from.getUTCDate() === 1 && to.getUTCDate() === 1;
  const count = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return { days: Math.round((after - first) / dayLength), months: whole ? count : null };
}

/**
 * Whether two periods share a day. A period with one end reaches on without limit; without any period on either
 * side they do, with one on one side only they don't.
 */
export function periodsOverlap(a: Period, b: Period): boolean {
  const isGiven = (period: Period) => period.period_start !== '' || period.period_end !== '';
  if (!isGiven(a) || !isGiven(b)) return isGiven(a) === isGiven(b);
  const [first, second] = [bounds(a), bounds(b)];
  return first[0] < second[1] && second[0] < first[1];
}

/** Whether every day of the inner period lies in the outer one. */
export function periodWithin(inner: Period, outer: Period): boolean {
  const [first, second] = [bounds(inner), bounds(outer)];
  return first[0] >= second[0] && first[1] <= second[1];
}

const recurring: Readonly<Record<Recurrence, Span>> = {
  day: { days: 1, months: null },
  week: { days: 7, months: null },
  month: { days: 31, months: 1 },
  quarter: { days: 92, months: 3 },
  year: { days: 365, months: 12 },
};

/** The span that a limit or rate recurs after; null if it does not. */
export function recurringSpan({ per }: Pick<Figure, 'per'>): Span | null {
  return per === '' ? null : recurring[per];
}

/** What a span is called where something recurs after it; null for a span that has no such name. */
export function recurrenceOf({ days, months }: Span): Recurrence | null {
  return (
    recurrences.find((each) => {
      const span = recurring[each];
      return span.months === null ? months === null && span.days === days : span.months === months;
    }) ?? null
  );
}
