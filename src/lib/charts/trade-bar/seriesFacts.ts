import { plainName } from '#lib/model/plainName.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { seriesOf, startOf, timesOf, type FigureSeries } from '#lib/summary/figureSeries.ts';
import type { Panel } from '#lib/summary/figurePanels.ts';
import type { FigureRow } from '#lib/summary/figureRow.ts';
import type { PointFacts } from '#lib/words/en/tradeSeries.ts';
import type { NativeChart } from '../kit/chart.ts';
import type { FindingOf } from '../kit/defineChart.ts';
import { evidenceOf, measuresOf, shortFlow } from './figureFacts.ts';
import type { FigureContext } from './read.ts';

/**
 * What a series is called beside the others of its panel: its label without what all measure, what it is of, from whom to whom; its
 * measure where it has that alone for itself.
 */
export function seriesName({ dossier, words }: FigureContext, { rows }: Panel, series: FigureSeries): string {
  const { figure } = series[0]!;
  const { label } = figure;
  const [measure, commodity] = [
    valueLabel(dossier, 'figures.measure', figure.measure),
    plainName(figure.commodity),
  ];
  const areOfOneMeasure = rows.every((row) => row.figure.measure === figure.measure);
  // What all are of stands over them.
  const areOfOne = rows.every((row) => row.figure.commodity === figure.commodity);
  const rest = areOfOneMeasure && label.startsWith(`${measure}, `) ? label.slice(measure.length + 2) : label;
  const isSaid =
    (areOfOneMeasure && rest === measure) || (areOfOne && rest.toLowerCase() === commodity.toLowerCase());
  const flow = words.of('common').flow(shortFlow(dossier, figure));
  const own = isSaid ? '' : rest;
  const isNamed = areOfOne || own.toLowerCase().includes(commodity.toLowerCase());
  const sameColumns = ['label', 'commodity', 'flow_from', 'flow_to'] as const;
  const isAlike = (row: FigureRow) => sameColumns.every((column) => row.figure[column] === figure[column]);
  const isMeasured = rows.every((row) => row.figure.measure === figure.measure || !isAlike(row));
  const parts = [isMeasured ? '' : measure, own, isNamed ? '' : commodity, own.includes(flow) ? '' : flow];
  return parts.filter((part) => part !== '').join(', ') || label;
}

/**
 * How a series goes, which of several of the first measure is highest at their end, or how many there are; null where not every
 * figure is of one.
 */
export function seriesFinding(context: FigureContext): FindingOf<'trade-bar'> | null {
  const { dossier, data } = context;
  const { all, seriesPanels } = data;
  const [panel] = seriesPanels;
  if (!panel) return null;
  const series = seriesPanels.flatMap(({ rows }) => seriesOf(rows));
  const [only] = series;
  if (series.length === 1) {
    const [first, last] = [only!.at(0)!, only!.at(-1)!];
    const facts = {
      measure: valueLabel(dossier, 'figures.measure', first.figure.measure),
      name: seriesName(context, panel, only!),
      first: pointFacts(first),
      last: pointFacts(last),
    };
    return first === last ? null : { kind: 'course', facts, rests: evidenceOf([first, last]) };
  }
  const highest = highestAtEnd(context, panel);
  if (highest) return highest;
  const times = timesOf(all);
  const facts = {
    figures: all.length,
    series: series.length,
    measures: measuresOf(all).size,
    start: times[0]!,
    end: times.at(-1)!,
  };
  return { kind: 'severalSeries', facts, rests: evidenceOf(all) };
}

/** The highest of several series of one measure at the last time of all; null where two are equally high, or only one goes so far. */
function highestAtEnd(context: FigureContext, panel: Panel): FindingOf<'trade-bar'> | null {
  const end = timesOf(panel.rows).at(-1);
  const there = panel.rows.filter((row) => startOf(row) === end);
  if (measuresOf(panel.rows).size > 1) return null;
  const [top, second] = there.toSorted((a, b) => b.figure.value - a.figure.value);
  if (!top || !second || top.figure.value === second.figure.value) return null;
  const series = seriesOf(panel.rows).find((each) => each.includes(top))!;
  const before = series[0] === top ? null : series[0]!;
  const facts = {
    measure: valueLabel(context.dossier, 'figures.measure', top.figure.measure),
    name: seriesName(context, panel, series),
    of: there.length,
    last: pointFacts(top),
    before: before && pointFacts(before),
  };
  return { kind: 'highest', facts, rests: evidenceOf(before ? [top, before] : [top]) };
}

function pointFacts({ figure }: FigureRow): PointFacts {
  return { value: figure, start: figure.period_start, end: figure.period_end };
}

/** What stands under a time of series: a day, month or year, or the span that begins then. */
export function timeLabel({ words }: FigureContext, rows: readonly FigureRow[], time: string): string {
  const end = rows.find((row) => startOf(row) === time)?.figure.period_end ?? '';
  return end === '' || end === time ? words.date(time, 'short') : words.span(time, end);
}

/** The figures of a series by when they begin. */
export function rowsByStart(series: FigureSeries): ReadonlyMap<string, FigureRow> {
  return new Map(series.map((row) => [startOf(row), row]));
}

/** One series as a program of slides draws it; of several it would set columns of different things beside each other. */
export function seriesColumns(context: FigureContext, panel: Panel): NativeChart | null {
  const [series, ...others] = seriesOf(panel.rows);
  if (!series || others.length > 0) return null;
  const times = timesOf(series);
  const rowAt = rowsByStart(series);
  const values = times.map((time) => rowAt.get(time)?.figure.value ?? null);
  return {
    kind: 'column',
    categories: times.map((time) => timeLabel(context, series, time)),
    ...context.say.valuesIn(
      values.filter((value) => value !== null),
      panel.unit,
    ),
    series: [{ name: seriesName(context, panel, series), unit: panel.unit, values }],
  };
}
