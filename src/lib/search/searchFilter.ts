import type { Dossier } from '#lib/model/dossier.ts';
import {
  claimsInForce,
  filtersClaims,
  reliableSources,
  type ClaimFilter,
} from '#lib/summary/claimsInForce.ts';
import { provisionsInForce } from '#lib/summary/provisionsInForce.ts';
import { rowsInForce, type EvidenceTable } from '#lib/summary/rowsInForce.ts';
import type { SearchEntry } from './searchEntries.ts';

/**
 * Whether a row passes. Filters of claims leave nothing but claims; a least reliability leaves out what has no source
 * that is rated; what is no evidence of a source otherwise always passes.
 */
export function searchFilter(dossier: Dossier, filter: ClaimFilter): (entry: SearchEntry) => boolean {
  const claims = claimsInForce(dossier, filter);
  const onlyClaims = filtersClaims({ ...filter, reliability: '' });
  const reliable = reliableSources(dossier, filter.reliability);
  const evidence = <Table extends EvidenceTable>(
    table: Table,
    counts: (row: Dossier[Table][number]) => boolean = rowsInForce(dossier, filter, table),
  ) => {
    return (at: number) => {
      const row = dossier[table][at];
      return row !== undefined && counts(row) && reliable.has(row.source);
    };
  };
  const passes: Readonly<Partial<Record<SearchEntry['table'], (at: number) => boolean>>> = {
    stances: evidence('stances'),
    figures: evidence('figures'),
    provisions: evidence('provisions', provisionsInForce(dossier, filter)),
    events: evidence('events'),
  };
  return ({ table, at }) => {
    if (table === 'claims') return claims(dossier.claims[at]!);
    if (onlyClaims) return false;
    return passes[table]?.(at) ?? filter.reliability === '';
  };
}
