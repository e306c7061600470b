import { readCodebook } from '#scripts/codebook.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';

/** The codebook as HTML, empty where the dossier has none. */
export async function load() {
  return { html: (await readCodebook(dossierFolder)).html };
}
