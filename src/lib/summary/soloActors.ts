import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns, statusCodes } from './stanceColumns.ts';

/** Fewer actors than these are cells like all others: in words they would take as much room as in a line each. */
export const fewestInWords = 3;

/**
 * The actors who hold a position on one of some issues at most, so that a line of cells would show little of them.
 * Filters do not change it, so that a line can be seen to empty.
 *
 * @param issues positions in `dossier.issues`
 * @returns for each of `dossier.actors` whether it is one
 */
export function soloActors(
  dossier: Dossier,
  { reference }: Pick<View, 'reference'>,
  issues: readonly number[],
): readonly boolean[] {
  const held = positionsHeld(dossier, reference);
  return held.map((on) => {
    let amount = 0;
    for (const issue of issues) if (on[issue] === 1 && ++amount > 1) return false;
    return true;
  });
}

const heldOf = new WeakMap<Dossier, Map<boolean, readonly Uint8Array[]>>();

/** For each actor on which issues some source of the layer reports a position. */
function positionsHeld(dossier: Dossier, reference: boolean): readonly Uint8Array[] {
  let ofLayers = heldOf.get(dossier);
  if (!ofLayers) heldOf.set(dossier, (ofLayers = new Map()));
  let held = ofLayers.get(reference);
  if (!held) {
    const layer = sourcesInForce(dossier, { sourcesOff: [], reference });
    const inLayer = dossier.sources.map(({ id }) => layer.has(id));
    const { rowCount, source, actor, issue, status } = stanceColumns(dossier);
    held = dossier.actors.map(() => new Uint8Array(dossier.issues.length));
    for (let row = 0; row < rowCount; row++) {
      if (inLayer[source[row]!] && status[row] === statusCodes.position) held[actor[row]!]![issue[row]!] = 1;
    }
    ofLayers.set(reference, held);
  }
  return held;
}
