import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTable } from '#lib/data/readTable.ts';
import { tableNames } from '#lib/model/dossier.ts';
import { dossierFolder } from '#scripts/dossierFolder.ts';
import { openSchema } from '#scripts/openDossier.ts';

/**
 * The schema that the tables were checked against, for readers who want to bring their own, and the rows of tables that
 * are no part of the dossier's model.
 */
export async function load() {
  const { tables } = await openSchema(dossierFolder);
  const others: Record<string, number> = {};
  for (const { name, file } of tables) {
    if (tableNames.some((known) => known === name)) continue;
    others[name] = readTable(await readFile(join(dossierFolder, file), 'utf8'), file).rows.length;
  }
  return { tables, others };
}
