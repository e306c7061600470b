import { oncePerDossier } from './oncePerDossier.ts';

/** Whether claims of a dossier were checked by those who give their verdict in a word. */
export const areClaimsRated = oncePerDossier(({ checks }) =>
  checks.some(({ table, rating }) => table === 'claims' && rating !== ''),
);

/** Whether claims are rated so, and nobody but those who rate them contradicts any. */
export const onlyVerdictsContradict = oncePerDossier(
  (dossier) => areClaimsRated(dossier) && dossier.claims.every(({ bearing }) => bearing !== 'contradicts'),
);
