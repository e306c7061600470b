import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { orders, thesisOrders, type View } from '#lib/model/view.ts';
import { claimants } from '#lib/summary/claimants.ts';
import { fewestCompared, instrumentsToCompare, mostCompared } from '#lib/summary/instrumentsToCompare.ts';
import { instrumentsWithProvisions } from '#lib/summary/instrumentsWithProvisions.ts';
import { toggled } from '#lib/model/toggled.ts';

/**
 * The views that one change of a setting leads to, in the order of the settings: each document switched on or off,
 * each kind of evidence taken or left, every other choice of a short list, what stands beside the choice of a long one.
 * Of settings with endless values, none.
 *
 * @param subject what a chart of the view looks at where the view leaves it open
 */
export function nearbyViews(
  dossier: Dossier,
  view: View,
  settings: readonly (keyof View)[],
  subject: Partial<View> = {},
): View[] {
  const now = { ...view, ...subject };
  return settings
    .flatMap((setting) => changesOf[setting]?.(dossier, now) ?? [])
    .map((change) => ({ ...view, ...change }));
}

const changesOf: { readonly [Key in keyof View]?: (dossier: Dossier, view: View) => Partial<View>[] } = {
  sourcesOff: (dossier, { sourcesOff }) =>
    dossier.sources
      .filter(isDocument)
      .map(({ id }) => ({ sourcesOff: toggled(idsOf(dossier.sources), sourcesOff, id) })),
  reference: (_, { reference }) => [{ reference: !reference }],
  bases: (_, view) => bases.map((basis) => ({ bases: toggled(bases, view.bases, basis) })),
  confidence: (_, { confidence }) => others(confidences, confidence).map((next) => ({ confidence: next })),
  grouped: (_, { grouped }) => [{ grouped: !grouped }],
  actorOrder: (_, { actorOrder }) => others(orders, actorOrder).map((next) => ({ actorOrder: next })),
  issueOrder: (_, { issueOrder }) => others(orders, issueOrder).map((next) => ({ issueOrder: next })),
  thesisOrder: (_, { thesisOrder }) =>
    others(thesisOrders, thesisOrder).map((next) => ({ thesisOrder: next })),
  claimant: (dossier, { claimant }) =>
    beside(['', ...idsOf(claimants(dossier))], claimant).map((next) => ({ claimant: next })),
  threads: (_, { threads }) => [{ threads: !threads }],
  scale: (_, { scale }) => [{ scale: scale === 'linear' ? 'log' : 'linear' }],
  instrument: (dossier, { instrument }) =>
    others(['', ...idsOf(instrumentsWithProvisions(dossier))], instrument).map((next) => ({
      instrument: next,
    })),
  instruments: (dossier, { instruments }) => {
    const all = idsOf(instrumentsToCompare(dossier));
    return all
      .map((id) => toggled(all, instruments, id))
      .filter(({ length }) => length >= fewestCompared && length <= mostCompared)
      .map((next) => ({ instruments: next }));
  },
  issue: (dossier, { issue }) => beside(idsOf(dossier.issues), issue).map((next) => ({ issue: next })),
  actor: (dossier, { actor }) => beside(idsOf(dossier.actors), actor).map((next) => ({ actor: next })),
};

/** What an arrow key leads to in a list. */
function beside(all: readonly string[], now: string): string[] {
  const at = all.indexOf(now);
  return at === -1 ? [] : [all[at + 1], all[at - 1]].flatMap((id) => id ?? []);
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function others<Value>(all: readonly Value[], now: Value): Value[] {
  return all.filter((value) => value !== now);
}
