import { isWide } from '#lib/import/mapping.ts';
import type { ImportTable } from '#lib/import/tableFields.ts';
import type { TableReading } from '#lib/import/tableFile.ts';

const pages: Readonly<Record<ImportTable, string>> = {
  stances: '/stances',
  claims: '/claims',
  figures: '/figures',
  provisions: '/treaty',
  events: '/timeline',
};

/**
 * The page that opens once a table is kept, which shows most of it: of several treaties with a clause a column all of them,
 * of claims that were rated how they were.
 */
export function pageOfTable({
  mapping,
  kept,
  verdicts,
}: Pick<TableReading, 'mapping' | 'kept' | 'verdicts'>): string {
  const { table } = mapping;
  if (verdicts > 0) return '/checks';
  return table === 'provisions' && isWide(mapping) && kept > 1 ? '/treaties' : pages[table];
}
