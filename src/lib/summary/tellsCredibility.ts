import { oncePerDossier } from './oncePerDossier.ts';

/** Codes of what cannot be judged, with which a table that nobody has rated is filled too. */
const unjudged: readonly (number | null)[] = [null, 6];

/** Whether somebody has rated how far claims or figures of a dossier can be believed. */
export const tellsCredibility = oncePerDossier(({ claims, figures }) =>
  [claims, figures].some((rows) => rows.some(({ credibility }) => !unjudged.includes(credibility))),
);
