import { readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import type { PackageDescription } from '#lib/import/dossierInfo.ts';
import { importFile } from '#lib/import/importFile.ts';
import { noMapping, type Mapping } from '#lib/import/mapping.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const model = JSON.parse(readFileSync('static/data/datapackage.json', 'utf8')) as PackageDescription;

/**
 * The dossier that a table makes which somebody drops on the page and keeps as it is read; it has to pass every check.
 *
 * @param said what somebody has said of it; nothing where it is left out
 */
export async function importedDossier(csv: string, said?: Partial<Mapping>): Promise<Dossier> {
  const mapping = said ? { ...noMapping, ...said } : null;
  const imported = await importFile(new TextEncoder().encode(csv), { mapping });
  if (!imported.ok) throw new Error(imported.problem.flaw.kind);
  const info = { name: 'own', title: 'Own', file: 'own.csv', asOf: '2026-01-01' };
  const reading = readDossier(imported.files(info, model));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems[0]));
  return reading.dossier;
}
