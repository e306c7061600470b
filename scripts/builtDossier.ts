import { createHash } from 'node:crypto';
import { packDossier } from '#lib/data/packedDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { dossierFolder } from './dossierFolder.ts';
import { openDossier } from './openDossier.ts';

/** The dossier that the site is made of. */
export interface BuiltDossier {
  readonly dossier: Dossier;
  /** Name of the file that browsers fetch, with a hash of what is in it. */
  readonly file: string;
  /** The packed dossier as JSON. */
  readonly text: string;
}

let kept: Promise<BuiltDossier> | null = null;

/**
 * Rejects with all that is wrong with the folder.
 *
 * @param keep for a build, which asks once for each page of the same folder
 */
export function builtDossier(keep: boolean): Promise<BuiltDossier> {
  if (!keep) return read();
  return (kept ??= read());
}

async function read(): Promise<BuiltDossier> {
  const dossier = await openDossier(dossierFolder).catch((error: Error) => {
    throw new Error(`${dossierFolder} cannot be read:\n${error.message}`, { cause: error });
  });
  const text = JSON.stringify(packDossier(dossier));
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  return { dossier, file: `${dossier.info.name}-${hash}.json`, text };
}
