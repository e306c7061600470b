import type { Dossier } from '#lib/model/dossier.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { isOfOneSource } from '#lib/summary/isOfOneSource.ts';
import type { Shares } from '#lib/summary/shares.ts';
import type { StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import { emptyCell } from './cells.ts';
import type { ChartTable } from './chart.ts';
import { stanceCellKey } from './stanceCellFacts.ts';
import { columnsOf, tableOf, type Column } from './tableOf.ts';

/** What the table of every stance chart says of a cell, after the columns that say what the cell is about. */
export function foundColumns<Row>(
  words: Words,
  dossier: Dossier,
  cellOf: (row: Row) => StanceCell | undefined,
) {
  const { confidenceNames } = words.of('common');
  const { text } = columnsOf<Row>(words);
  const step = (of: (cell: StanceCell) => number | null): Column<Row> => ({
    kind: 'number',
    cell: (row) => {
      const cell = cellOf(row);
      const value = cell ? of(cell) : null;
      return value === null ? emptyCell : { value, text: words.signed(value) };
    },
  });
  return {
    stance: text((row) => {
      const cell = cellOf(row);
      return cell && [words.of('stances').cell(cell), cell.kind === 'none' ? 'none' : undefined];
    }),
    value: step(({ value }) => value),
    lowest: step(({ lowest }) => lowest),
    highest: step(({ highest }) => highest),
    confidence: text((row) => {
      const confidence = cellOf(row)?.confidence;
      return confidence && [confidenceNames[confidence], confidence];
    }),
    ...sharesColumns(words, dossier.info.rows, (row: Row) => cellOf(row)?.shares ?? null),
    // A table has the columns that there are; where one source tells of all, none of how many do.
    ...((isOfOneSource(dossier) ? {} : sourceCounts(words, cellOf)) as ReturnType<typeof sourceCounts<Row>>),
  };
}

/** How many sources tell of a cell. */
export function sourceCounts<Row>(words: Words, cellOf: (row: Row) => StanceCell | undefined) {
  const { number } = columnsOf<Row>(words);
  return {
    sources: number((row) => cellOf(row)?.sourceCount ?? null),
    publications: number((row) => cellOf(row)?.publicationCount ?? null),
  };
}

/** Heads of the columns of every table of cells, by their ids. */
export function cellLabels(words: Words, { issues }: Pick<Dossier, 'issues'>) {
  const say = words.of('stances');
  return { ...say.columns, ...say.shareColumns(toldKindOfAll(issues)) };
}

type SharesColumn = 'n' | 'for' | 'neutral' | 'against' | 'mean' | 'spread';

/** How answers are shared out; no column of it where rows are no answers. */
function sharesColumns<Row>(words: Words, rows: StanceRowKind, of: (row: Row) => Shares | null) {
  const { number } = columnsOf<Row>(words);
  const numberOf = (value: (shares: Shares) => number, digits?: number) => {
    const read = (row: Row) => {
      const shares = of(row);
      return shares && value(shares);
    };
    return digits === undefined ? number(read) : number(read, { digits });
  };
  const percent = (amount: (shares: Shares) => number) =>
    numberOf((shares) => (100 * amount(shares)) / shares.n, 0);
  const columns: Partial<Record<SharesColumn, Column<Row>>> =
    rows === 'readings'
      ? {}
      : {
          n: numberOf(({ n }) => n),
          for: percent(({ for: supporting }) => supporting),
          neutral: percent(({ neutral }) => neutral),
          against: percent(({ against }) => against),
          mean: numberOf(({ mean }) => mean, 2),
          spread: numberOf(({ spread }) => spread, 2),
        };
  // A table has the columns that there are.
  return columns as Readonly<Record<SharesColumn, Column<Row>>>;
}

/** What names an actor or an issue by its position in a column, with its id. */
export function subjects({ actors, issues }: Dossier) {
  return {
    actor: (at: number) => [actors[at]?.short_name, actors[at]?.id] as const,
    issue: (at: number) => [issues[at]?.short_label, issues[at]?.id] as const,
  };
}

/** One row for each cell, in the order given; the rows of cells of which nothing was found may be about no mark. */
export function stanceCellTable(
  words: Words,
  dossier: Dossier,
  caption: string,
  cells: readonly StanceCell[],
  key: (cell: StanceCell) => string = (cell) => stanceCellKey(dossier, cell),
): ChartTable {
  const labels = { ...cellLabels(words, dossier), caption };
  const { actor, issue } = subjects(dossier);
  return tableOf({ words, rows: cells, key, heads: 3, labels }, ({ text }) => ({
    actor: text((cell) => actor(cell.actor)),
    bloc: text((cell) => dossier.actors[cell.actor]?.bloc),
    issue: text((cell) => issue(cell.issue)),
    ...foundColumns<StanceCell>(words, dossier, (cell) => cell),
  }));
}
