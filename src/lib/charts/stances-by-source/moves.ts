import type { Move } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import type { BySourceContext } from './read.ts';

/** To the actor before and after this one, in the order of the view; focus stays on the same issue and source. */
export function moves(context: BySourceContext, focused: string): readonly Move[] {
  const { data, dossier, say } = context;
  const here = data.actors.indexOf(data.actor);
  const head = `${dossier.actors[data.actor]?.id}~`;
  const step = (key: string, label: (actor: string | null) => string, at: number): Move => {
    const actor = data.actors[at];
    if (actor === undefined || here === -1) return { key, label: label(null), view: null };
    const id = dossier.actors[actor]?.id ?? '';
    return {
      key,
      label: label(actorName(dossier, actor)),
      view: { actor: id },
      ...(focused.startsWith(head) ? { focus: `${id}~${focused.slice(head.length)}` } : {}),
    };
  };
  return [step('PageUp', say.previous, here - 1), step('PageDown', say.next, here + 1)];
}
