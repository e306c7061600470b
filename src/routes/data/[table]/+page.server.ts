import { error } from '@sveltejs/kit';
import { tableNames, type TableName } from '#lib/model/dossier.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';

export const entries = () => tableNames.map((table) => ({ table }));

/** One table of the dossier with its schema; every dossier has the same twelve. */
export async function load({ params }) {
  const { tables } = await openSchema(dossierFolder);
  const table = tables.find(({ name }) => name === params.table);
  if (!table) error(404, `The dossier has no table “${params.table}”.`);
  return { table, name: table.name as TableName };
}
