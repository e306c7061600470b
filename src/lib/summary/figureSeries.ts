import { utcMonth, utcYear } from 'd3';
import { compareText } from '#lib/model/compareText.ts';
import type { Figure } from '#lib/model/figure.ts';
import type { FigureRow } from './figureRow.ts';
import { groupBy } from './groupBy.ts';

/** Figures that differ by nothing but their time: the earliest first. */
export type FigureSeries = readonly FigureRow[];

/** Two are compared by their sizes; from three on there is a course. */
const fewestPeriods = 3;

/**
 * Whether figures are a series, or several side by side: exact numbers in one unit from one source, none of them checked or under
 * a limit, each of what it measures for a period of its own, all periods as long.
 */
export function areSeries(rows: readonly FigureRow[]): boolean {
  const [first] = rows;
  if (!first || new Set(rows.map(startOf)).size < fewestPeriods) return false;
  const alike = ['source', 'unit', 'kind', 'per', 'stated_by'] as const;
  const precision = ({ period_start, period_end }: Figure) => `${period_start.length} ${period_end.length}`;
  const fits = ({ figure, findings, caps }: FigureRow) =>
    figure.comparator === '=' &&
    !['cap', 'capacity'].includes(figure.kind) &&
    findings.length + caps.length === 0 &&
    figure.period_start !== '' &&
    precision(figure) === precision(first.figure) &&
    alike.every((column) => figure[column] === first.figure[column]);
  if (!rows.every(fits)) return false;
  const series = seriesOf(rows);
  const isOnce = (each: readonly FigureRow[]) => new Set(each.map(startOf)).size === each.length;
  return rows.length >= 2 * series.length && series.every(isOnce);
}

/** The series of some figures, in the order in which they stand. */
export function seriesOf(rows: readonly FigureRow[]): readonly FigureSeries[] {
  return [...groupBy(rows, seriesKey).values()];
}

/** Figures in the order of their series, those with the largest last value first, and in each by time. */
export function inSeries(rows: readonly FigureRow[]): readonly FigureRow[] {
  const series = seriesOf(rows).map((each) => each.toSorted((a, b) => compareText(startOf(a), startOf(b))));
  const last = (each: FigureSeries) => each.at(-1)!.figure;
  return series
    .sort((a, b) => last(b).value - last(a).value || compareText(seriesKey(a[0]!), seriesKey(b[0]!)))
    .flat();
}

/** What the figures of a series share and no other has. */
export function seriesKey({ figure }: FigureRow): string {
  const { measure, label, commodity, flow_from, flow_to } = figure;
  return [measure, label, commodity, flow_from, flow_to].join('\n');
}

/** When a figure begins, as it tells its place in a series: an ISO date, year-month or year. */
export function startOf({ figure }: FigureRow): string {
  return figure.period_start;
}

/** Whether any of several series lacks a figure at one of their times. */
export function hasGaps({
  isSeries,
  rows,
}: {
  readonly isSeries: boolean;
  readonly rows: readonly FigureRow[];
}): boolean {
  return isSeries && rows.length < seriesOf(rows).length * timesOf(rows).length;
}

/** More steps of time than this for each that has figures are not drawn as gaps. */
const emptiest = 3;

/**
 * The times of series, the earliest first: all years, or months, from the first to the last, so that a gap is seen; those that
 * have figures where they are other spans, or few among many.
 */
export function timesOf(rows: readonly FigureRow[]): readonly string[] {
  const times = [...new Set(rows.map(startOf))].sort();
  const [first = '', last = ''] = [times[0], times.at(-1)];
  const isSingle = rows.every(({ figure }) => ['', figure.period_start].includes(figure.period_end));
  const interval = { 4: utcYear, 7: utcMonth }[first.length];
  if (!interval || !isSingle) return times;
  const from = new Date(first);
  const steps = interval.range(from, interval.offset(new Date(last), 1));
  if (steps.length > emptiest * times.length) return times;
  return steps.map((step) => step.toISOString().slice(0, first.length));
}
