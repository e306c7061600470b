import { zipOf } from '#lib/export/zipOf.ts';
import { schemaFile } from '#lib/data/schema.ts';
import type { KeptFiles } from '#lib/own/openDossierStore.ts';
import { withoutSourceTexts } from '#lib/own/sourceTexts.ts';
import { saveFile } from '../export/saveFile.ts';

/**
 * Hands a dossier to its reader as an archive that opens here and passes the check of dossiers.
 *
 * @param withTexts with the texts of sources too, which stay in the browser otherwise
 */
export function saveDossier({ head, files }: KeptFiles, withTexts = false): void {
  const archive = zipOf([...(withTexts ? files : withoutSourceTexts(files))]);
  saveFile(`${nameOf(files) ?? head.id}.zip`, new Blob([archive], { type: 'application/zip' }));
}

/** What the description calls the dossier, if it can be read. */
function nameOf(files: KeptFiles['files']): string | null {
  try {
    const { name } = JSON.parse(files.get(schemaFile) ?? '') as { name?: unknown };
    return typeof name === 'string' && /^[a-z0-9][a-z0-9._-]*$/.test(name) ? name : null;
  } catch {
    return null;
  }
}
