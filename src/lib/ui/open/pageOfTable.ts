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

/** The page that opens once a table is kept, which shows most of it: of several treaties with a clause a column all of them. */
export function pageOfTable({ mapping, kept }: Pick<TableReading, 'mapping' | 'kept'>): string {
  const { table } = mapping;
  return table === 'provisions' && isWide(mapping) && kept > 1 ? '/treaties' : pages[table];
}
