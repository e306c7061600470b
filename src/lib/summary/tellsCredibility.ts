import type { Dossier } from '#lib/model/dossier.ts';

/** Codes of what cannot be judged, with which a table that nobody has rated is filled too. */
const unjudged: readonly (number | null)[] = [null, 6];

const known = new WeakMap<Dossier, boolean>();

/** Whether somebody has rated how far claims or figures of a dossier can be believed; worked out once a dossier. */
export function tellsCredibility(dossier: Dossier): boolean {
  const before = known.get(dossier);
  if (before !== undefined) return before;
  const told = [dossier.claims, dossier.figures].some((rows) =>
    rows.some(({ credibility }) => !unjudged.includes(credibility)),
  );
  known.set(dossier, told);
  return told;
}
