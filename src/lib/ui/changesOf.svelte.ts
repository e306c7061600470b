import { chartChanges, type ChartChanges } from '#lib/charts/chartChanges.ts';
import type { Chart, PreparedChart } from '#lib/charts/chart.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { defaultView, type View } from '#lib/model/view.ts';
import { viewQuery } from '#lib/view/viewParams.ts';
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

  #known: { readonly dossier: Dossier; readonly asked: string; readonly prepared: PreparedChart } | null =
    null;

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
        this.changes = chartChanges(this.#withAll(current), current.prepared);
      });
    });
  }

  /** The chart with all sources at any date; kept, since it stays the same while sources come and go. */
  #withAll({ dossier, chart, view }: Now): PreparedChart {
    const { sourcesOff, asOf } = defaultView;
    const all = { ...view, sourcesOff, asOf };
    const asked = `${chart.id} ${view.brief} ${viewQuery(all)}`;
    if (this.#known?.dossier !== dossier || this.#known.asked !== asked) {
      this.#known = { dossier, asked, prepared: chart.prepare(dossier, all) };
    }
    return this.#known.prepared;
  }
}

/** Whether a view leaves out sources or dates, so that there is something to compare with. */
export function leavesOut({ sourcesOff, asOf }: View): boolean {
  return sourcesOff.length > 0 || asOf !== '';
}
