import { sourceColumnFacts } from '#lib/evidence/citation.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { bearings, type ClaimCell } from '#lib/summary/claimCell.ts';
import type { SourceColumn } from '#lib/summary/sourceColumns.ts';
import { emptyCell } from '../kit/cells.ts';
import type { ChartTable } from '../kit/chart.ts';
import { tableOf } from '../kit/tableOf.ts';
import { cellKey, type ClaimsContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table({ dossier, words, say, data, chosen }: ClaimsContext): ChartTable {
  const { grid } = data;
  // Where nothing is drawn there is nothing to list; whoever chooses a thesis sees that it is silent.
  const drawn = data.sources.length > 0 || chosen.thesis ? data.rows : [];
  const rows = drawn.flatMap(({ cells, diagnosticity: score }) =>
    cells.map((cell) => {
      const { thesis, topic, id } = dossier.theses[cell.thesis]!;
      return { cell, score, thesis, topic, id, column: grid.columns[cell.column]! };
    }),
  );
  const sourceName = (column: SourceColumn) => say.table.source(sourceColumnFacts(words, dossier, column));
  const total = (of: ClaimCell['claims']) => bearings.reduce((sum, bearing) => sum + of[bearing], 0);
  const { caption, columns, cell: cellText } = say.table;
  const labels = { ...columns, caption, diagnosticity: columns.score };
  return tableOf(
    { words, rows, key: ({ cell }) => cellKey(dossier, grid, cell), heads: 3, labels },
    ({ text, number }) => ({
      thesis: text(({ thesis, id }) => [thesis, id]),
      topic: text(({ topic }) => [valueLabel(dossier, 'theses.topic', topic), topic]),
      source: text(({ column }) => [sourceName(column), column.root]),
      bearing: text(({ cell }) => [cellText(cell), cell.predicted ? `predicted-${cell.kind}` : cell.kind]),
      supports: number(({ cell }) => cell.claims.supports),
      contradicts: number(({ cell }) => cell.claims.contradicts),
      qualifies: number(({ cell }) => cell.claims.qualifies),
      mentions: number(({ cell }) => cell.claims.mentions),
      predictions: number(({ cell }) => total(cell.predictions)),
      quoted: number(({ cell }) => total(cell.quoted)),
      diagnosticity: {
        kind: 'number',
        shared: true,
        cell: ({ score }) =>
          score === null
            ? emptyCell
            : { value: Number(score.toFixed(4)), text: words.of('theses').score(score) },
      },
    }),
  );
}
