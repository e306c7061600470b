import { building } from '$app/environment';
import { asset } from '$app/paths';
import { fetchDossier } from '#lib/data/fetchDossier.ts';

/**
 * The dossier that is open. Not with SvelteKit's `fetch`, which would write all of it into each page; nor from the
 * server's `load`, for the same reason.
 */
export async function load({ data }) {
  if (import.meta.env.SSR) {
    const { builtDossier } = await import('#scripts/builtDossier.ts');
    return { dossier: (await builtDossier(building)).dossier };
  }
  return { dossier: await fetchDossier(asset(`/dossier/${data.dossierFile}`)) };
}
