import { asset } from '$app/paths';
import { dossierIn } from '#lib/own/dossierIn.ts';
import type { OwnFiles } from '#lib/own/OwnDossier.ts';
import { unpack } from '#lib/own/unpack.ts';

/**
 * The files of the dossier of the site as they are published, to the letter, and how many rows they have. Rejects where
 * they do not arrive.
 *
 * @param name of the dossier
 */
export async function siteFiles(name: string): Promise<{ readonly files: OwnFiles; readonly rows: number }> {
  const answer = await fetch(asset(`/downloads/${name}.zip`));
  const unpacked = unpack(new Uint8Array(await answer.arrayBuffer()));
  const found = unpacked.ok ? dossierIn(unpacked.files) : unpacked;
  if (!found.ok) throw new Error(`${answer.status} ${answer.statusText}`);
  return found;
}
