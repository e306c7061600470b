import { nameInText } from '#lib/evidence/names.ts';
import type { Destination } from '#lib/model/destination.ts';
import type { Area, Target } from '#lib/scene/scene.ts';
import type { FlowContext } from './read.ts';

const prefix = 'actor~';

/** The key of the target that leads to an actor. */
export function actorKey(actor: string): string {
  return `${prefix}${actor}`;
}

/** Where the name of an actor leads; null for the key of a mark. */
export function lead(
  { dossier, say, data }: FlowContext,
  key: string,
): { readonly destination: Destination; readonly sentence: string } | null {
  const actor = key.slice(prefix.length);
  const isNamed = data.lines.some(({ flow: { from, to } }) => from === actor || to === actor);
  if (!key.startsWith(prefix) || !isNamed) return null;
  return { destination: { page: '/actor', view: { actor } }, sentence: say.lead(nameInText(dossier, actor)) };
}

/** Collects the places where names of actors stand; each actor is one target, however often it is named. */
export class ActorLinks {
  readonly #places = new Map<string, { row: number; column: number; areas: Area[] }>();

  /** @param row and column, of which those of the first place are kept */
  add(actor: string, area: Area, row: number, column: number): void {
    const known = this.#places.get(actor);
    if (known) known.areas.push(area);
    else this.#places.set(actor, { row, column, areas: [area] });
  }

  targets(): Target[] {
    return [...this.#places].map(([actor, { row, column, areas }]) => {
      const [first, ...also] = areas;
      return { ...first!, key: actorKey(actor), row, column, leads: true, also };
    });
  }
}
