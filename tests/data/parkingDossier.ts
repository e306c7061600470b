import { readdirSync, readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { problemText } from './problemText.ts';

const folder = new URL('../fixtures/parking-dossier/', import.meta.url);

/** A third sound dossier, on the parking fees of an invented city. */
export function parkingDossier(): Dossier {
  const files = readdirSync(folder).map(
    (name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const,
  );
  const reading = readDossier(new Map(files));
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.dossier;
}
