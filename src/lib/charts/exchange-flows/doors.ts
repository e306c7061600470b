import type { Area, Target } from '#lib/scene/scene.ts';
import { actorName } from './describe.ts';
import type { FlowData } from './summarise.ts';

/** The key of the target that leads to an actor. */
export function doorKey(actor: string): string {
  return `actor~${actor}`;
}

/** Collects the places where names of actors stand; each actor is one target, however often it is named. */
export class Doors {
  readonly #places = new Map<string, { row: number; column: number; areas: Area[] }>();

  /** @param row and column, of which those of the first place are kept */
  add(actor: string, area: Area, row: number, column: number): void {
    const known = this.#places.get(actor);
    if (known) known.areas.push(area);
    else this.#places.set(actor, { row, column, areas: [area] });
  }

  targets(data: FlowData): Target[] {
    return [...this.#places].map(([actor, { row, column, areas }]) => {
      const [first, ...also] = areas;
      return {
        ...first!,
        key: doorKey(actor),
        row,
        column,
        sentence: `${actorName(data, actor)}: leads to all that is known of it.`,
        leads: true,
        also,
      };
    });
  }
}
