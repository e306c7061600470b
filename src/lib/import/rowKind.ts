import type { StanceRowKind } from '#lib/model/stance.ts';
import { oneGroup, parted } from './rowGroups.ts';
import type { StanceCodes, StanceRow, StanceRows } from './StanceRow.ts';

/** From so many rows of one actor, issue and source on average they are answers; readings are few. */
const enough = 3;

/** Of a table with an issue a column fewer do: who stands in several of its rows is a group whose members answered. */
const enoughWide = 1.5;

export interface RowKindGuess {
  readonly rows: StanceRowKind;
  /** Rows of one actor, issue and source, on average of those that there are. */
  readonly perCell: number;
}

/** What rows are, by how many there are of one actor, issue and source. */
export function guessRowKind(
  { rows, codes }: Pick<StanceRows, 'rows' | 'codes'>,
  isWide: boolean,
): RowKindGuess {
  const cells = codes ? codedCells(codes) : cellsOf(rows);
  const perCell = cells === 0 ? 0 : rows.length / cells;
  return { rows: perCell >= (isWide ? enoughWide : enough) ? 'observations' : 'readings', perCell };
}

/** How many different actors, issues and sources together there are. */
function cellsOf(rows: readonly StanceRow[]): number {
  // Sets in maps, since to make a key of three names for each of a million rows takes seconds.
  const seen = new Map<string, Map<string, Set<string>>>();
  let cells = 0;
  for (const { actor, issue, source } of rows) {
    const issues = seen.get(actor) ?? new Map<string, Set<string>>();
    if (issues.size === 0) seen.set(actor, issues);
    const sources = issues.get(issue) ?? new Set<string>();
    if (sources.size === 0) issues.set(issue, sources);
    if (!sources.has(source)) cells++;
    sources.add(source);
  }
  return cells;
}

function codedCells({ rowCount, fields: { actor, issue, source } }: StanceCodes): number {
  const columns = [actor, issue, source];
  return columns.reduce((found, { codes }) => parted(found, codes), oneGroup(rowCount)).amount;
}
