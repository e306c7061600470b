import { isWebAddress } from '#lib/model/isWebAddress.ts';
import { plainName } from './columnNames.ts';
import { evidenceFields } from './evidenceFields.ts';
import type { Grid } from './Grid.ts';
import { shareOfCells, textCounts } from './gridTexts.ts';
import type { ImportField, Mapping } from './mapping.ts';

/** Rows that tell what a column holds. */
const enough = 1000;

/**
 * Whether a column that is called like a date or a link of claims holds such things, for the most part. The source of a
 * statement, as in `statement_source`, is how it was made and no source of claims, so that these are called so alone.
 */
export function mayHold(grid: Grid, table: Mapping['table'], field: ImportField, address: string): boolean {
  if (table !== 'claims') return true;
  if (field === 'source') return evidenceFields.source.names.includes(plainName(address));
  if (field === 'url') return shareOf(grid, address, isWebAddress) > 0.5;
  return (field !== 'date' && field !== 'checked') || shareOf(grid, address, isDated) > 0.5;
}

/**
 * The columns of claims, where web addresses stand in that of sources and hardly any row shares its own with another: they
 * are links of the claims, whose sources are those who make them.
 *
 * @param given what was said of them, which stays
 */
export function linksOfClaims(
  grid: Grid,
  found: Mapping['columns'],
  given: Mapping['columns'],
): Mapping['columns'] {
  const { source, ...others } = found;
  if (source === undefined || given.source !== undefined || shareOf(grid, source, isWebAddress) < 0.8)
    return found;
  const counts = [...countsOf(grid, source)].filter(([text]) => text.trim() !== '');
  const cells = counts.reduce((sum, [, amount]) => sum + amount, 0);
  if (counts.length < 0.8 * cells) return found;
  return { ...others, ...(found.url === undefined ? { url: source } : {}) };
}

function countsOf(grid: Grid, address: string): ReadonlyMap<string, number> {
  return textCounts(
    grid,
    grid.columns.findIndex((column) => column.address === address),
    enough,
  );
}

function shareOf(grid: Grid, address: string, is: (text: string) => boolean): number {
  return shareOfCells(countsOf(grid, address), (text) => is(text.trim()));
}

/** A year stands in it, or two numbers and a sign between them. */
function isDated(text: string): boolean {
  return text.length <= 40 && /(?<!\d)(1[5-9]|20)\d\d(?!\d)|\d[./-]\d/.test(text);
}
