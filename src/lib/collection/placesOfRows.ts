import type { Dossier } from '#lib/model/dossier.ts';
import { stanceColumns } from '#lib/summary/stanceColumns.ts';
import { integer } from './Engine.ts';
import type { StanceGroups } from './stanceGroups.ts';

/** The sources of some cells that are meant; null for all that speak of a cell. */
interface Places {
  /** As `actor * issueCount + issue`. */
  readonly cells: number[];
  readonly sources: readonly number[] | null;
}

/**
 * The rows of an engine that some rows of a dossier stand in for, as SQL to stand after WHERE beside the conditions of the
 * view: of each cell those of the sources that are named.
 *
 * @param dossier of which `groups` are the groups of the view
 * @param rows positions in `dossier.stances`
 */
export function placesOfRowsSql(dossier: Dossier, groups: StanceGroups, rows: readonly number[]): string {
  const issueCount = dossier.issues.length;
  const all = placesOfRows(dossier, groups, rows).map(({ cells, sources }) => {
    const ofCells = `actor * ${integer(issueCount)} + issue IN (${cells.map(integer).join(', ')})`;
    return sources === null
      ? `(${ofCells})`
      : `(${ofCells} AND source IN (${sources.map(integer).join(', ')}))`;
  });
  return all.length === 0 ? '1 = 0' : `(${all.join(' OR ')})`;
}

/** Cells of which the same sources are meant stand together, since most marks mean all. */
function placesOfRows(dossier: Dossier, groups: StanceGroups, rows: readonly number[]): Places[] {
  const issueCount = dossier.issues.length;
  const { actor, issue, source } = stanceColumns(dossier);
  const meant = new Map<number, Set<number>>();
  for (const row of rows) {
    const cell = actor[row]! * issueCount + issue[row]!;
    meant.set(cell, (meant.get(cell) ?? new Set()).add(source[row]!));
  }
  const speaking = new Map<number, number>();
  for (let at = 0; at < groups.length; at++) {
    const cell = groups.actor[at]! * issueCount + groups.issue[at]!;
    if (meant.has(cell)) speaking.set(cell, (speaking.get(cell) ?? 0) + 1);
  }
  const places = new Map<string, Places>();
  for (const [cell, set] of meant) {
    const sources = set.size === speaking.get(cell) ? null : [...set].sort((a, b) => a - b);
    const key = sources?.join(' ') ?? 'all';
    const known = places.get(key);
    if (known) known.cells.push(cell);
    else places.set(key, { cells: [cell], sources });
  }
  return [...places.values()];
}
