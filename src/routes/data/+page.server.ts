import { readSchema } from '#lib/data/schema.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { readFolder } from '#scripts/readFolder.ts';

/** The schema that the tables were checked against, for readers who want to bring their own. */
export async function load() {
  const files = await readFolder(dossierFolder);
  return { tables: readSchema(files.get('datapackage.json') ?? '').tables };
}
