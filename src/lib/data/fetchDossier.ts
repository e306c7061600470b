import type { Dossier } from '#lib/model/dossier.ts';
import { unpackDossier, type PackedDossier } from './packedDossier.ts';

let asked: Promise<Dossier> | null = null;

/**
 * The dossier of the site, fetched once a visit, whoever asks first. Rejects if it does not arrive; who asks then has it
 * fetched anew.
 */
export function fetchDossier(address: string): Promise<Dossier> {
  asked ??= read(address).catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function read(address: string): Promise<Dossier> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`dossier could not be loaded: ${response.status}`);
  return unpackDossier((await response.json()) as PackedDossier);
}
