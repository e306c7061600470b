import { compareText } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { spokenOf } from './spokenOf.ts';

/**
 * The actor whose positions are shown by source: the one of the view, else the one of whom most rows of the layer speak, as
 * a position in `dossier.actors`; −1 in a dossier without actors. Filters do not count, so that the page does not turn to
 * another actor under a reader's hands.
 */
export function actorShown(dossier: Dossier, view: Pick<View, 'actor' | 'reference'>): number {
  const asked = dossier.actors.findIndex(({ id }) => id === view.actor);
  if (asked !== -1) return asked;
  const { rowsOfActor } = spokenOf(dossier, view);
  const id = (at: number) => dossier.actors[at]?.id ?? '';
  const amount = (at: number) => rowsOfActor.get(id(at)) ?? 0;
  const [first = -1] = dossier.actors
    .map((_, at) => at)
    .sort((a, b) => amount(b) - amount(a) || compareText(id(a), id(b)));
  return first;
}
