import { readDossier } from '#lib/data/readDossier.ts';
import { readSchema, schemaFile } from '#lib/data/schema.ts';
import type { DossierStore } from './openDossierStore.ts';
import { OwnDossierError } from '#lib/model/ownDossier.ts';
import type { OwnDossier } from './OwnDossier.ts';

/** Opens a dossier that is kept, checked anew: rejects with an `OwnDossierError` where it is gone or damaged. */
export async function readOwnDossier(store: DossierStore, id: string): Promise<OwnDossier> {
  const { head, files } = await store.read(id);
  const reading = readDossier(files);
  if (!reading.ok) throw new OwnDossierError({ kind: 'damaged', problems: reading.problems });
  const { tables } = readSchema(files.get(schemaFile) ?? '');
  return { head, files, dossier: reading.dossier, tables };
}
