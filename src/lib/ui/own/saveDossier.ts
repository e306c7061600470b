import type { KeptFiles } from '#lib/own/openDossierStore.ts';
import { saveFile } from '../export/saveFile.ts';
import { archiveOf, type Archive } from './archiveOf.ts';

/**
 * Hands a dossier to its reader as an archive that opens here and passes the check of dossiers.
 *
 * @param withTexts with the texts of sources too, which stay in the browser otherwise
 */
export function saveDossier(kept: KeptFiles, withTexts = false): void {
  saveArchive(archiveOf(kept, withTexts));
}

export function saveArchive({ name, bytes }: Archive): void {
  saveFile(name, new Blob([bytes], { type: 'application/zip' }));
}
