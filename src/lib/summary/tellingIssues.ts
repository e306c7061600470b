import { isParty } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { View } from '#lib/model/view.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns, statusCodes } from './stanceColumns.ts';

/**
 * The issues worth a line beside others: more than one source takes a position on them, copies counted with their
 * originals, and not all of the parties stand on the same step. Filters do not change it, so that a line can be seen
 * to empty.
 *
 * @returns for each of `dossier.issues` whether it is one
 */
export function tellingIssues(dossier: Dossier, { reference }: Pick<View, 'reference'>): readonly boolean[] {
  let ofLayers = tellingOf.get(dossier);
  if (!ofLayers) tellingOf.set(dossier, (ofLayers = new Map()));
  let telling = ofLayers.get(reference);
  if (!telling) ofLayers.set(reference, (telling = findTelling(dossier, reference)));
  return telling;
}

const tellingOf = new WeakMap<Dossier, Map<boolean, readonly boolean[]>>();

function findTelling(dossier: Dossier, reference: boolean): readonly boolean[] {
  const layer = sourcesInForce(dossier, { sourcesOff: [], reference });
  const inLayer = dossier.sources.map(({ id }) => layer.has(id));
  const counts = dossier.actors.map(isParty);
  const { rowCount, source, root, actor, issue, step, status } = stanceColumns(dossier);
  const seen = dossier.issues.map(() => ({ root: -1, several: false, lowest: 3, highest: -3 }));
  for (let row = 0; row < rowCount; row++) {
    if (!inLayer[source[row]!] || status[row] !== statusCodes.position) continue;
    const of = seen[issue[row]!]!;
    if (of.root === -1) of.root = root[row]!;
    else if (of.root !== root[row]) of.several = true;
    if (!counts[actor[row]!]) continue;
    if (step[row]! < of.lowest) of.lowest = step[row]!;
    if (step[row]! > of.highest) of.highest = step[row]!;
  }
  return seen.map(({ several, lowest, highest }) => several && lowest < highest);
}
