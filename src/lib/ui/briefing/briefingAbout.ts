import type { BriefingStore } from '#lib/briefing/store/openBriefingStore.ts';

/**
 * The id of a kept briefing about a dossier; undefined if there is none.
 *
 * @param dossier `DossierInfo.name`
 * @param first of the briefing that comes before all others
 */
export async function briefingAbout(
  store: BriefingStore,
  dossier: string,
  first?: string,
): Promise<string | undefined> {
  const all = await store.about(dossier);
  return all.find((id) => id === first) ?? all[0];
}
