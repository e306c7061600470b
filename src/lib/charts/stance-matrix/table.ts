import type { Dossier } from '#lib/model/dossier.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ChartTable } from '../kit/chart.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { foundCells, foundColumns, subjectCells, subjectColumns } from '../kit/stanceCellTable.ts';
import type { MatrixData } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table(dossier: Dossier, words: Words, { shown }: MatrixData, caption: string): ChartTable {
  return {
    caption,
    heads: 3,
    columns: [...subjectColumns(words), ...foundColumns(words)],
    rows: shown.map((cell) => ({
      key: stanceCellKey(dossier, cell),
      cells: [...subjectCells(dossier, cell), ...foundCells(words, cell)],
    })),
  };
}
