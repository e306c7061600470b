import type { Dossier } from '#lib/model/dossier.ts';
import { steps, type Step } from '#lib/model/stance.ts';
import { stanceColumns } from './stanceColumns.ts';

const inner = steps.filter((step) => Math.abs(step) < 2);
const known = new WeakMap<Dossier['stances'], readonly Step[]>();

/**
 * The steps of the scale that positions of a dossier take, whichever a reader looks at: without both ends where none is ever
 * strong, as where there is only yes, no and abstain. Both ends or neither, since a scale is read from one to the other.
 */
export function stepsTaken(dossier: Dossier): readonly Step[] {
  const before = known.get(dossier.stances);
  if (before) return before;
  const { step } = stanceColumns(dossier);
  const taken = step.length === 0 || step.some((each) => Math.abs(each) === 2) ? steps : inner;
  known.set(dossier.stances, taken);
  return taken;
}
