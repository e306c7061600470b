import { chartChanges } from '#lib/charts/chartChanges.ts';
import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Request } from '#lib/charts/kit/defineChart.ts';
import { codedColumns } from '#lib/model/codedRows.ts';
import { likelyViews, type Step } from '#lib/charts/kit/likelyViews.ts';
import { Shown } from './Shown.svelte.ts';
import type { ViewCache } from './ViewCache.ts';

/**
 * A chart on a page: what it says, what it draws and what the filters change on it, all of one view, which is the newest
 * as long as the chart is in sight. To be made while its component is.
 */
export class LiveChart {
  readonly #cache: ViewCache;
  readonly #chart: () => Chart;
  readonly #lastStep: () => Step | null;
  readonly #shown: Shown<Request>;
  /** To be attached to the element that everything of the chart stands in. */
  readonly watch: Shown<Request>['watch'];
  readonly view = $derived.by(() => this.#shown.current.view);
  readonly prepared = $derived.by(() => this.#cache.show(this, this.#chart(), this.#shown.current));
  /** Null where the view leaves nothing out. */
  readonly changes = $derived.by(
    () => this.prepared && this.#cache.changes(this.#chart(), this.#shown.current, chartChanges),
  );
  /** Keys of the marks that differ. */
  readonly changed = $derived.by<ReadonlySet<string>>(
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- replaced as a whole, never changed
    () => new Set(this.changes?.marks.map(({ key }) => key)),
  );
  /** The chart in the views that are likely to be asked for next, in steps, some of which give none yet. */
  readonly ahead = $derived.by(() => {
    const [chart, prepared, request, isSeen] = [
      this.#chart(),
      this.prepared,
      this.#shown.current,
      this.#shown.inSight,
    ];
    return () => (isSeen ? this.#prepareAhead(chart, prepared, request) : []);
  });

  /** @param lastStep what the reader did last, asked anew for each view; null for nothing yet */
  constructor(
    cache: ViewCache,
    chart: () => Chart,
    request: () => Request,
    lastStep: () => Step | null = () => null,
  ) {
    this.#cache = cache;
    this.#chart = chart;
    this.#lastStep = lastStep;
    this.#shown = new Shown(request);
    this.watch = this.#shown.watch;
    $effect(() => () => cache.release(this));
  }

  *#prepareAhead(chart: Chart, prepared: PreparedChart, request: Request) {
    // Of a large dossier each view takes too long to be made for nothing.
    if (codedColumns(request.dossier.stances)) return;
    for (const view of likelyViews(chart, prepared, request, this.#lastStep())) {
      const next = this.#cache.ahead(this, chart, { ...request, view });
      if (!next) return;
      yield null;
      this.#cache.changes(chart, { ...request, view }, chartChanges);
      yield next;
    }
  }
}
