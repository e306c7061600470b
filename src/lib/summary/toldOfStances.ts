import { oncePerDossier } from './oncePerDossier.ts';
import { stanceColumns } from './stanceColumns.ts';

/** Which particulars a dossier gives of at least one of its stances; of a table of somebody's own nothing may be said. */
export interface ToldOfStances {
  readonly basis: boolean;
  readonly confidence: boolean;
}

export const toldOfStances = oncePerDossier((dossier): ToldOfStances => {
  const { basis, confidence } = stanceColumns(dossier);
  return {
    basis: basis.some((each) => each !== -1),
    confidence: confidence.some((each) => each !== -1),
  };
});
