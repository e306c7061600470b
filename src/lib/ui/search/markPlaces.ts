import { markOfRow } from '#lib/evidence/markOfRow.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Destination } from '#lib/model/destination.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { defaultView } from '#lib/model/view.ts';
import type { RowFilter } from '#lib/summary/rowsInForce.ts';
import { writeMarkAddress } from '#lib/model/markAddress.ts';
import type { Words } from '#lib/words/Words.ts';

/** The chart that shows the rows of a table where only the chart knows in which of its marks. */
const chartOf: Readonly<Partial<Record<TableName, Chart>>> = {
  figures: tradeBar,
  references: tradeBar,
  events: timeline,
};

/** Where a row is seen: the mark of a chart, on its page, that rests on it; null if no mark does. */
export type MarkPlaces = (table: TableName, at: number) => Destination | null;

/** What the charts say that `markPlaces` prepares: to be loaded before. */
export const markPlacesAreas = [tradeBar, timeline].flatMap(({ areas }) => areas);

/** For rows that the filter lets through. A chart is prepared when the first of its rows is asked for. */
export function markPlaces(
  dossier: Dossier,
  words: Words,
  { sourcesOff, reference, asOf }: RowFilter,
): MarkPlaces {
  const marks = new Map<Chart, PreparedChart['markOf']>();
  return (table, at) => {
    const chart = chartOf[table];
    if (!chart) return markOfRow(dossier, { table, at });
    let markOf = marks.get(chart);
    if (!markOf) {
      markOf = chart.prepare(dossier, { ...defaultView, sourcesOff, reference, asOf }, words).markOf;
      marks.set(chart, markOf);
    }
    const key = markOf(table, at);
    if (key === undefined) return null;
    return { page: chart.page, view: {}, mark: writeMarkAddress({ chart: chart.id, key }) };
  };
}
