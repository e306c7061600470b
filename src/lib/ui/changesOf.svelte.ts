import { chartChanges, type ChartChanges } from '#lib/charts/chartChanges.ts';
import type { Chart, PreparedChart } from '#lib/charts/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { afterFrame } from './afterFrame.ts';

interface Now {
  readonly dossier: Dossier;
  readonly chart: Chart;
  readonly view: View;
  readonly prepared: PreparedChart;
}

/** What the sources left out and the as-of date change on a chart. */
export class ChangesOf {
  /** Null until they are worked out and where there is nothing to compare. */
  changes = $state.raw<ChartChanges | null>(null);
  /** Keys of the marks that differ. */
  readonly keys = $derived.by<ReadonlySet<string>>(
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole, never changed
    () => new Set(this.changes?.marks.map(({ key }) => key)),
  );

  /**
   * Works them out anew whenever what `now` reads changes, after the frame in which the chart itself is drawn: a
   * reader sees the new view first and what differs right after.
   *
   * @param now null where nothing is left out
   */
  constructor(now: () => Now | null) {
    $effect(() => {
      const current = now();
      if (!current) {
        this.changes = null;
        return;
      }
      return afterFrame(() => {
        const { dossier, chart, view, prepared } = current;
        this.changes = chartChanges(chart.prepare(dossier, withAll(view)), prepared);
      });
    });
  }
}

/** Whether a view leaves out sources or dates, so that there is something to compare with. */
export function leavesOut({ sourcesOff, asOf }: View): boolean {
  return sourcesOff.length > 0 || asOf !== '';
}

function withAll(view: View): View {
  return { ...view, sourcesOff: defaultView.sourcesOff, asOf: defaultView.asOf };
}
