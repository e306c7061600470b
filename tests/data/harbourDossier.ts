import { readdirSync, readFileSync } from 'node:fs';
import { readDossier } from '#lib/data/readDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { problemText } from './problemText.ts';

const folder = new URL('../fixtures/harbour-dossier/', import.meta.url);
const documentFolder = new URL('../fixtures/harbour-documents/', import.meta.url);

/** The files of a small sound dossier on an invented topic, as fresh copies to be spoiled. */
export function harbourFiles(): Map<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
}

export function harbourDossier(): Dossier {
  const reading = readDossier(harbourFiles());
  if (!reading.ok) throw new Error(reading.problems.map(problemText).join('\n'));
  return reading.dossier;
}

export function harbourDocuments(): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  return readdirSync(documentFolder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(new URL(name, documentFolder))),
  }));
}

/** Replaces the only occurrence of some text in one of the files; throws if it is not there exactly once. */
export function spoil(files: Map<string, string>, file: string, from: string, to: string): void {
  const text = files.get(file) ?? '';
  const pieces = text.split(from);
  if (pieces.length !== 2) throw new Error(`found ${String(pieces.length - 1)} times in ${file}: "${from}"`);
  files.set(file, pieces.join(to));
}

/** The lines of all problems; none if the dossier is sound. */
export function problemLines(files: ReadonlyMap<string, string>): string[] {
  const reading = readDossier(files);
  return reading.ok ? [] : reading.problems.map(problemText);
}
