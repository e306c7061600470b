import type { Dossier } from '#lib/model/dossier.ts';
import { isDocument } from '#lib/model/source.ts';
import { rootSource } from './rootSource.ts';
import { rowsInForce } from './rowsInForce.ts';
import { stanceCells, type StanceCell, type StanceFilter } from './stanceCells.ts';

/** A source, together with its copies. */
export interface StanceColumn {
  /** `sources.id` of the original, which may itself be out of force. */
  readonly root: string;
  /** `sources.id`s in force that have stances, in the order of the dossier; never empty. */
  readonly members: readonly string[];
}

/** One issue, as each source alone and as all together tell of the actor. */
export interface IssueBySource {
  /** Position in `dossier.issues`. */
  readonly issue: number;
  /** One for each column: what the cell would be if that source alone counted. */
  readonly cells: readonly StanceCell[];
  readonly all: StanceCell;
  /** Sources with a position of the actor, copies counted with their originals. */
  readonly telling: number;
  /** From the lowest to the highest position of a source, 0 to 4; 0 also where no two tell one. */
  readonly spread: number;
}

export interface StancesBySource {
  /** In the order of the dossier: documents that take up any actor, other publications only if they take up this one. */
  readonly columns: readonly StanceColumn[];
  /** In the order of the dossier, every issue. */
  readonly issues: readonly IssueBySource[];
}

/**
 * Every cell comes from `stanceCells`, with the other sources off. It is asked about the rows of the one actor only, so
 * that as many sources as there may be cost no more than all rows read once.
 */
export function stancesBySource(dossier: Dossier, filter: StanceFilter, actor: number): StancesBySource {
  const { alone, positions } = ofActor(dossier, actor);
  const columns = columnsOf(dossier, filter, dossier.actors[actor]?.id ?? '');
  const lineOf = (sourcesOff: readonly string[]): StanceCell[] =>
    stanceCells(alone, { ...filter, sourcesOff }).cells.map((cell) => ({
      ...cell,
      actor,
      rows: cell.rows.map((row) => positions[row]!),
    }));
  const all = lineOf(filter.sourcesOff);
  const lines = columns.map(({ members }) =>
    lineOf(dossier.sources.map(({ id }) => id).filter((id) => !members.includes(id))),
  );
  return {
    columns,
    issues: dossier.issues.map((_, issue) => {
      const cells = lines.map((line) => line[issue]!);
      const told = cells.filter((cell) => cell.confidence !== null);
      return { issue, cells, all: all[issue]!, telling: told.length, spread: spreadOf(told) };
    }),
  };
}

/** The dossier with one actor and its rows alone, and where these stand in the whole. */
function ofActor(dossier: Dossier, actor: number) {
  const { id } = dossier.actors[actor] ?? {};
  const positions = dossier.stances.flatMap((row, at) => (row.actor === id ? [at] : []));
  const alone: Dossier = {
    ...dossier,
    actors: dossier.actors.slice(actor, actor + 1),
    stances: positions.map((at) => dossier.stances[at]!),
  };
  return { alone, positions };
}

function columnsOf(dossier: Dossier, filter: StanceFilter, actor: string): StanceColumn[] {
  const counts = rowsInForce(dossier, filter, 'stances');
  const speaking = new Set<string>();
  const ofThisActor = new Set<string>();
  for (const row of dossier.stances) {
    if (!counts(row)) continue;
    speaking.add(row.source);
    if (row.actor === actor) ofThisActor.add(row.source);
  }
  const membersOf = new Map<string, string[]>();
  for (const source of dossier.sources) {
    if (!(isDocument(source) ? speaking : ofThisActor).has(source.id)) continue;
    const root = rootSource(dossier, source.id);
    membersOf.set(root, [...(membersOf.get(root) ?? []), source.id]);
  }
  return [...membersOf].map(([root, members]) => ({ root, members }));
}

/** A source that tells a position in opposite ways reaches to both its ends; else its value counts. */
function spreadOf(told: readonly StanceCell[]): number {
  if (told.length < 2) return 0;
  const ends = told.flatMap(({ value, lowest, highest }) => (value === null ? [lowest!, highest!] : [value]));
  return Math.max(...ends) - Math.min(...ends);
}
