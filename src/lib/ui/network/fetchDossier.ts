import { unpackDossier, type PackedDossier } from '#lib/data/packedDossier.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { arrive } from './arrive.ts';

let asked: Promise<Dossier> | null = null;

/**
 * The dossier of the site, fetched once a visit, whoever asks first; app.html names the file. Rejects if it does not
 * arrive; who asks then has it fetched anew.
 */
export function fetchDossier(): Promise<Dossier> {
  asked ??= arrive(read).catch((error: unknown) => {
    asked = null;
    throw error;
  });
  return asked;
}

async function read(): Promise<Dossier> {
  const link = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="fetch"]');
  if (!link) throw new Error('page names no dossier');
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(`dossier could not be loaded: ${response.status}`);
  return unpackDossier((await response.json()) as PackedDossier);
}
