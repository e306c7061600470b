import { verdictWords } from '#lib/model/reference.ts';
import type { ChartTable, TableRow } from '../chart.ts';
import { statementNouns, statementWords } from '../statementWords.ts';
import { sourceLabel } from './describe.ts';
import { statementKey, type CheckData } from './summarise.ts';

/** One row for each statement drawn, in the order of the picture. */
export function table(data: CheckData): ChartTable {
  const { dossier } = data;
  const rows = data.rows.flatMap((row) =>
    row.all.map((statement): TableRow => {
      const { table: name, at, verdict, checks } = statement;
      const coded = dossier[name][at]!;
      const references = checks.map(
        ({ reference }) => dossier.references.find(({ id }) => id === reference)?.publisher ?? '',
      );
      return {
        key: statementKey(statement),
        cells: [
          sourceLabel(data, row.source),
          coded.paragraph,
          statementNouns[name],
          statementWords(dossier, name, coded),
          verdictWords[verdict],
          checks[0]?.explanation ?? null,
          [...new Set(references)].filter(Boolean).join('; ') || null,
        ],
      };
    }),
  );
  return {
    caption: 'Checked statements by source and verdict',
    heads: 4,
    columns: [
      { id: 'source', label: 'Source', kind: 'text' },
      { id: 'paragraph', label: 'Paragraph', kind: 'number' },
      { id: 'kind', label: 'Kind', kind: 'text' },
      { id: 'statement', label: 'What it says', kind: 'text' },
      { id: 'verdict', label: 'Verdict', kind: 'text' },
      { id: 'found', label: 'What was found', kind: 'text' },
      { id: 'references', label: 'Published by', kind: 'text' },
    ],
    rows,
  };
}
