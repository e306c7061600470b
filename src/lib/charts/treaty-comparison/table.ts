import { categoryName } from '#lib/evidence/categoryName.ts';
import { clauseFacts } from '#lib/evidence/clauseFacts.ts';
import type { Dossier } from '#lib/model/dossier.ts';
import { emptyCell, numberCell, textCell } from '../kit/cells.ts';
import type { ChartTable, TableCell, TableRow } from '../kit/chart.ts';
import { keyOf, type ComparisonContext } from './read.ts';

/** One row for each cell drawn, in the order of the picture. */
export function table({ dossier, words, say, data }: ComparisonContext): ChartTable {
  const texts = (rows: readonly number[]) => textOrNothing(textsOf(dossier, rows));
  const { caption, columns } = say.table;
  return {
    caption,
    heads: 3,
    columns: [
      { id: 'category', label: columns.category, kind: 'text' },
      { id: 'instrument', label: columns.instrument, kind: 'text' },
      { id: 'signed', label: columns.signed, kind: 'text' },
      { id: 'verdict', label: columns.verdict, kind: 'text' },
      { id: 'finding', label: columns.finding, kind: 'text' },
      { id: 'articles', label: columns.articles, kind: 'text' },
      { id: 'obligation', label: columns.obligation, kind: 'text' },
      { id: 'provisions', label: columns.provisions, kind: 'text' },
      { id: 'conditions', label: columns.conditions, kind: 'text' },
      { id: 'absences', label: columns.absences, kind: 'text' },
      { id: 'readings', label: columns.readings, kind: 'text' },
      { id: 'sources', label: columns.sources, kind: 'number' },
    ],
    rows: data.rows.flatMap(({ category, cells, verdict }) =>
      cells.map((cell, i): TableRow => {
        const { instrument } = data.columns[i]!;
        const { signed } = instrument;
        const facts = clauseFacts(dossier, cell);
        return {
          key: keyOf(cell),
          cells: [
            textCell(categoryName(words, dossier, category), category),
            textCell(say.textName(instrument), instrument.id),
            signed ? { value: signed, text: words.date(signed) } : emptyCell,
            verdict === null ? emptyCell : textCell(say.verdicts[verdict], verdict),
            textCell(say.kinds[cell.kind], cell.kind),
            textOrNothing(words.of('common').articles(cell.articles)),
            cell.kind === 'present' ? textCell(say.strength(facts), cell.obligations.join(' ')) : emptyCell,
            texts(cell.provisions),
            textOrNothing(cell.conditions.join('; ')),
            texts(cell.absences),
            texts(cell.readings),
            numberCell(words, cell.sourceCount),
          ],
        };
      }),
    ),
  };
}

function textOrNothing(text: string): TableCell {
  return text === '' ? emptyCell : textCell(text);
}

/** What rows say, each text once. */
function textsOf(dossier: Dossier, rows: readonly number[]): string {
  return [...new Set(rows.map((at) => dossier.provisions[at]!.provision.trim()))].join(' ');
}
