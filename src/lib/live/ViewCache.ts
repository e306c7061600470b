import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { chartChanges, ChartChanges } from '#lib/charts/chartChanges.ts';
import type { Request } from '#lib/charts/kit/defineChart.ts';
import { comparedWith } from '#lib/model/view.ts';
import { drawingsOf } from './keptDrawings.ts';

interface Kept {
  readonly prepared: PreparedChart;
  /** Undefined until they are asked for. */
  changes?: ChartChanges | null;
  /** Whether its table was made, to be compared. */
  compared: boolean;
}

/** What a phone can spare, in bytes: some hundred charts of the size of the usual ones. */
const usualBudget = 32e6;

/**
 * Charts in the views that readers are at, were at or are likely to go to, so that none is made twice, with what
 * differs there from the view with all documents at any date; drawings are kept with their charts. A chart is told apart
 * by what it reads alone. What a holder holds stays; the rest goes when there is too much, first what was not asked for
 * the longest.
 */
export class ViewCache {
  readonly #budget: number;
  /** What was asked for last comes last. */
  readonly #kept = new Map<string, Kept>();
  readonly #held = new Map<object, Set<string>>();
  /** Dossiers and languages by number. */
  readonly #numbers = new WeakMap<object, number>();
  #numbered = 0;

  /** @param budget of what is kept, in bytes */
  constructor(budget = usualBudget) {
    this.#budget = budget;
  }

  /** The chart as asked for, the same object when it is asked for again. */
  prepare<Data>(chart: Chart<Data>, request: Request): PreparedChart<Data> {
    // Kept under the id of the chart that made it.
    return this.#keep(chart, request).prepared as PreparedChart<Data>;
  }

  /**
   * What differs from the view with all documents at any date; null if the view leaves nothing out.
   * @param compare given by who asks, so that a page without charts does not load it
   */
  changes(chart: Chart, request: Request, compare: typeof chartChanges): ChartChanges | null {
    const after = this.#keep(chart, request);
    if (after.changes !== undefined) return after.changes;
    const view = comparedWith(request.view);
    if (!view) return (after.changes = null);
    const before = this.#keep(chart, { ...request, view });
    before.compared = after.compared = true;
    return (after.changes = compare(before.prepared, after.prepared));
  }

  /** The same as `prepare` for what is in sight: from now on the holder holds this, with what it is compared with. */
  show<Data>(holder: object, chart: Chart<Data>, request: Request): PreparedChart<Data> {
    this.#held.set(holder, new Set(this.#keysOf(chart, request)));
    return this.prepare(chart, request);
  }

  /** The same for what is likely to be asked for next: the holder holds it too. Null if there is no room for it. */
  ahead(holder: object, chart: Chart, request: Request): PreparedChart | null {
    const held = this.#held.get(holder);
    if (!held || this.#bytesOf(([key]) => this.#isHeld(key)) > this.#budget) return null;
    for (const key of this.#keysOf(chart, request)) held.add(key);
    return this.prepare(chart, request);
  }

  /** The holder holds nothing any more. */
  release(holder: object): void {
    this.#held.delete(holder);
  }

  #keep(chart: Chart, request: Request): Kept {
    const key = this.#keyOf(chart, request);
    const { dossier, view, words, presentation } = request;
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const kept = known ?? { prepared: chart.prepare(dossier, view, words, presentation), compared: false };
    this.#kept.set(key, kept);
    if (!known) this.#trim(key);
    return kept;
  }

  /** Of a view and of what it is compared with. */
  #keysOf(chart: Chart, request: Request): string[] {
    const views = [request.view, comparedWith(request.view)];
    return views.flatMap((view) => (view ? this.#keyOf(chart, { ...request, view }) : []));
  }

  #keyOf({ id, reads }: Chart, { dossier, view, words, presentation }: Request): string {
    const read = JSON.stringify(reads.map((key) => view[key]));
    return `${id} ${presentation} ${this.#numberOf(dossier)} ${this.#numberOf(words)} ${read}`;
  }

  #numberOf(value: object): number {
    const number = this.#numbers.get(value) ?? ++this.#numbered;
    this.#numbers.set(value, number);
    return number;
  }

  #isHeld(key: string): boolean {
    return [...this.#held.values()].some((keys) => keys.has(key));
  }

  #trim(newest: string): void {
    let bytes = this.#bytesOf(() => true);
    for (const [key, kept] of this.#kept) {
      if (bytes <= this.#budget) return;
      if (key === newest || this.#isHeld(key)) continue;
      this.#kept.delete(key);
      bytes -= bytesOf(kept);
    }
  }

  #bytesOf(which: (entry: [string, Kept]) => boolean): number {
    return [...this.#kept].filter(which).reduce((sum, [, kept]) => sum + bytesOf(kept), 0);
  }
}

/**
 * Estimated, since a browser does not tell: so many bytes for what a chart has read, for each cell of a table that was made
 * and for all that was drawn. Set high rather than low, so that less is kept than there is room for.
 */
function bytesOf({ prepared, compared }: Kept): number {
  const { rows, columns } = compared ? prepared.table : { rows: [], columns: [] };
  const drawn = drawingsOf(prepared).reduce((sum, drawing) => sum + drawing.bytes, 0);
  return 100_000 + rows.length * columns.length * 120 + drawn;
}
