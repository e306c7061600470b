import { ownDossier } from '../own/ownDossier.svelte.ts';

/** A briefing that ships with the site. */
type Example = (typeof __STANDPOINT_EXAMPLES__)[number];

/** The examples about the dossier that is open, the shortest first; of a reader's own there are none. */
export function examples(): readonly Example[] {
  return ownDossier.id === '' ? __STANDPOINT_EXAMPLES__ : [];
}
