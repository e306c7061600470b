import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { fetchDossier } from '#lib/ui/shell/fetchDossier.ts';
import { isAlive, showLoadTrouble } from '#lib/ui/shell/loadTrouble.ts';

/** Asks for the dossier while the code of the page is still on its way. */
export const init: ClientInit = () => {
  // Who needs it asks again, and says that it has not arrived.
  fetchDossier().catch(() => undefined);
};

/**
 * A page that cannot come to life stays as it was sent, with a sentence that says so; one that was gone to by a link is
 * said not to have arrived.
 */
export const handleError: HandleClientError = ({ error, status, message }) => {
  if (status === 404) return { message };
  reportError(error);
  if (isAlive()) return { message: 'A part of this page did not arrive.' };
  showLoadTrouble();
  // SvelteKit would put an error page in the place of the one that stands there and can be read.
  return new Promise(() => undefined);
};
