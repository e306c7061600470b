import type { Compare } from '#lib/model/compareText.ts';
import type { Actor } from '#lib/model/actor.ts';
import type { Dossier } from '#lib/model/dossier.ts';

/** The actors that make claims, by name. */
export function claimants(dossier: Dossier, compare: Compare): Actor[] {
  const speaking = new Set(dossier.claims.map(({ claimant }) => claimant));
  return dossier.actors.filter(({ id }) => speaking.has(id)).toSorted((a, b) => compare(a.name, b.name));
}
