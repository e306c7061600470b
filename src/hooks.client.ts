import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { fetchDossier } from '#lib/ui/network/fetchDossier.ts';
import { isAlive, showLoadTrouble } from '#lib/ui/network/loadTrouble.ts';
import { mendStyles } from '#lib/ui/network/mendStyles.ts';

/** Asks for the dossier while the code of the page is still on its way. */
export const init: ClientInit = () => {
  // Who needs it asks again, and says that it has not arrived.
  fetchDossier().catch(() => undefined);
  mendStyles();
};

/**
 * A page that cannot come to life stays as it was sent, with a sentence that says so; one that was gone to by a link is
 * loaded in full, and if that does not come either, the one that is open stays.
 */
export const handleError: HandleClientError = async ({ error, event, status, message }) => {
  if (status === 404) return { message };
  reportError(error);
  if (isAlive()) {
    // It is there with what watches the network, unless that has not come either.
    const { leadOn } = await import('#lib/ui/network/leadOn.ts');
    await leadOn(event.url, event.route.id);
    return { message: 'A part of this page did not arrive.' };
  }
  showLoadTrouble();
  // SvelteKit would put an error page in the place of the one that stands there and can be read.
  return new Promise(() => undefined);
};
