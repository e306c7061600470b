import { readCodebook } from '#scripts/codebook.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';

/** The codebook as HTML with its contents, empty where the dossier has none. */
export async function load() {
  const { html, contents } = await readCodebook(dossierFolder);
  return { html, contents };
}
