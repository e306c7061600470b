import type { Dossier } from '#lib/model/dossier.ts';

const known = new WeakMap<Dossier, ReadonlyMap<string, readonly number[]>>();

/** Positions in `dossier.provisions`, in its order, by `instruments.id`; none of an instrument without provisions. */
export function provisionsByInstrument(dossier: Dossier): ReadonlyMap<string, readonly number[]> {
  const found = known.get(dossier);
  if (found) return found;
  const made = new Map<string, number[]>();
  dossier.provisions.forEach(({ instrument }, at) => {
    const own = made.get(instrument);
    if (own) own.push(at);
    else made.set(instrument, [at]);
  });
  known.set(dossier, made);
  return made;
}
