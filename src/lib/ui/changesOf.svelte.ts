import type { Chart } from '#lib/charts/kit/chart.ts';
import type { ChartChanges } from '#lib/charts/chartChanges.ts';
import type { Presentation, View } from '#lib/model/view.ts';
import { afterFrame } from './afterFrame.ts';
import type { App } from './app.svelte.ts';
import { leavesOut } from './keptCharts.ts';

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
   * Works them out anew whenever the view changes. Where they were not worked out before, that is after the frame in
   * which the chart itself is drawn: a reader sees the new view first and what differs right after.
   */
  constructor(app: App, chart: () => Chart, view: () => View, presentation: Presentation = 'full') {
    $effect(() => {
      const [of, dossier, now] = [chart(), app.dossier, view()];
      if (!leavesOut(now)) {
        this.changes = null;
        return;
      }
      const known = app.kept.knownChanges(of, dossier, app.words, now, presentation);
      if (known) {
        this.changes = known;
        return;
      }
      return afterFrame(() => {
        this.changes = app.kept.changes(of, dossier, app.words, now, presentation);
      });
    });
  }
}
