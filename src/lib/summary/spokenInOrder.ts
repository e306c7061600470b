import type { Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { orderActors, orderIssues } from './order.ts';
import type { SpokenOf } from './spokenOf.ts';
import type { StanceCells } from './stanceCells.ts';

/** Positions in `dossier.actors` of those that some source of the layer speaks of, in the order of the view. */
export function spokenActors(
  dossier: Dossier,
  cells: StanceCells,
  spoken: SpokenOf,
  { actorOrder, grouped }: Pick<View, 'actorOrder' | 'grouped'>,
  compare: Compare,
): number[] {
  const ordered = orderActors(dossier, cells, actorOrder, grouped, compare);
  return ordered.filter((at) => spoken.actors.has(dossier.actors[at]!.id));
}

/** Positions in `dossier.issues`, likewise. */
export function spokenIssues(
  dossier: Dossier,
  cells: StanceCells,
  spoken: SpokenOf,
  { issueOrder }: Pick<View, 'issueOrder'>,
  compare: Compare,
): number[] {
  const ordered = orderIssues(dossier, cells, issueOrder, compare);
  return ordered.filter((at) => spoken.issues.has(dossier.issues[at]!.id));
}
