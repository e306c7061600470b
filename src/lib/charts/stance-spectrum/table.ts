import type { Dossier } from '#lib/model/dossier.ts';
import { cellWithoutPosition } from '#lib/summary/stanceCells.ts';
import type { Words } from '#lib/words/Words.ts';
import type { ChartTable } from '../kit/chart.ts';
import { stanceCellKey } from '../kit/stanceCellFacts.ts';
import { foundCells, foundColumns, subjectCells, subjectColumns } from '../kit/stanceCellTable.ts';
import type { SpectrumData } from './read.ts';

/** One row for each actor drawn, in the order of the picture; then those of whom nothing was found. */
export function table(dossier: Dossier, words: Words, data: SpectrumData, caption: string): ChartTable {
  const missing = data.missing.map((actor) => cellWithoutPosition(actor, data.issue, 'none', []));
  return {
    caption,
    heads: 3,
    columns: [...subjectColumns(words), ...foundColumns(words)],
    rows: [...data.drawn, ...missing].map((cell) => ({
      key: cell.kind === 'none' ? '' : stanceCellKey(dossier, cell),
      cells: [...subjectCells(dossier, cell), ...foundCells(words, cell)],
    })),
  };
}
