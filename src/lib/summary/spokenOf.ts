import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { sourcesInForce } from './sourcesInForce.ts';

/** What some source of a layer speaks of. */
export interface SpokenOf {
  /** `actors.id`. */
  readonly actors: ReadonlySet<string>;
  /** `issues.id`. */
  readonly issues: ReadonlySet<string>;
  /** Number of rows for each `actors.id`. */
  readonly rowsOfActor: ReadonlyMap<string, number>;
}

/**
 * The actors and issues that some source of the layer (documents alone, or documents and other publications) takes up.
 * Filters do not change it, so that a row can be seen to empty.
 */
export function spokenOf(dossier: Dossier, { reference }: Pick<View, 'reference'>): SpokenOf {
  const layer = sourcesInForce(dossier, { sourcesOff: [], reference });
  const rowsOfActor = new Map<string, number>();
  const issues = new Set<string>();
  for (const { source, actor, issue } of dossier.stances) {
    if (!layer.has(source)) continue;
    rowsOfActor.set(actor, (rowsOfActor.get(actor) ?? 0) + 1);
    issues.add(issue);
  }
  return { actors: new Set(rowsOfActor.keys()), issues, rowsOfActor };
}
