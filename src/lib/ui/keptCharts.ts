import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import { chartChanges, type ChartChanges } from '#lib/charts/chartChanges.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import { defaultView, type Presentation, type View } from '#lib/model/view.ts';
import { viewQuery } from '#lib/view/viewParams.ts';

/** More than the views one step away from a view, less than would weigh on a browser. */
export const mostKept = 60;

/** The charts of one dossier in the views that readers were at or are likely to go to, so that none is made twice. */
export class KeptCharts {
  #dossier: Dossier | null = null;
  /** The one that was asked for last comes last. */
  readonly #prepared = new Map<string, PreparedChart>();
  readonly #changes = new WeakMap<PreparedChart, ChartChanges>();

  /** The chart in a view, the same object when it is asked for again. */
  prepare<Data>(
    chart: Chart<Data>,
    dossier: Dossier,
    words: Words,
    view: View,
    presentation: Presentation = 'full',
  ): PreparedChart<Data> {
    if (dossier !== this.#dossier) {
      this.#prepared.clear();
      this.#dossier = dossier;
    }
    const key = `${chart.id} ${presentation} ${viewQuery(view)}`;
    // Kept under the id of the chart that made it.
    const known = this.#prepared.get(key) as PreparedChart<Data> | undefined;
    const prepared = known ?? chart.prepare(dossier, view, words, presentation);
    this.#prepared.delete(key);
    this.#prepared.set(key, prepared);
    if (this.#prepared.size > mostKept) this.#prepared.delete(this.#prepared.keys().next().value!);
    return prepared;
  }

  /** What differs from the view with all documents at any date; null if this one leaves nothing out. */
  changes(
    chart: Chart,
    dossier: Dossier,
    words: Words,
    view: View,
    presentation: Presentation = 'full',
  ): ChartChanges | null {
    if (!leavesOut(view)) return null;
    const after = this.prepare(chart, dossier, words, view, presentation);
    const known = this.#changes.get(after);
    if (known) return known;
    const { sourcesOff, asOf } = defaultView;
    const before = this.prepare(chart, dossier, words, { ...view, sourcesOff, asOf }, presentation);
    const changes = chartChanges(before, after);
    this.#changes.set(after, changes);
    return changes;
  }

  /** The same if it has been worked out; else null. */
  knownChanges(
    chart: Chart,
    dossier: Dossier,
    words: Words,
    view: View,
    presentation: Presentation = 'full',
  ): ChartChanges | null {
    return this.#changes.get(this.prepare(chart, dossier, words, view, presentation)) ?? null;
  }
}

/** Whether a view leaves out sources or dates, so that there is something to compare with. */
export function leavesOut({ sourcesOff, asOf }: View): boolean {
  return sourcesOff.length > 0 || asOf !== '';
}
