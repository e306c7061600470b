import type { Dossier, TableName } from '#lib/model/dossier.ts';
import { rowById } from '#lib/summary/rowById.ts';
import { verdictClaims } from '#lib/summary/verdictClaims.ts';

/**
 * Whether the address of a row is that of a check: a verdict has it too. A list of checks has one address for the claim and
 * for what was found of it, and nobody finds the claim itself there.
 */
export function leadsToCheck(dossier: Dossier, table: TableName, id: string): boolean {
  if (table !== 'claims') return false;
  const claim = rowById(dossier, 'claims', id);
  if (!claim || claim.url === '') return false;
  return [...verdictClaims(dossier)].some((at) => {
    const { thesis, url } = dossier.claims[at]!;
    return thesis === claim.thesis && url === claim.url;
  });
}
