import type { Dossier } from '#lib/model/dossier.ts';

const known = new WeakMap<Dossier, ReadonlySet<number>>();

/**
 * Claims that are nothing but the verdict of somebody who checked another claim on the same thesis, in the checker's own
 * word. Positions in `dossier.claims`; found once a dossier.
 */
export function verdictClaims(dossier: Dossier): ReadonlySet<number> {
  let found = known.get(dossier);
  if (found === undefined) known.set(dossier, (found = findVerdicts(dossier)));
  return found;
}

function findVerdicts({ checks, claims }: Dossier): ReadonlySet<number> {
  const ratings = new Map<string, Set<string>>();
  for (const { table, subject, rating } of checks) {
    if (table === 'claims' && rating !== '')
      ratings.set(subject, (ratings.get(subject) ?? new Set()).add(rating));
  }
  if (ratings.size === 0) return new Set();
  const key = (thesis: string, word: string) => JSON.stringify([thesis, word]);
  const given = new Set(
    claims.flatMap(({ id, thesis }) => [...(ratings.get(id) ?? [])].map((word) => key(thesis, word))),
  );
  return new Set(
    claims.flatMap(({ id, thesis, claim }, at) =>
      !ratings.has(id) && given.has(key(thesis, claim.trim())) ? [at] : [],
    ),
  );
}

/** Whether some claims are contradicted, and all of them by verdicts of those who check. */
export function onlyVerdictsContradict(dossier: Dossier): boolean {
  const verdicts = verdictClaims(dossier);
  return (
    verdicts.size > 0 &&
    dossier.claims.every(({ bearing }, at) => bearing !== 'contradicts' || verdicts.has(at))
  );
}
