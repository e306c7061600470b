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
  const all = (await store.list()).map(({ id }) => id);
  const known = first !== undefined && all.includes(first) ? [first] : [];
  for (const id of [...known, ...all]) {
    const { briefing } = await store.read(id);
    if (briefing.dossier.name === dossier) return id;
  }
  return undefined;
}
