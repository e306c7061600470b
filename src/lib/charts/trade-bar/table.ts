import { verdictWords } from '#lib/model/reference.ts';
import { unitWords } from '#lib/model/units.ts';
import type { ChartTable, TableColumn, TableRow } from '../chart.ts';
import { sourceCitation } from '../citation.ts';
import { comparatorWords } from '../figureWords.ts';
import { joinWords } from '../wording.ts';
import type { FigureData } from './summarise.ts';
import { findingWords, flowWords, whenWords } from './words.ts';

/** One row for each figure drawn, in the order of the picture. */
export function table(data: FigureData): ChartTable {
  const { dossier } = data;
  const columns: TableColumn[] = [
    { id: 'figure', label: 'Figure', kind: 'text' },
    { id: 'panel', label: 'Panel', kind: 'text' },
    { id: 'sign', label: 'Sign', kind: 'text' },
    { id: 'value', label: 'Value', kind: 'number' },
    { id: 'unit', label: 'Unit', kind: 'text' },
    { id: 'kind', label: 'Kind', kind: 'text' },
    { id: 'flow', label: 'Who to whom', kind: 'text' },
    { id: 'period', label: 'Period', kind: 'text' },
    { id: 'verdict', label: 'Verdict', kind: 'text' },
    { id: 'published', label: 'Published elsewhere', kind: 'text' },
    { id: 'share', label: 'Share of a cap', kind: 'text' },
    { id: 'source', label: 'Source', kind: 'text' },
  ];
  const titles = new Map(
    data.panels.flatMap((panel) => panel.rows.map((row) => [row, panel.title] as const)),
  );
  const rows = data.rows.map((row): TableRow => {
    const { figure, findings, share, verdict } = row;
    return {
      key: figure.id,
      cells: [
        figure.label,
        titles.get(row) ?? 'Other numbers',
        comparatorWords[figure.comparator].trim(),
        figure.value,
        unitWords(figure.unit, figure.value),
        figure.kind,
        flowWords(dossier, figure),
        whenWords(figure),
        verdict === null ? '' : verdictWords[verdict],
        joinWords(findings.map((finding) => findingWords(figure, finding))),
        share?.words ?? '',
        sourceCitation(dossier, figure.source),
      ],
    };
  });
  return { caption: 'Figures as printed, with caps and what was published elsewhere', columns, rows };
}
