import type { Dossier } from '#lib/model/dossier.ts';

const rated = new WeakMap<Dossier, boolean>();
const onlyRated = new WeakMap<Dossier, boolean>();

/** Whether claims of a dossier were checked by those who give their verdict in a word; worked out once a dossier. */
export function areClaimsRated(dossier: Dossier): boolean {
  return once(rated, dossier, ({ checks }) =>
    checks.some(({ table, rating }) => table === 'claims' && rating !== ''),
  );
}

/** Whether claims are rated so, and nobody but those who rate them contradicts any. */
export function onlyVerdictsContradict(dossier: Dossier): boolean {
  return once(
    onlyRated,
    dossier,
    ({ claims }) => areClaimsRated(dossier) && claims.every(({ bearing }) => bearing !== 'contradicts'),
  );
}

function once(
  known: WeakMap<Dossier, boolean>,
  dossier: Dossier,
  find: (dossier: Dossier) => boolean,
): boolean {
  let found = known.get(dossier);
  if (found === undefined) known.set(dossier, (found = find(dossier)));
  return found;
}
