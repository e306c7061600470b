import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceCell, StanceCells } from './stanceCells.ts';
import { stanceColumns } from './stanceColumns.ts';

/** The `sources.id`s among these, each once, in the order of the dossier; what it does not have is passed over. */
export function sourcesInOrder(dossier: Dossier, ids: Iterable<string | undefined>): string[] {
  const asked = new Set(ids);
  return dossier.sources.map(({ id }) => id).filter((id) => asked.has(id));
}

/** The `sources.id`s of the rows that some of all cells rest on, in the order of the dossier. */
export function sourcesOfCells(
  dossier: Dossier,
  cells: StanceCells,
  some: readonly Pick<StanceCell, 'actor' | 'issue'>[],
): string[] {
  const used = usedSources(dossier, cells);
  for (const { actor, issue } of some) used.add(actor, issue);
  return used.ids();
}

/** The same of all cells of some actors on some issues. */
export function sourcesOfLines(
  dossier: Dossier,
  cells: StanceCells,
  actors: readonly number[],
  issues: readonly number[],
): string[] {
  const used = usedSources(dossier, cells);
  for (const actor of actors) for (const issue of issues) used.add(actor, issue);
  return used.ids();
}

/** Read from columns: the rows of a cell are put in order when they are asked for, and there may be a million of them. */
function usedSources(dossier: Dossier, { columns: { firstRow, rows }, issueCount }: StanceCells) {
  const { source } = stanceColumns(dossier);
  const used = new Uint8Array(dossier.sources.length);
  return {
    add: (actor: number, issue: number) => {
      const cell = actor * issueCount + issue;
      for (let at = firstRow[cell]!; at < firstRow[cell + 1]!; at++) used[source[rows[at]!]!] = 1;
    },
    ids: () => dossier.sources.flatMap(({ id }, at) => (used[at] ? [id] : [])),
  };
}
