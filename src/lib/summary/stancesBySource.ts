import type { Dossier } from '#lib/model/dossier.ts';
import { someRows } from '#lib/model/codedRows.ts';
import { isDocument } from '#lib/model/source.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';
import { lateRows } from './cellColumns.ts';
import { sourceColumns, type SourceColumn } from './sourceColumns.ts';
import { sourcesInForce } from './sourcesInForce.ts';
import { stanceColumns } from './stanceColumns.ts';
import {
  cellElsewhere,
  hasPosition,
  stanceCells,
  type StanceCell,
  type StanceFilter,
} from './stanceCells.ts';

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

/** The cells of one actor or issue, each line in the order of `StancesBySource.lines`. */
export interface SourceLines {
  readonly columns: readonly SourceColumn[];
  /** A line for each column: what cells would be if its sources alone counted. */
  readonly bySource: readonly (readonly StanceCell[])[];
  /** Of all sources together. */
  readonly all: readonly StanceCell[];
}

const givenLines = new WeakMap<Dossier, Map<number, SourceLines>>();

/** Hands over the cells of an actor, source by source, of a dossier whose rows lie elsewhere; see `giveCells`. */
export function giveSourceLines(dossier: Dossier, actor: number, lines: SourceLines): void {
  const known = givenLines.get(dossier) ?? new Map<number, SourceLines>();
  givenLines.set(dossier, known.set(actor, lines));
}

/** The one actor or issue that is asked for, by its position in the table. */
export type OneOf = { readonly actor: number } | { readonly issue: number };

/** What each source alone tells of one actor or issue, and how far they lie apart. */
export function stancesBySource(dossier: Dossier, filter: StanceFilter, one: OneOf): StancesBySource {
  const given = 'actor' in one ? givenLines.get(dossier)?.get(one.actor) : undefined;
  const { columns, bySource, all } = given ?? sourceLines(dossier, filter, one);
  return {
    columns,
    lines: all.map((cell, at) => {
      const cells = bySource.map((line) => line[at]!);
      const told = cells.filter(hasPosition);
      return { cells, all: cell, telling: told.length, spread: spreadOf(told) };
    }),
  };
}

/**
 * Every cell comes from `stanceCells`, which is asked about the rows of the one actor or issue only, and for a column
 * about those of its sources only, so that as many sources as there may be cost little more than all rows read once.
 */
function sourceLines(dossier: Dossier, filter: StanceFilter, one: OneOf): SourceLines {
  const { actor, issue, source } = stanceColumns(dossier);
  const [codes, asked] = 'actor' in one ? [actor, one.actor] : [issue, one.issue];
  const positions: number[] = [];
  codes.forEach((code, at) => code === asked && positions.push(at));
  const part = {
    actors: 'actor' in one ? [dossier.actors[one.actor]!] : dossier.actors,
    issues: 'issue' in one ? [dossier.issues[one.issue]!] : dossier.issues,
  };
  const columns = columnsSpeaking(
    dossier,
    sourcesWithRows(dossier, filter),
    sourcesWithRows(dossier, filter, positions),
  );
  const lineOf = (
    rows: readonly number[],
    sources: Dossier['sources'],
    sourcesOff: readonly string[],
  ): StanceCell[] => {
    const some: Dossier = { ...dossier, ...part, sources, stances: someRows(dossier.stances, rows) };
    const { cells } = stanceCells(some, { ...filter, sourcesOff });
    return cells.map((cell) => cellElsewhere(cell, one, (row) => rows[row]!));
  };
  const rowsOf = groupBy(positions, (at) => dossier.sources[source[at]!]!.id);
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
  return { columns, bySource, all: lineOf(positions, dossier.sources, filter.sourcesOff) };
}

/**
 * The columns of one actor or issue.
 *
 * @param ofAnything `sources.id`s with stances in force, whatever their basis and confidence
 * @param ofThis those with some of this actor or issue
 */
export function columnsSpeaking(
  dossier: Dossier,
  ofAnything: ReadonlySet<string>,
  ofThis: ReadonlySet<string>,
): SourceColumn[] {
  return sourceColumns(dossier, (source) => (isDocument(source) ? ofAnything : ofThis).has(source.id));
}

/** The ids of the sources of which a row counts, of all rows or some, found by columns: there may be a million rows. */
function sourcesWithRows(
  dossier: Dossier,
  filter: StanceFilter,
  rows?: readonly number[],
): ReadonlySet<string> {
  const { rowCount, source, date } = stanceColumns(dossier);
  const inForce = sourcesInForce(dossier, filter);
  const isLate = filter.asOf === '' ? null : lateRows(dossier, date, source, filter.asOf);
  const speaks = new Uint8Array(dossier.sources.length);
  const hear = (row: number) => {
    if (!isLate?.(row)) speaks[source[row]!] = 1;
  };
  if (rows) rows.forEach(hear);
  else for (let row = 0; row < rowCount; row++) hear(row);
  return new Set(dossier.sources.flatMap(({ id }, at) => (speaks[at] && inForce.has(id) ? [id] : [])));
}

/** A source that tells a position in opposite ways reaches to both its ends; else its value counts. */
function spreadOf(told: readonly StanceCell[]): number {
  if (told.length < 2) return 0;
  const ends = told.flatMap(({ value, lowest, highest }) => (value === null ? [lowest!, highest!] : [value]));
  return Math.max(...ends) - Math.min(...ends);
}
