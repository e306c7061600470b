import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDossier } from '#lib/data/readDossier.ts';
import { readSchema, schemaFile, type DossierSchema } from '#lib/data/schema.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import type { Problem } from '#lib/model/problem.ts';
import { namedPages } from '#lib/ui/shell/sections.ts';
import { questionProblems } from '#lib/view/questionProblems.ts';
import { fullReport, problemReport } from './problemReport.ts';
import { Refusal } from './Refusal.ts';
import { readFolder } from './readFolder.ts';

/** The dossier of a folder; rejects with a report of its problems if a row cannot be trusted. */
export async function openDossier(folder: string): Promise<Dossier> {
  const { dossier, problems } = await readChecked(folder);
  if (dossier && problems.length === 0) return dossier;
  throw new Refusal(...(await problemReport(problems, fullReport(folder))));
}

export interface CheckedDossier {
  /** Null if the tables cannot be trusted. */
  readonly dossier: Dossier | null;
  readonly problems: readonly Problem[];
  readonly rowCount: number;
  readonly tableCount: number;
}

/** The dossier of a folder with all that is wrong with it: its tables first, then where its questions lead. */
export async function readChecked(folder: string): Promise<CheckedDossier> {
  const read = readDossier(await readFolder(folder));
  if (!read.ok) return { dossier: null, problems: read.problems, rowCount: 0, tableCount: 0 };
  return { ...read, problems: questionProblems(read.dossier, namedPages) };
}

/** What the folder says of itself and of its tables, without reading their rows. */
export async function openSchema(folder: string): Promise<DossierSchema> {
  return readSchema(await readFile(join(folder, schemaFile), 'utf8'));
}
