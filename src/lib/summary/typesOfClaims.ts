import { claimTypes, type ClaimType } from '#lib/model/claim.ts';
import { oncePerDossier } from './oncePerDossier.ts';

/** The types that claims of a dossier are said to have, in the order of the model. */
export const typesOfClaims = oncePerDossier(({ claims }): readonly ClaimType[] => {
  const said = new Set(claims.map(({ type }) => type));
  return claimTypes.filter((type) => said.has(type));
});
