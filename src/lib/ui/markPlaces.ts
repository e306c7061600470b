import { claimsBySource } from '#lib/charts/claims-by-source/claimsBySource.ts';
import type { Chart, Destination } from '#lib/charts/chart.ts';
import { marksOfRows } from '#lib/charts/marksOfRows.ts';
import { provisionBreakdown } from '#lib/charts/provision-breakdown/provisionBreakdown.ts';
import { stanceMatrix } from '#lib/charts/stance-matrix/stanceMatrix.ts';
import { timeline } from '#lib/charts/timeline/timeline.ts';
import { tradeBar } from '#lib/charts/trade-bar/tradeBar.ts';
import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import type { StanceFilter } from '#lib/summary/stanceCells.ts';
import { writeMarkAddress } from '#lib/view/markAddress.ts';

/** The chart that shows all rows of a table. */
const chartOf: Readonly<Partial<Record<TableName, Chart>>> = {
  claims: claimsBySource,
  stances: stanceMatrix,
  figures: tradeBar,
  references: tradeBar,
  provisions: provisionBreakdown,
  events: timeline,
};

/** Where a row is seen: the mark of a chart, on its page, that rests on it; null if no mark does. */
export type MarkPlaces = (table: TableName, at: number) => Destination | null;

/**
 * Charts are prepared when the first of their rows is asked for, as their pages would show them but for the order of
 * rows, which decides no key and would cost the most.
 */
export function markPlaces(dossier: Dossier, filter: StanceFilter): MarkPlaces {
  const { sourcesOff, reference, asOf, bases, confidence } = filter;
  const view: View = {
    ...defaultView,
    ...{ sourcesOff, reference, asOf, bases, confidence },
    actorOrder: 'given',
    grouped: false,
  };
  const marks = new Map<Chart, ReturnType<typeof marksOfRows>>();
  return (table, at) => {
    const chart = chartOf[table];
    if (!chart) return null;
    let markOf = marks.get(chart);
    if (!markOf) {
      markOf = marksOfRows(chart.prepare(dossier, view));
      marks.set(chart, markOf);
    }
    const key = markOf(table, at);
    if (key === undefined) return null;
    return { page: chart.page, view: { mark: writeMarkAddress({ chart: chart.id, key }) } };
  };
}
