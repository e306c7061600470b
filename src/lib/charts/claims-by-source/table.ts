import { sourceColumnName, sourceColumnNumber } from '#lib/evidence/citation.ts';
import { valueLabel } from '#lib/model/valueLabel.ts';
import { bearings } from '#lib/summary/claimCell.ts';
import { emptyCell, numberCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableRow } from '../kit/chart.ts';
import { cellKey, type ClaimsContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ClaimsContext): ChartTable {
  const { grid } = data;
  const { theses: topics } = dossier;
  // Where nothing is drawn there is nothing to list.
  const drawn = data.sources.length > 0 ? data.rows : [];
  const rows = drawn.flatMap((row) =>
    row.cells.map((cell): TableRow => {
      const column = grid.columns[cell.column]!;
      const { id, thesis, topic } = topics[cell.thesis]!;
      const { kind, predicted, claims, predictions, quoted } = cell;
      const source = {
        number: sourceColumnNumber(dossier, column),
        name: sourceColumnName(words, dossier, column),
      };
      const score = row.diagnosticity;
      return {
        key: cellKey(dossier, grid, cell),
        cells: [
          textCell(thesis, id),
          textCell(valueLabel(dossier, 'theses.topic', topic), topic),
          textCell(say.table.source(source), column.root),
          textCell(say.table.cell({ kind, predicted }), predicted ? `predicted-${kind}` : kind),
          ...bearings.map((bearing) => numberCell(words, claims[bearing])),
          numberCell(
            words,
            bearings.reduce((sum, bearing) => sum + predictions[bearing], 0),
          ),
          numberCell(
            words,
            bearings.reduce((sum, bearing) => sum + quoted[bearing], 0),
          ),
          score === null
            ? emptyCell
            : { value: Number(score.toFixed(4)), text: words.of('theses').score(score) },
        ],
      };
    }),
  );
  const { columns } = say.table;
  return {
    caption: say.table.caption,
    heads: 3,
    columns: [
      { id: 'thesis', label: columns.thesis, kind: 'text' },
      { id: 'topic', label: columns.topic, kind: 'text' },
      { id: 'source', label: columns.source, kind: 'text' },
      { id: 'bearing', label: columns.bearing, kind: 'text' },
      { id: 'supports', label: columns.supports, kind: 'number' },
      { id: 'contradicts', label: columns.contradicts, kind: 'number' },
      { id: 'qualifies', label: columns.qualifies, kind: 'number' },
      { id: 'mentions', label: columns.mentions, kind: 'number' },
      { id: 'predictions', label: columns.predictions, kind: 'number' },
      { id: 'quoted', label: columns.quoted, kind: 'number' },
      { id: 'diagnosticity', label: columns.score, kind: 'number', shared: true },
    ],
    rows,
  };
}
