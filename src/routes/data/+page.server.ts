import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';

/** The schema that the tables were checked against, for readers who want to bring their own. */
export async function load() {
  const { tables } = await openSchema(dossierFolder);
  return { tables };
}
