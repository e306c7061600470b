import type { PlacedColumn } from './wideColumns.ts';
import type { Grid } from './Grid.ts';

/** The year that a column is called after, as `2015`, `2015 [YR2015]` or `X2015`; null for any other name. */
export function yearOf(name: string): string | null {
  const form =
    /^(?:(?:fy|yr|year|jahr|x|y)[ _]?)?((?:1[5-9]|20)\d\d)(?: ?\[yr\d{4}\])?(?: ?(?:년|г\.?|年))?$/i;
  return form.exec(name.trim())?.[1] ?? null;
}

/** Fewer may be called after a year for something else. */
const fewest = 3;

/** Of the columns of a table those that are years, one beside the other as banks of statistics print them; none where few are. */
export function columnsOfYears(grid: Grid, columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const years = columns.filter(({ at }) => yearOf(grid.columns[at]!.name) !== null);
  return years.length < fewest ? [] : years;
}
