import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';

/** The key of the target of a cell, in every chart that has one for each actor and issue. */
export function cellKey(dossier: Dossier, cell: Pick<StanceCell, 'actor' | 'issue'>): string {
  return `${dossier.actors[cell.actor]?.id}~${dossier.issues[cell.issue]?.id}`;
}
