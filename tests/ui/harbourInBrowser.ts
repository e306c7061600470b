import { readDossier } from '#lib/data/readDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';

const texts = import.meta.glob<string>('../fixtures/harbour-dossier/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Its files by name. */
export function harbourFilesInBrowser(): Map<string, string> {
  return new Map(Object.entries(texts).map(([path, text]) => [path.split('/').at(-1) ?? '', text]));
}

/** The small sound dossier of the fixtures, for tests that run in a browser and can't read folders. */
export function harbourInBrowser(): Dossier {
  const reading = readDossier(harbourFilesInBrowser());
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.dossier;
}
