import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell, StanceCells } from './stanceCells.ts';
import { stanceColumns } from './stanceColumns.ts';

/** The `sources.id`s among these, each once, in the order of the dossier; what it does not have is passed over. */
export function sourcesInOrder(dossier: Dossier, ids: Iterable<string | undefined>): string[] {
  const asked = new Set(ids);
  return dossier.sources.map(({ id }) => id).filter((id) => asked.has(id));
}

/** The `sources.id`s of the rows that cells rest on, in the order of the dossier. */
export function sourcesOfCells(dossier: Dossier, cells: readonly StanceCell[]): string[] {
  const { source } = stanceColumns(dossier);
  const used = new Uint8Array(dossier.sources.length);
  for (const { rows } of cells) for (const row of rows) used[source[row]!] = 1;
  return dossier.sources.flatMap(({ id }, at) => (used[at] ? [id] : []));
}

/** The same of all cells of some actors on some issues. */
export function sourcesOfLines(
  dossier: Dossier,
  { columns: { firstRow, rows }, issueCount }: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): string[] {
  const { source } = stanceColumns(dossier);
  const used = new Uint8Array(dossier.sources.length);
  for (const actor of actors) {
    for (const issue of issues) {
      const cell = actor * issueCount + issue;
      for (let at = firstRow[cell]!; at < firstRow[cell + 1]!; at++) used[source[rows[at]!]!] = 1;
    }
  }
  return dossier.sources.flatMap(({ id }, at) => (used[at] ? [id] : []));
}
