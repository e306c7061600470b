import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemText } from '#lib/data/problem.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import { readSchema, schemaFile, type DossierSchema } from '#lib/data/schema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { readFolder } from './readFolder.ts';

/** The dossier of a folder; rejects with all its problems, one a line, if a row cannot be trusted. */
export async function openDossier(folder: string): Promise<Dossier> {
  const read = readDossier(await readFolder(folder));
  if (!read.ok) throw new Error(read.problems.map(problemText).join('\n'));
  return read.dossier;
}

/** What the folder says of itself and of its tables, without reading their rows. */
export async function openSchema(folder: string): Promise<DossierSchema> {
  return readSchema(await readFile(join(folder, schemaFile), 'utf8'));
}
