import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import { rowsAt } from '#lib/evidence/evidenceRow.ts';
import type { MarkFacts } from '../kit/defineChart.ts';
import { keyOf, type ComparisonContext } from './read.ts';

/** One for each cell, row by row. */
export function marks({ dossier, words, say, data }: ComparisonContext): MarkFacts[] {
  return data.rows.flatMap(({ category, cells, verdict }) =>
    cells.map((cell, i) => {
      const place = () => ({
        subject: categoryName(words, dossier, category),
        text: say.textName(data.columns[i]!.instrument),
      });
      return {
        key: keyOf(cell),
        rows: rowsAt('provisions', cell.rows),
        title: () => say.title(place()),
        sentence: () => say.sentence({ ...place(), clause: clauseFacts(dossier, cell), verdict }),
      };
    }),
  );
}
