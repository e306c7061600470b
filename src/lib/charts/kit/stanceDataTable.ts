import type { Dossier } from '#lib/model/dossier.ts';
import { ownProposition } from '#lib/model/ownProposition.ts';
import { toldKindOfAll } from '#lib/model/toldKind.ts';
import { cellNumbers } from '#lib/summary/cellNumbers.ts';
import type { StanceRowKind } from '#lib/model/stance.ts';
import type { Shares } from '#lib/summary/shares.ts';
import type { CellKind, StanceCell } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ChartTable } from './chart.ts';
import { stanceCellKey } from './stanceCellFacts.ts';
import { foundColumns, sourceCounts } from './stanceCellTable.ts';
import { columnsOf, tableOf, type Column } from './tableOf.ts';

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
  const { rows } = dossier.info;
  const say = words.of('stances');
  const { medianOfAnswers, ...own } = say.dataColumns;
  const ofShares = say.shareDataColumns(toldKindOfAll(dossier.issues));
  const labels = {
    ...own,
    ...ofShares,
    ...(rows === 'observations' ? { median: medianOfAnswers } : {}),
    caption,
  };
  const key = (cell: StanceCell) => stanceCellKey(dossier, cell);
  const { confidence } = foundColumns<StanceCell>(words, dossier, (cell) => cell);
  const { sources, publications } = sourceCounts<StanceCell>(words, (cell) => cell);
  const numbers = new Map(cells.map((cell) => [cell, cellNumbers(dossier, cell)]));
  const answers = answerColumns(words, rows);
  const { text: textOf } = columnsOf<StanceCell>(words);
  // Where issues say no more than their names, a column of it would only repeat them.
  const inFull = dossier.issues.some((issue) => ownProposition(issue) !== '')
    ? { proposition: textOf(({ issue }) => dossier.issues[issue]?.proposition) }
    : {};
  // A table has the columns that there are.
  const subject = inFull as Readonly<Record<'proposition', Column<StanceCell>>>;
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
    ...answers,
    confidence,
    sources,
    publications,
    ...subject,
    bloc: text(({ actor }) => dossier.actors[actor]?.bloc),
    actor_id: text(({ actor }) => dossier.actors[actor]?.id),
    issue_id: text(({ issue }) => dossier.issues[issue]?.id),
  }));
}

type AnswerColumn = 'for' | 'neutral' | 'against' | 'spread';

/** How many answers there are of each kind; none where rows are no answers. */
function answerColumns(words: Words, rows: StanceRowKind) {
  const { number } = columnsOf<StanceCell>(words);
  const amount = (of: (shares: Shares) => number) => number(({ shares }) => shares && of(shares));
  const columns: Partial<Record<AnswerColumn, Column<StanceCell>>> =
    rows === 'readings'
      ? {}
      : {
          for: amount(({ for: supporting }) => supporting),
          neutral: amount(({ neutral }) => neutral),
          against: amount(({ against }) => against),
          spread: number(({ shares }) => shares && shares.spread, { digits: 4 }),
        };
  // A table has the columns that there are.
  return columns as Readonly<Record<AnswerColumn, Column<StanceCell>>>;
}
