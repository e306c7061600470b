import { zipOf } from '#lib/export/zipOf.ts';
import { schemaFile } from '#lib/data/schema.ts';
import type { KeptFiles } from '#lib/own/openDossierStore.ts';
import { withoutSourceTexts } from '#lib/own/sourceTexts.ts';
import { filesAsKept } from '#lib/own/TextFiles.ts';

/** A dossier as one file. */
export interface Archive {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A dossier as an archive that opens here and passes the check of dossiers.
 *
 * @param withTexts with the texts of sources too, which stay in the browser otherwise
 */
export function archiveOf({ head, files }: KeptFiles, withTexts = false): Archive {
  const bytes = zipOf([...filesAsKept(withTexts ? files : withoutSourceTexts(files))]);
  return { name: `${nameOf(files) ?? head.id}.zip`, bytes };
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
