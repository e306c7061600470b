import { error } from '@sveltejs/kit';
import { tableNames, type TableName } from '#lib/model/dossier.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';

/** The tables of the dossier; some are optional. */
export async function entries() {
  const { tables } = await openSchema(dossierFolder);
  return tables
    .filter(({ name }) => tableNames.some((known) => known === name))
    .map(({ name: table }) => ({ table }));
}

/** One table of the dossier with its schema. */
export async function load({ params }) {
  const { tables } = await openSchema(dossierFolder);
  const table = tables.find(({ name }) => name === params.table);
  if (!table) error(404, `The dossier has no table “${params.table}”.`);
  return { table, name: table.name as TableName };
}
