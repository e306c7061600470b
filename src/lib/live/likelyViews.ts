import type { Chart, PreparedChart } from '#lib/charts/kit/chart.ts';
import type { Request } from '#lib/charts/kit/defineChart.ts';
import type { View } from '#lib/model/view.ts';

/** What a reader has done last. */
export interface Step {
  /** What was set. */
  readonly keys: readonly (keyof View)[];
  /** The view it was done in. */
  readonly from: View;
}

const most = 8;

/**
 * The views that one more step of the control used last leads to, since who tries one choice of a list tries others:
 * at most eight, first the one that leads back, then those that stand next to it in the list.
 */
export function likelyViews(
  chart: Chart,
  { moves, subject }: Pick<PreparedChart, 'moves' | 'subject'>,
  { dossier, view }: Pick<Request, 'dossier' | 'view'>,
  { keys, from }: Step,
): View[] {
  const isOf = (change: Partial<View>) => keys.some((key) => key in change);
  const moved = moves('').flatMap((move) => (move.view && isOf(move.view) ? [move.view] : []));
  const set = chart.controls
    .filter(({ key }) => keys.includes(key))
    .flatMap(({ key, beside }) => {
      const changes = beside(dossier, { ...view, ...subject });
      const back = changes.findIndex((change) => isEqual(change[key], from[key]));
      return changes
        .map((change, at) => ({ change, distance: Math.abs(at - back) }))
        .sort((a, b) => a.distance - b.distance)
        .map(({ change }) => change);
    });
  const changes = [...moved, ...set];
  return changes
    .filter((change, at) => changes.findIndex((other) => isEqual(other, change)) === at)
    .slice(0, most)
    .map((change) => ({ ...view, ...change }));
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
