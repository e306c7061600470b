import { error } from '@sveltejs/kit';
import { readSchema } from '#lib/data/schema.ts';
import { tableNames, type TableName } from '#lib/model/dossier.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { readFolder } from '#scripts/readFolder.ts';

export const entries = () => tableNames.map((table) => ({ table }));

/** One table of the dossier with its schema; every dossier has the same twelve. */
export async function load({ params }) {
  const files = await readFolder(dossierFolder);
  const table = readSchema(files.get('datapackage.json') ?? '').tables.find(
    ({ name }) => name === params.table,
  );
  if (!table) error(404, `The dossier has no table “${params.table}”.`);
  return { table, name: table.name as TableName };
}
