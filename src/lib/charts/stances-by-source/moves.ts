import type { Move } from '../kit/chart.ts';
import { actorName } from '../kit/names.ts';
import { neighbourMoves } from '../kit/neighbourMoves.ts';
import type { BySourceContext } from './read.ts';

/** To the actor before and after this one, in the order of the view; focus stays on the same issue and source. */
export function moves({ data, dossier, say }: BySourceContext, focused: string): readonly Move[] {
  const head = `${dossier.actors[data.actor]?.id}~`;
  return neighbourMoves(data.actors, data.actor, [say.previous, say.next], (at) => {
    const actor = dossier.actors[at]?.id ?? '';
    return {
      name: actorName(dossier, at),
      view: { actor },
      ...(focused.startsWith(head) ? { focus: `${actor}~${focused.slice(head.length)}` } : {}),
    };
  });
}
