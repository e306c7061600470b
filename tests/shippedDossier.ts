import { readFolder } from '../scripts/readFolder.ts';
import { problemText } from '#lib/data/problem.ts';
import { readDossier } from '#lib/data/readDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** The built-in dossier as it ships. */
export async function shippedDossier(): Promise<Dossier> {
  const reading = readDossier(await readFolder('static/data'));
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.dossier;
}
