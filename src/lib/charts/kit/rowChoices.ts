import type { Dossier } from '#lib/model/dossier.ts';
import type { RowGroup } from './chart.ts';
import { leadKeys } from './leads.ts';
import { actorName, issueLabel } from './names.ts';

/** Issues to choose from, by their positions in the dossier. */
export function issueChoices(dossier: Dossier, issues: readonly number[]): RowGroup {
  const rows = issues.map((at) => ({ id: dossier.issues[at]?.id ?? '', name: issueLabel(dossier, at) }));
  return { kind: 'issue', rows };
}

/**
 * Actors to choose from, by their positions in the dossier.
 *
 * @param areNamed their marks are those of other actors too: their names, which lead to them, tell them apart
 */
export function actorChoices(dossier: Dossier, actors: readonly number[], areNamed = false): RowGroup {
  const rows = actors.map((at) => {
    const id = dossier.actors[at]?.id ?? '';
    return { id, name: actorName(dossier, at), ...(areNamed ? { owns: leadKeys.actor(id) } : {}) };
  });
  return { kind: 'actor', rows };
}
