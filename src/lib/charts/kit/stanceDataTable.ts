import type { Dossier } from '#lib/model/dossier.ts';
import { cellNumbers } from '#lib/summary/cellNumbers.ts';
import type { CellKind, StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ChartTable } from './chart.ts';
import { stanceCellKey } from './stanceCellFacts.ts';
import { foundColumns } from './stanceCellTable.ts';
import { tableOf } from './tableOf.ts';

/** What a program reads in the column `status`, the same in every language. */
const statuses: Readonly<Record<CellKind, string>> = {
  position: 'position',
  split: 'conflict',
  unclear: 'unclear',
  not_applicable: 'not_applicable',
  none: 'nothing_found',
};

/**
 * A row for each cell, in the order given, in numbers: how many positions there are (`n`), the lowest, the median over
 * sources, the mean of all and the highest. Names first, ids last; other programs rely on the first eight columns.
 */
export function stanceDataTable(
  words: Words,
  dossier: Dossier,
  caption: string,
  cells: readonly StanceCell[],
): ChartTable {
  const labels = { ...words.of('stances').dataColumns, caption };
  const key = (cell: StanceCell) => stanceCellKey(dossier, cell);
  const { confidence, sources, publications } = foundColumns<StanceCell>(words, (cell) => cell);
  const numbers = new Map(cells.map((cell) => [cell, cellNumbers(dossier, cell)]));
  return tableOf({ words, rows: cells, key, heads: 2, labels }, ({ text, number }) => ({
    actor: text(({ actor }) => dossier.actors[actor]?.short_name),
    issue: text(({ issue }) => dossier.issues[issue]?.short_label),
    n: number((cell) => numbers.get(cell)?.count ?? 0),
    min: number(({ lowest }) => lowest),
    median: number((cell) => numbers.get(cell)?.median ?? null),
    mean: number((cell) => numbers.get(cell)?.mean ?? null, { digits: 2 }),
    max: number(({ highest }) => highest),
    status: text(({ kind }) => statuses[kind]),
    position: text((cell) => words.of('stances').cell(cell)),
    confidence,
    sources,
    publications,
    bloc: text(({ actor }) => dossier.actors[actor]?.bloc),
    actor_id: text(({ actor }) => dossier.actors[actor]?.id),
    issue_id: text(({ issue }) => dossier.issues[issue]?.id),
  }));
}
