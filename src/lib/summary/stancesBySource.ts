import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { groupBy } from './groupBy.ts';
import { rootSource } from './rootSource.ts';
import { rowsInForce } from './rowsInForce.ts';
import { sourceColumns, type SourceColumn } from './sourceColumns.ts';
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
  return { columns, bySource, all: lineOf(positions, dossier.sources, filter.sourcesOff) };
}

/** The dossier with one actor or issue and its rows alone, and where these stand in the whole. */
function partOf(dossier: Dossier, one: OneOf) {
  const { actors, issues, stances } = dossier;
  const actor = 'actor' in one ? actors[one.actor] : undefined;
  const issue = 'issue' in one ? issues[one.issue] : undefined;
  const positions = stances.flatMap((row, at) =>
    row.actor === actor?.id || row.issue === issue?.id ? [at] : [],
  );
  const part: Dossier = {
    ...dossier,
    actors: actor ? [actor] : actors,
    issues: issue ? [issue] : issues,
    stances: positions.map((at) => stances[at]!),
  };
  return { part, positions };
}

function columnsOf(dossier: Dossier, part: Dossier, filter: StanceFilter): SourceColumn[] {
  const counts = rowsInForce(dossier, filter, 'stances');
  const speaking = (rows: Dossier['stances']) => new Set(rows.filter(counts).map((row) => row.source));
  return columnsSpeaking(dossier, speaking(dossier.stances), speaking(part.stances));
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

/** A source that tells a position in opposite ways reaches to both its ends; else its value counts. */
function spreadOf(told: readonly StanceCell[]): number {
  if (told.length < 2) return 0;
  const ends = told.flatMap(({ value, lowest, highest }) => (value === null ? [lowest!, highest!] : [value]));
  return Math.max(...ends) - Math.min(...ends);
}
