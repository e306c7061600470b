import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { bases, confidences } from '#lib/model/stance.ts';
import { orders, thesisOrders, type View } from '#lib/model/view.ts';
import { toggled } from './toggled.ts';

/**
 * The views that one change of a setting leads to, in the order of the settings: each document switched on or off,
 * each kind of evidence taken or left, every other choice of a short list, what stands beside the choice of a long one.
 * Of settings with endless values, none.
 */
export function nearbyViews(dossier: Dossier, view: View, settings: readonly (keyof View)[]): View[] {
  return settings
    .flatMap((setting) => changesOf[setting]?.(dossier, view) ?? [])
    .map((change) => ({ ...view, ...change }));
}

const changesOf: { readonly [Key in keyof View]?: (dossier: Dossier, view: View) => Partial<View>[] } = {
  sourcesOff: (dossier, { sourcesOff }) =>
    dossier.sources
      .filter(isDocument)
      .map(({ id }) => ({ sourcesOff: toggled(sourceIds(dossier), sourcesOff, id) })),
  bases: (_, view) => bases.map((basis) => ({ bases: toggled(bases, view.bases, basis) })),
  confidence: (_, { confidence }) => others(confidences, confidence).map((next) => ({ confidence: next })),
  grouped: (_, { grouped }) => [{ grouped: !grouped }],
  actorOrder: (_, { actorOrder }) => others(orders, actorOrder).map((next) => ({ actorOrder: next })),
  issueOrder: (_, { issueOrder }) => others(orders, issueOrder).map((next) => ({ issueOrder: next })),
  thesisOrder: (_, { thesisOrder }) =>
    others(thesisOrders, thesisOrder).map((next) => ({ thesisOrder: next })),
  threads: (_, { threads }) => [{ threads: !threads }],
  scale: (_, { scale }) => [{ scale: scale === 'linear' ? 'log' : 'linear' }],
  instrument: (dossier, { instrument }) =>
    others(['', ...dossier.instruments.map(({ id }) => id)], instrument).map((next) => ({
      instrument: next,
    })),
  issue: (dossier, { issue }) => beside(dossier.issues, issue).map((next) => ({ issue: next })),
  actor: (dossier, { actor }) => beside(dossier.actors, actor).map((next) => ({ actor: next })),
};

/** What an arrow key leads to in a list of all rows. */
function beside(rows: readonly { readonly id: string }[], now: string): string[] {
  const at = rows.findIndex(({ id }) => id === now);
  return at === -1 ? [] : [rows[at + 1], rows[at - 1]].flatMap((row) => row?.id ?? []);
}

function sourceIds(dossier: Dossier): string[] {
  return dossier.sources.map(({ id }) => id);
}

function others<Value>(all: readonly Value[], now: Value): Value[] {
  return all.filter((value) => value !== now);
}
