import type { Dossier } from '#lib/model/dossier.ts';

/** The `sources.id`s among these, each once, in the order of the dossier; what it does not have is passed over. */
export function sourcesInOrder(dossier: Dossier, ids: Iterable<string | undefined>): string[] {
  const asked = new Set(ids);
  return dossier.sources.map(({ id }) => id).filter((id) => asked.has(id));
}
