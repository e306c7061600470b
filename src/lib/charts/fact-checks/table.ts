import type { ChartTable } from '../kit/chart.ts';
import { emptyCell, numberCell, textCell } from '../kit/cells.ts';
import { statementWords } from './marks.ts';
import { statementKey, type CheckContext } from './read.ts';
import { sourceNames } from './sourceNames.ts';

/** One row for each statement drawn, in the order of the picture. */
export function table(context: CheckContext): ChartTable {
  const { dossier, words, say, data } = context;
  const { statements, verdicts } = words.of('common');
  const nameOf = sourceNames(context);
  const rows = data.rows.flatMap(({ all }) =>
    all.map((each) => {
      const { table: name, at, id, source, verdict, checks } = each;
      const publishers = checks.map(({ reference }) => data.references.get(reference)?.publisher ?? '');
      const [worst] = checks;
      return {
        key: statementKey(each),
        cells: [
          textCell(nameOf(each), source),
          numberCell(words, dossier[name][at]!.paragraph),
          textCell(statements[name], name),
          textCell(statementWords(context, each), id),
          textCell(verdicts[verdict], verdict),
          worst ? textCell(worst.explanation, worst.id) : emptyCell,
          textCell([...new Set(publishers)].filter((publisher) => publisher !== '').join('; ')),
        ],
      };
    }),
  );
  return {
    caption: say.table.caption,
    heads: 4,
    columns: [
      { id: 'source', label: say.table.source, kind: 'text' },
      { id: 'paragraph', label: say.table.paragraph, kind: 'number' },
      { id: 'kind', label: say.table.kind, kind: 'text' },
      { id: 'statement', label: say.table.statement, kind: 'text' },
      { id: 'verdict', label: say.table.verdict, kind: 'text' },
      { id: 'found', label: say.table.found, kind: 'text' },
      { id: 'references', label: say.table.references, kind: 'text' },
    ],
    rows,
  };
}
