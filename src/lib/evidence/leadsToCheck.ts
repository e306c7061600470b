import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { verdictClaims } from '#lib/summary/verdictClaims.ts';

const known = new WeakMap<Dossier, ReadonlySet<string>>();

/**
 * Whether the address of a row is that of a check: a verdict has it too. A list of checks has one address for the claim and
 * for what was found of it, and nobody finds the claim itself there.
 */
export function leadsToCheck(dossier: Dossier, table: TableName, id: string): boolean {
  if (table !== 'claims') return false;
  const claim = rowById(dossier, 'claims', id);
  if (!claim || claim.url === '') return false;
  let checked = known.get(dossier);
  if (checked === undefined) known.set(dossier, (checked = addressesOfVerdicts(dossier)));
  return checked.has(placeOf(claim));
}

function addressesOfVerdicts(dossier: Dossier): ReadonlySet<string> {
  return new Set([...verdictClaims(dossier)].map((at) => placeOf(dossier.claims[at]!)));
}

function placeOf({ thesis, url }: Dossier['claims'][number]): string {
  return JSON.stringify([thesis, url]);
}
