import { compareText, type Compare } from '#lib/model/compareText.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { distance } from './order.ts';
import type { StanceCells } from './stanceCells.ts';

/** How far another actor stands from the one that is looked at. */
export interface Nearness {
  /** Position in `dossier.actors`. */
  readonly actor: number;
  /** Mean absolute difference in steps over the issues on which the positions of both are known, 0 to 4. */
  readonly distance: number;
  /** Number of those issues. */
  readonly shared: number;
}

/** With fewer issues in common nothing is said of how near two actors are. */
const leastShared = 2;

/** The others from the nearest to the furthest; the more issues they share, the earlier, and then by name. */
export function nearness(dossier: Dossier, cells: StanceCells, actor: number, compare: Compare): Nearness[] {
  const valuesOf = (at: number) => dossier.issues.map((_, issue) => cells.at(at, issue).score);
  const own = valuesOf(actor);
  const name = ({ actor: at }: Nearness) => dossier.actors[at]?.short_name ?? '';
  const id = ({ actor: at }: Nearness) => dossier.actors[at]?.id ?? '';
  return dossier.actors
    .flatMap((_, at): Nearness[] => {
      if (at === actor) return [];
      const values = valuesOf(at);
      const shared = values.filter((value, issue) => value !== null && own[issue] !== null).length;
      const apart = distance(own, values);
      return apart === null || shared < leastShared ? [] : [{ actor: at, distance: apart, shared }];
    })
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        b.shared - a.shared ||
        compare(name(a), name(b)) ||
        compareText(id(a), id(b)),
    );
}

/**
 * The few others that stand closest, the closest first, and the few that stand furthest, the furthest first; nobody is
 * in both. Fewer than asked for where there are not so many.
 */
export function closestAndFurthest(
  dossier: Dossier,
  cells: StanceCells,
  actor: number,
  most: number,
  compare: Compare,
): { readonly closest: readonly Nearness[]; readonly furthest: readonly Nearness[] } {
  const others = nearness(dossier, cells, actor, compare);
  const half = Math.ceil(others.length / 2);
  const far = others.slice(half).toSorted((a, b) => b.distance - a.distance || b.shared - a.shared);
  return { closest: others.slice(0, Math.min(most, half)), furthest: far.slice(0, most) };
}
