import type { OwnProblem } from '#lib/model/ownDossier.ts';

/** Which dossier of the reader's own could not be opened, and why. */
class Trouble {
  id = $state('');
  problem = $state.raw<OwnProblem>({ kind: 'gone' });
}

export const ownTrouble = new Trouble();
