import { claimTypes, type ClaimType } from '#lib/model/claim.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const known = new WeakMap<Dossier, readonly ClaimType[]>();

/** The types that claims of a dossier are said to have, in the order of the model; worked out once a dossier. */
export function typesOfClaims(dossier: Dossier): readonly ClaimType[] {
  let types = known.get(dossier);
  if (types === undefined) {
    const said = new Set(dossier.claims.map(({ type }) => type));
    known.set(dossier, (types = claimTypes.filter((type) => said.has(type))));
  }
  return types;
}
