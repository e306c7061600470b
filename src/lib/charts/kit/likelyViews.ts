import type { View } from '#lib/model/view.ts';
import type { Chart, PreparedChart } from './chart.ts';
import type { Control } from './control.ts';
import type { Request } from './defineChart.ts';

/** What a reader has done last. */
export interface Step {
  /** What was set. */
  readonly keys: readonly (keyof View)[];
  /** The view it was done in. */
  readonly from: View;
}

const most = 8;

/**
 * The views that are likely to be asked for next, at most eight. First those that one more step of the control used last
 * leads to, since who tries one choice of a list tries others: the one that leads back, then those that stand next to it
 * in the list. Then the first step of each other control.
 *
 * @param last null if nothing was done yet
 */
export function likelyViews(
  chart: Chart,
  { moves, subject }: Pick<PreparedChart, 'moves' | 'subject'>,
  { dossier, view, words }: Pick<Request, 'dossier' | 'view' | 'words'>,
  last: Step | null,
): View[] {
  const isUsed = (key: keyof View) => last?.keys.includes(key) ?? false;
  const besideOf = ({ beside }: Control) => beside(dossier, { ...view, ...subject }, words.compare);
  const steps = moves('').flatMap((move) => move.view ?? []);
  const used = chart.controls.filter(({ key }) => isUsed(key));
  const others = chart.controls.filter(({ key }) => !isUsed(key));
  const changes = [
    ...steps.filter((change) => last?.keys.some((key) => key in change)),
    ...used.flatMap((control) =>
      fromBack(besideOf(control), (each) => isEqual(each[control.key], last?.from[control.key])),
    ),
    ...others.flatMap((control) => besideOf(control).slice(0, 1)),
  ];
  return changes
    .filter((change, at) => changes.findIndex((other) => isEqual(other, change)) === at)
    .slice(0, most)
    .map((change) => ({ ...view, ...change }));
}

/** First the one that leads back, then its neighbours in the list. */
function fromBack<Change>(changes: readonly Change[], isBack: (change: Change) => boolean): Change[] {
  const back = changes.findIndex(isBack);
  return changes
    .map((change, at) => ({ change, distance: Math.abs(at - back) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ change }) => change);
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
