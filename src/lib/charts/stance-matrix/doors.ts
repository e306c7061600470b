import type { Area, Target } from '#lib/scene/scene.ts';
import type { Destination } from '../chart.ts';
import type { MatrixData } from './summarise.ts';

/** Leads from the name of an actor, at the head of its row, to the actor. */
export function actorDoor(data: MatrixData, actor: number, row: number, area: Area): Target {
  const { id = '', name = '' } = data.dossier.actors[actor] ?? {};
  return {
    ...area,
    key: `actor~~${id}`,
    row,
    column: -1,
    sentence: `Open all that is known of ${name}.`,
    leads: true,
  };
}

/** Leads from the name of an issue, above its column, to the issue; `also` where the name or number stands again. */
export function issueDoor(data: MatrixData, column: number, area: Area, also: readonly Area[] = []): Target {
  const { id = '', short_label: label = '' } = data.dossier.issues[data.issues[column] ?? -1] ?? {};
  return {
    ...area,
    key: `issue~~${id}`,
    row: -1,
    column,
    sentence: `Open the issue “${label}”.`,
    leads: true,
    also,
  };
}

/** Where the target of a key leads to; null for a mark. */
export function destination(key: string): Destination | null {
  const [kind, id = ''] = key.split('~~');
  if (id === '') return null;
  if (kind === 'issue') return { page: '/issue', view: { issue: id } };
  return kind === 'actor' ? { page: '/actor', view: { actor: id } } : null;
}
