import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A briefing that ships with the site, by the name of its file without the ending. */
export interface ExampleBriefing {
  readonly name: string;
  readonly slides: number;
}

const folder = 'assets/briefings';

/** The examples that are about the dossier in a folder, the shortest first; none for a dossier that cannot be read. */
export function exampleBriefings(dossierFolder: string): ExampleBriefing[] {
  const about = dossierName(dossierFolder);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { dossier, slides } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        dossier: { name: string };
        slides: unknown[];
      };
      return dossier.name === about ? [{ name: file.slice(0, -'.json'.length), slides: slides.length }] : [];
    })
    .sort((a, b) => a.slides - b.slides);
}

function dossierName(dossierFolder: string): string | null {
  try {
    const text = readFileSync(join(dossierFolder, 'datapackage.json'), 'utf8');
    const { name } = JSON.parse(text) as { name?: unknown };
    return typeof name === 'string' ? name : null;
  } catch {
    // What is wrong with it the build says by itself.
    return null;
  }
}
