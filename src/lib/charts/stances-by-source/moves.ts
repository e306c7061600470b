import type { Move } from '../chart.ts';
import { actorName } from './describe.ts';
import type { BySourceData } from './summarise.ts';

/** To the actor before and after this one, in the order of the view; focus stays on the same issue and source. */
export function moves(data: BySourceData, focused: string): readonly Move[] {
  const { dossier, actors } = data;
  const here = actors.indexOf(data.actor);
  const head = `${dossier.actors[data.actor]?.id}~`;
  const step = (key: string, way: string, at: number): Move => {
    const actor = actors[at];
    if (actor === undefined || here === -1) return { key, label: `${way} actor`, view: null };
    const id = dossier.actors[actor]?.id ?? '';
    return {
      key,
      label: `${way}: ${actorName(data, actor)}`,
      view: { actor: id },
      ...(focused.startsWith(head) ? { focus: `${id}~${focused.slice(head.length)}` } : {}),
    };
  };
  return [step('PageUp', 'Previous', here - 1), step('PageDown', 'Next', here + 1)];
}
