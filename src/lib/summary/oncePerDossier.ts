import type { Dossier } from '#lib/model/dossier.ts';

/** What a pure function makes of a dossier, worked out once and kept for as long as the dossier is. */
export function oncePerDossier<Value extends object | boolean>(
  make: (dossier: Dossier) => Value,
): (dossier: Dossier) => Value {
  const madeOf = new WeakMap<Dossier, Value>();
  return (dossier) => {
    let value = madeOf.get(dossier);
    if (value === undefined) madeOf.set(dossier, (value = make(dossier)));
    return value;
  };
}
