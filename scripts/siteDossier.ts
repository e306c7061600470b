import type { CheckedDossier } from './openDossier.ts';
import { dossierFolder } from './dossierFolder.ts';
import { readChecked } from './openDossier.ts';
import { fullReport, problemReport } from './problemReport.ts';
import { programWords } from './programWords.ts';
import { Refusal } from './Refusal.ts';

const wayOn = process.env['DOSSIER']
  ? `DOSSIER names the folder: DOSSIER=path/to/folder npm run …; without it the built-in dossier is taken.`
  : `The built-in dossier is in ${dossierFolder}; DOSSIER=path/to/folder takes another.`;

/** Refuses, with what is wrong and what to do about it, a dossier or language that no site can be made of. */
export async function checkSite(): Promise<void> {
  // Before anything is said in it.
  await programWords();
  const { dossier, problems } = await read();
  if (dossier && problems.length === 0) return;
  throw new Refusal(
    `The dossier in "${dossierFolder}" cannot be shown:`,
    ...(await problemReport(problems, fullReport(dossierFolder))),
    `Check it with: ${fullReport(dossierFolder)}`,
  );
}

async function read(): Promise<CheckedDossier> {
  try {
    return await readChecked(dossierFolder);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(...error.lines, wayOn) : error;
  }
}
