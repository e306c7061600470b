import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';
import { rowsInForce } from './rowsInForce.ts';
import { lateRows } from './cellColumns.ts';
import { sourceColumns, type SourceColumn } from './sourceColumns.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns } from './stanceColumns.ts';
import { hasPosition, stanceCells, type StanceCell, type StanceFilter } from './stanceCells.ts';

/** One actor on one issue, as each source alone and as all together tell it. */
export interface StanceBySource {
  /** One for each column: what the cell would be if that source alone counted. */
  readonly cells: readonly StanceCell[];
  readonly all: StanceCell;
  /** Sources with a position, copies counted with their originals. */
  readonly telling: number;
  /** From the lowest to the highest position of a source, 0 to 4; 0 also where no two tell one. */
  readonly spread: number;
}

export interface StancesBySource {
  /** In the order of the dossier: all documents with stances, other publications only if they have some that are asked for. */
  readonly columns: readonly SourceColumn[];
  /** Every issue of an actor, or every actor on an issue, in the order of the dossier. */
  readonly lines: readonly StanceBySource[];
}

/** The one actor or issue that is asked for, by its position in the table. */
export type OneOf = { readonly actor: number } | { readonly issue: number };

/**
 * Every cell comes from `stanceCells`, which is asked about the rows of the one actor or issue only, and for a column
 * about those of its sources only, so that as many sources as there may be cost little more than all rows read once.
 */
export function stancesBySource(dossier: Dossier, filter: StanceFilter, one: OneOf): StancesBySource {
  const { part, positions } = partOf(dossier, one);
  const columns = columnsOf(dossier, part, filter);
  const lineOf = (
    rows: readonly number[],
    sources: Dossier['sources'],
    sourcesOff: readonly string[],
  ): StanceCell[] => {
    const stances = rows.map((at) => dossier.stances[at]!);
    return stanceCells({ ...part, sources, stances }, { ...filter, sourcesOff }).cells.map((cell) => ({
      ...cell,
      ...one,
      rows: cell.rows.map((row) => rows[row]!),
    }));
  };
  const rowsOf = groupBy(positions, (at) => dossier.stances[at]!.source);
  // With the original and all its copies, since one may date another.
  const familyOf = groupBy(dossier.sources, ({ id }) => rootSource(dossier, id));
  const bySource = columns.map(({ root, members }) => {
    const family = familyOf.get(root) ?? [];
    const off = family.map(({ id }) => id).filter((id) => !members.includes(id));
    return lineOf(
      members.flatMap((id) => rowsOf.get(id) ?? []),
      family,
      off,
    );
  });
  return {
    columns,
    lines: lineOf(positions, dossier.sources, filter.sourcesOff).map((all, at) => {
      const cells = bySource.map((line) => line[at]!);
      const told = cells.filter(hasPosition);
      return { cells, all, telling: told.length, spread: spreadOf(told) };
    }),
  };
}

/** The dossier with one actor or issue and its rows alone, and where these stand in the whole. */
function partOf(dossier: Dossier, one: OneOf) {
  const { actors, issues, stances } = dossier;
  const actor = 'actor' in one ? actors[one.actor] : undefined;
  const issue = 'issue' in one ? issues[one.issue] : undefined;
  const columns = stanceColumns(dossier);
  const [codes, asked] = 'actor' in one ? [columns.actor, one.actor] : [columns.issue, one.issue];
  const positions: number[] = [];
  codes.forEach((code, at) => code === asked && positions.push(at));
  const part: Dossier = {
    ...dossier,
    actors: actor ? [actor] : actors,
    issues: issue ? [issue] : issues,
    stances: positions.map((at) => stances[at]!),
  };
  return { part, positions };
}

function columnsOf(dossier: Dossier, part: Dossier, filter: StanceFilter): SourceColumn[] {
  const ofAnything = sourcesWithRows(dossier, filter);
  const ofThis = new Set(
    part.stances.filter(rowsInForce(dossier, filter, 'stances')).map((row) => row.source),
  );
  return sourceColumns(dossier, (source) => (isDocument(source) ? ofAnything : ofThis).has(source.id));
}

/** The sources of which a row counts, found by columns: there may be a million rows. */
function sourcesWithRows(dossier: Dossier, filter: StanceFilter): ReadonlySet<string> {
  const { rowCount, source, date } = stanceColumns(dossier);
  const inForce = sourcesInForce(dossier, filter);
  const isLate = filter.asOf === '' ? null : lateRows(dossier, date, source, filter.asOf);
  const speaks = new Uint8Array(dossier.sources.length);
  for (let row = 0; row < rowCount; row++) if (!isLate?.(row)) speaks[source[row]!] = 1;
  return new Set(dossier.sources.flatMap(({ id }, at) => (speaks[at] && inForce.has(id) ? [id] : [])));
}

/** A source that tells a position in opposite ways reaches to both its ends; else its value counts. */
function spreadOf(told: readonly StanceCell[]): number {
  if (told.length < 2) return 0;
  const ends = told.flatMap(({ value, lowest, highest }) => (value === null ? [lowest!, highest!] : [value]));
  return Math.max(...ends) - Math.min(...ends);
}
